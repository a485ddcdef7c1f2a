/** A second tap on a form's button does nothing; coming back to the page makes it work again. */
export function sendOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.isSent === "true") return event.preventDefault();
    form.dataset.isSent = "true";
    (event.submitter as HTMLElement | null)?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.isSent;
    for (const busy of document.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
  });
}
