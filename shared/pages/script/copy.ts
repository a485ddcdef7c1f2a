/** Buttons that are useless without script are hidden by the page, and shown here: copy, share, print. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const say = (outcome = "") => {
      button.textContent = outcome;
    };
    button.addEventListener("click", () => {
      const { copy = "", done, failed } = button.dataset;
      navigator.clipboard.writeText(copy).then(
        () => say(done),
        () => say(failed),
      );
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-share]")) {
    if (!navigator.share) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      // Closing the sheet without sharing is no fault.
      navigator.share({ text: button.dataset.share ?? "" }).catch(() => {});
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}
