/** What was just done is said once: the part of the address that says it is left out, so that a reload or a bookmark does not say it again. */
export function sayOnce(): void {
  const said = document.querySelector<HTMLElement>("[data-once]");
  if (!said) return;
  const address = new URL(location.href);
  address.searchParams.delete(said.dataset.once ?? "");
  history.replaceState(history.state, "", address);
}
