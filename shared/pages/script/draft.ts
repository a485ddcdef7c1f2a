const prefix = "kinerja-draf-";

/** Keeps what was typed into a form on this device until it is sent, so that a lost page loses nothing. */
export function keepDrafts(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-clears-draft]"))
    dropDraft(dataset.clearsDraft ?? "");
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
    const name = prefix + form.dataset.draft;
    restore(form, read(name));
    form.addEventListener("input", () => save(form, name));
    form.addEventListener("change", () => save(form, name));
  }
}

/** Forgets a draft: what it held was sent. */
export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
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

function save(form: HTMLFormElement, name: string): void {
  const typed = Array.from(new FormData(form)).filter(
    ([field, value]) => !field.startsWith("_") && typeof value === "string",
  );
  try {
    localStorage.setItem(name, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // A device that keeps nothing loses only the draft.
  }
}

function restore(form: HTMLFormElement, draft: Draft): void {
  const isNew = document.querySelector(".summary") === null;
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
