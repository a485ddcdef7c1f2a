/** Shows how many characters are left in a long field, once half of them are used. */
export function countCharacters(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("[data-limit]")) {
    const limit = Number(field.dataset.limit);
    const count = document.createElement("p");
    count.className = "count";
    field.after(count);
    const show = () => {
      const used = Array.from(field.value.trim()).length;
      const left = limit - used;
      count.hidden = used < limit / 2;
      count.textContent = `${grouped(used)} / ${grouped(limit)}`;
      count.classList.toggle("error", left < 0);
    };
    field.addEventListener("input", show);
    show();
  }
}

/** `4.000`; by hand, as old phones know no locales. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
