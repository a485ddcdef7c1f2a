/** Writes the moment of printing into the head that stands on paper alone, by the city's clock. */
export function datePrints(): void {
  const place = document.querySelector<HTMLElement>("[data-printed]");
  if (place === null) return;
  const { printed, zone } = place.dataset;
  const language = document.documentElement.lang === "id" ? "id" : "en-GB";
  const said = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short", timeZone: zone });
  addEventListener("beforeprint", () => {
    place.textContent = ` · ${printed} ${said.format(new Date())}`;
  });
}
