/** Shows a part of a form only while a choice makes it matter; without script it is always there. */
export function showByChoice(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-shown-by]")) {
    const [name = "", value = ""] = (part.dataset.shownBy ?? "").split("=");
    const form = part.closest("form");
    if (form === null) continue;
    const show = () => {
      part.hidden = new FormData(form).get(name) !== value;
    };
    form.addEventListener("change", show);
    show();
  }
}
