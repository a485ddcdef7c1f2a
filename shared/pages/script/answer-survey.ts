import { dropDraft } from "./draft.ts";
import { isWaiting, keepAnswer, type Outcome, sendAnswer, sendWaiting } from "./waiting-answers.ts";

const RETRY_MILLISECONDS = 30_000;
/** A line that has just returned often carries nothing yet. */
const SOON_MILLISECONDS = 2_000;
/** Said of all answers that are sent together; the rest is the answer's own. */
const SHARED = ["edition", "point", "deviceId"];

/** Survey answers that find no connection wait on this device, and are sent when it returns. */
export function answerSurveys(): void {
  // Kept answers could never be sent: the form itself sends them.
  if (!("fetch" in window && "AbortController" in window)) return;
  const retry = () => void sendWaiting();
  retry();
  addEventListener("online", () => {
    retry();
    setTimeout(retry, SOON_MILLISECONDS);
  });
  setInterval(retry, RETRY_MILLISECONDS);
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-answers]")) {
    for (const tap of form.querySelectorAll<HTMLInputElement>('[name^="scores."]')) tap.required = true;
    form.addEventListener("submit", (event) => void send(form, event));
  }
}

async function send(form: HTMLFormElement, event: Event): Promise<void> {
  if (form.dataset.isSent === "true") return;
  if (!isComplete(form)) {
    // The server says best what is missing; but going back on a shared device must not lead to what somebody sent.
    if (navigator.onLine && form.dataset.kiosk === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    form.reportValidity();
    return;
  }
  const { answers: to = "", draft } = form.dataset;
  const id = String(new FormData(form).get("responseId"));
  if (!keepAnswer(id, { to, body: JSON.stringify(bodyOf(form)) })) return;
  event.preventDefault();
  if (draft !== undefined) dropDraft(draft);
  const outcome = await sendAnswer(id);
  if (outcome === "REFUSED") return form.submit();
  show(form, outcome);
  if (outcome === "WAITS") goOnOnceSent(form, id);
}

/** Tells what became of the answer: on a page of its own, or in place where there is no connection to fetch one. */
function show(form: HTMLFormElement, outcome: Outcome): void {
  const { thanks, kiosk } = form.dataset;
  if (outcome !== "WAITS" && kiosk === undefined) {
    location.assign(thanks + (outcome === "LATE" ? "terlambat" : "1"));
    return;
  }
  const told = document.querySelector<HTMLElement>(`[data-when=${outcome === "WAITS" ? "WAITS" : "TAKEN"}]`);
  if (told === null) return;
  form.hidden = true;
  told.hidden = false;
  told.focus();
  form.dispatchEvent(new Event("answered"));
}

/** A shared device has gone on to the next citizen long before. */
function goOnOnceSent(form: HTMLFormElement, id: string): void {
  if (form.dataset.kiosk !== undefined) return;
  const timer = setInterval(() => {
    if (isWaiting(id)) return;
    clearInterval(timer);
    show(form, "TAKEN");
  }, 1_000);
}

function isComplete(form: HTMLFormElement): boolean {
  for (const field of form.querySelectorAll("textarea")) {
    const { length } = field.value.trim();
    const limit = Number(field.dataset.limit);
    field.setCustomValidity(length > limit ? `${length} / ${limit}` : "");
  }
  return form.checkValidity();
}

/** The form as the API takes it. */
function bodyOf(form: HTMLFormElement): unknown {
  const body: Record<string, unknown> = {};
  const answer: Record<string, unknown> = {};
  for (const [name, text] of Array.from(new FormData(form))) {
    if (name.startsWith("_") || text === "") continue;
    const [group = "", key] = name.split(".");
    if (key !== undefined) answer[group] = { ...(answer[group] as object), [key]: Number(text) };
    else (SHARED.includes(name) ? body : answer)[name] = name === "edition" ? Number(text) : text;
  }
  return { ...body, responses: [answer] };
}
