const prefix = "kinerja-jawaban-";
/** A line that gives no answer for so long gives none. */
const PATIENCE_MILLISECONDS = 20_000;

export interface WaitingAnswer {
  /** Where the API takes it. */
  readonly to: string;
  /** JSON with the answer's own id: it counts once, however often it is sent. */
  readonly body: string;
}

/** What became of an answer: taken, taken after the survey's end, never to be taken, or still on this device. */
export type Outcome = "TAKEN" | "LATE" | "REFUSED" | "WAITS";

/** Keeps an answer on this device until the API has it; each by itself, so that no window overwrites another's. */
export function keepAnswer(id: string, answer: WaitingAnswer): boolean {
  try {
    localStorage.setItem(prefix + id, JSON.stringify(answer));
    return true;
  } catch {
    return false;
  }
}

/** Sends one answer that waits. */
export async function sendAnswer(id: string): Promise<Outcome> {
  const kept = localStorage.getItem(prefix + id);
  if (kept === null) return "TAKEN";
  const outcome = await post(JSON.parse(kept) as WaitingAnswer);
  if (outcome !== "WAITS") localStorage.removeItem(prefix + id);
  return outcome;
}

/** Sends all that waits, one after the other, until the connection fails again. */
export async function sendWaiting(): Promise<void> {
  for (const id of waitingIds()) if ((await sendAnswer(id)) === "WAITS") return;
}

export function isWaiting(id: string): boolean {
  return localStorage.getItem(prefix + id) !== null;
}

function waitingIds(): string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    return names.map((name) => name.slice(prefix.length));
  } catch {
    return [];
  }
}

/** Only the API's own words count: a café's sign-in page also answers. */
async function post({ to, body }: WaitingAnswer): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MILLISECONDS);
  try {
    const headers = { "content-type": "application/json" };
    const reply = await fetch(to, { method: "POST", headers, body, signal: abort.signal });
    const said = await reply.json();
    if (reply.status === 202 && said.receiptId) return said.isLate ? "LATE" : "TAKEN";
    return reply.status < 500 && reply.status !== 429 && said.code ? "REFUSED" : "WAITS";
  } catch {
    return "WAITS";
  } finally {
    clearTimeout(timer);
  }
}
