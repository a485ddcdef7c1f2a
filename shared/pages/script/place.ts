import type { Place } from "./mercator.ts";

/** The place in a form: two hidden fields, and a line that says what became of it. */
export interface PlaceFields {
  read(): Place | undefined;
  /** Also removes it, where there is none. */
  write(place: Place | undefined, said: string): void;
  /** Says something about it to everybody, politely. */
  say(text: string): void;
  /** Whenever it was written, whoever did. */
  onWritten(then: () => void): void;
}

/** Some metres: enough to find a hole in a road. */
const DIGITS = 5;

/** The phone's position, or a place on a map, where the reader asks for it; without script the address says where. */
export function offerPlaces(): void {
  for (const offer of document.querySelectorAll<HTMLElement>("[data-place]")) {
    const [latitude, longitude] = offer.querySelectorAll("input");
    const status = offer.querySelector<HTMLElement>("[role=status]");
    const remove = offer.querySelector<HTMLElement>("[data-remove]");
    if (!latitude || !longitude || !status || !remove) continue;
    const fields: PlaceFields = {
      read: () =>
        latitude.value === ""
          ? undefined
          : { latitude: Number(latitude.value), longitude: Number(longitude.value) },
      write(place, said) {
        latitude.value = place?.latitude.toFixed(DIGITS) ?? "";
        longitude.value = place?.longitude.toFixed(DIGITS) ?? "";
        fields.say(said);
        latitude.dispatchEvent(new Event("change", { bubbles: true }));
      },
      say(text) {
        status.textContent = text;
      },
      onWritten: (then) => latitude.addEventListener("change", then),
    };
    const show = () => {
      remove.hidden = fields.read() === undefined;
    };
    fields.onWritten(show);
    show();
    const words = offer.dataset;
    if (fields.read()) fields.say(words.done ?? "");
    status.tabIndex = -1;
    remove.addEventListener("click", () => {
      fields.write(undefined, words.removed ?? "");
      // The button has gone with the place.
      status.focus();
    });
    offerPosition(offer.querySelector("[data-locate]"), fields, words);
    offerMap(offer.querySelector("[data-open-map]"), offer.querySelector("[data-map]"), fields);
    offer.hidden = false;
  }
}

function offerPosition(button: HTMLElement | null, fields: PlaceFields, words: DOMStringMap): void {
  if (!button || !navigator.geolocation) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    fields.say("…");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => fields.write(coords, `${words.done} (±${Math.round(coords.accuracy)} m)`),
      () => fields.say(words.failed ?? ""),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  });
}

/** The map and its script are loaded only where somebody opens it. */
function offerMap(button: HTMLElement | null, part: HTMLElement | null, fields: PlaceFields): void {
  if (!button || !part) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.setAttribute("aria-busy", "true");
    try {
      const { openMap } = (await import(part.dataset.map ?? "")) as typeof import("./map.ts");
      button.hidden = true;
      part.hidden = false;
      openMap(part, fields);
    } catch {
      fields.say(part.dataset.failed ?? "");
    }
    button.removeAttribute("aria-busy");
  });
}
