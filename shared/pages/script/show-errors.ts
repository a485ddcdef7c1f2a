/** Takes the reader to what is wrong with a form that came back. */
export function showErrors(): void {
  const summary = document.querySelector<HTMLElement>(".summary");
  if (summary === null) return;
  document.title = `⚠ ${document.title}`;
  summary.focus();
}
