/**
 * A page that answers a form is not shown again when one comes back to it, or its tab was put to sleep: the browser shows an error
 * of its own instead. From here on the page opens by its address.
 */
export function openByAddress(): void {
  history.replaceState(history.state, "", location.href);
}

/** What was sent from a page is not below it any more: whoever comes back to it asks for it anew. */
export function leaveByAddress(): void {
  document.addEventListener("submit", openByAddress);
}
