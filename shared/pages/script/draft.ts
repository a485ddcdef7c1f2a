import { openByAddress } from "./open-by-address.ts";

const prefix = "kinerja-draf-";
/** Beside a draft: what was sent of it last, and with which key, until the answer has come. */
const sentMark = "-kirim";

/** Keeps what was typed into a form on this device until it is sent, so that a lost page loses nothing. */
export function keepDrafts(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-clears-draft]"))
    dropDraft(dataset.clearsDraft ?? "");
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
    const name = prefix + form.dataset.draft;
    openByAddress();
    if (isRefused()) forget(name + sentMark);
    restore(form, read(name));
    form.addEventListener("submit", ({ submitter }) => {
      if (isLastAct(submitter)) sendAsBefore(form, name + sentMark);
    });
    form.addEventListener("input", () => save(form, name));
    form.addEventListener("change", () => save(form, name));
  }
}

/** Forgets a draft: what it held was sent. */
export function dropDraft(name: string): void {
  forget(prefix + name);
  forget(prefix + name + sentMark);
}

/** Whether what was sent came back with what is wrong: it was taken nowhere. */
function isRefused(): boolean {
  return document.querySelector(".summary") !== null;
}

/** A step only leads to the next one. */
function isLastAct(button: HTMLElement | null): boolean {
  return !(button instanceof HTMLButtonElement) || button.name !== "_langkah" || button.value === "send";
}

/**
 * Whoever never got the answer, and fills in the form again, sends the same: with the same key it counts once. What differs has
 * a key of its own.
 */
function sendAsBefore(form: HTMLFormElement, name: string): void {
  const key = form.elements.namedItem("_kunci");
  if (!(key instanceof HTMLInputElement)) return;
  const content = JSON.stringify(contentOf(form));
  const before = read(name);
  if (before.content === content && before.key) key.value = before.key;
  else keep(name, { content, key: key.value });
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // A device that keeps nothing has nothing to drop.
  }
}

type Draft = Readonly<Record<string, string>>;

function read(name: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "{}");
  } catch {
    return {};
  }
}

function contentOf(form: HTMLFormElement) {
  return Array.from(new FormData(form)).filter(
    ([field, value]) => !field.startsWith("_") && typeof value === "string",
  );
}

function save(form: HTMLFormElement, name: string): void {
  keep(name, Object.fromEntries(contentOf(form)) as Draft);
}

function keep(name: string, draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // A device that keeps nothing loses only the draft.
  }
}

function restore(form: HTMLFormElement, draft: Draft): void {
  const isNew = !isRefused();
  for (const [field, value] of Object.entries(draft)) {
    const item = form.elements.namedItem(field);
    if (item instanceof RadioNodeList) {
      if (isNew) item.value = value;
    } else fillIn(item, value);
  }
}

/** Only fills what is still empty: what the server sent back is newer. */
function fillIn(item: Element | null, value: string): void {
  if (item instanceof HTMLInputElement && item.type === "checkbox") item.checked ||= item.value === value;
  else if (item instanceof HTMLSelectElement) {
    const isOffered = Array.from(item.options).some((option) => option.value === value);
    if (item.value === "" && isOffered) item.value = value;
  } else if (isText(item) && item.value === "") item.value = value;
}

function isText(item: unknown): item is HTMLInputElement | HTMLTextAreaElement {
  return item instanceof HTMLInputElement || item instanceof HTMLTextAreaElement;
}
