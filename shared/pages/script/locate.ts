/** Fills in the phone's position where the reader asks for it. */
export function offerPosition(): void {
  for (const offer of document.querySelectorAll<HTMLElement>("[data-locate]")) {
    const [latitude, longitude] = offer.querySelectorAll("input");
    const button = offer.querySelector("button");
    const status = offer.querySelector("[role=status]");
    if (!navigator.geolocation || !latitude || !longitude || !button || !status) continue;
    offer.hidden = false;
    if (latitude.value !== "") status.textContent = offer.dataset.done ?? "";
    button.addEventListener("click", () => {
      status.textContent = "…";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          // Some ten metres: enough to find a hole in a road, and no more than that.
          latitude.value = coords.latitude.toFixed(4);
          longitude.value = coords.longitude.toFixed(4);
          status.textContent = `${offer.dataset.done} (±${Math.round(coords.accuracy)} m)`;
        },
        () => {
          status.textContent = offer.dataset.failed ?? "";
        },
        { enableHighAccuracy: true, timeout: 15_000 },
      );
    });
  }
}
