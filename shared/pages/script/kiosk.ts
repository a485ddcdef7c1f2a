const DEVICE = "kinerja-alat";
const THANKS_MILLISECONDS = 15_000;
/** Whoever has left does not come back after so long. */
const IDLE_MILLISECONDS = 90_000;
/** An untouched page asks so often whether there are newer questions. */
const REFRESH_MILLISECONDS = 600_000;

const TOUCHES = ["input", "pointerdown", "keydown"];

/** A device at a counter: known by an id of its own, and new for each citizen. */
export function runKiosk(): void {
  const kiosk = document.querySelector<HTMLElement>("[data-kiosk]");
  if (kiosk === null) return;
  const form = kiosk instanceof HTMLFormElement ? kiosk : undefined;
  const afresh = () => void startAfresh(kiosk.dataset.kiosk ?? "", form);
  setValue(form, "deviceId", deviceId());
  let timer = 0;
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      afresh();
      wait(form ? REFRESH_MILLISECONDS : THANKS_MILLISECONDS);
    }, milliseconds);
  };
  const isBegun = form?.querySelector(":checked") !== null;
  wait(form === undefined ? THANKS_MILLISECONDS : isBegun ? IDLE_MILLISECONDS : REFRESH_MILLISECONDS);
  for (const touch of TOUCHES)
    addEventListener(touch, () => wait(form?.hidden === false ? IDLE_MILLISECONDS : THANKS_MILLISECONDS));
  form?.addEventListener("answered", () => wait(THANKS_MILLISECONDS));
  // Going back must not bring the last citizen's answers back.
  addEventListener("pageshow", ({ persisted }) => persisted && afresh());
  for (const next of document.querySelectorAll("[data-afresh]"))
    next.addEventListener("click", (event) => {
      event.preventDefault();
      afresh();
    });
}

/** The page again, with the newest questions; where there is no connection, this one emptied. */
async function startAfresh(address: string, form: HTMLFormElement | undefined): Promise<void> {
  // An old browser cannot ask first.
  if (!("fetch" in window) && navigator.onLine) return location.replace(address);
  try {
    const { ok } = await fetch(address, { cache: "no-store" });
    if (ok) return location.replace(address);
  } catch {
    // No connection: continue with what is here.
  }
  if (form) empty(form);
}

function empty(form: HTMLFormElement): void {
  for (const tap of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) tap.checked = false;
  for (const field of form.querySelectorAll("textarea")) {
    field.value = "";
    field.dispatchEvent(new Event("input"));
  }
  for (const stale of document.querySelectorAll(".summary,.error:not(.count)")) stale.remove();
  for (const wrong of form.querySelectorAll(".wrong")) wrong.classList.remove("wrong");
  for (const busy of form.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
  for (const told of document.querySelectorAll<HTMLElement>("[data-when]")) told.hidden = true;
  delete form.dataset.isSent;
  setValue(form, "responseId", drawnId());
  form.hidden = false;
  // What told the last citizen has gone, and the focus with it.
  document.querySelector<HTMLElement>("main")?.focus();
  scrollTo(0, 0);
}

function setValue(form: HTMLFormElement | undefined, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Drawn once and kept; where nothing is kept, the device goes unnamed. */
function deviceId(): string {
  try {
    const known = localStorage.getItem(DEVICE) ?? drawnId();
    localStorage.setItem(DEVICE, known);
    return known;
  } catch {
    return "";
  }
}

/** A UUID of version 4; browsers of old phones have none of their own. */
function drawnId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
