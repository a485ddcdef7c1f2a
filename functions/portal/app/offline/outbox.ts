import { NoLine, Refusal, SignedOut } from "../client/refusal.ts";
import { account } from "../session/account.ts";
import { store, type Waiting } from "./store.ts";

/** Sends one kind of waiting act: its files first, then itself under its key, so that a repetition counts once. */
export type Sender = (waiting: Waiting) => Promise<void>;

const senders = new Map<string, Sender>();
const listeners = new Set<() => void>();

/** Declares how a kind of act is sent; at the start, since what waits may be from days ago. */
export function declareSender(kind: string, sender: Sender): void {
  senders.set(kind, sender);
}

export function onOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** What waits of whoever is signed in, the oldest first. */
export async function waiting(): Promise<Waiting[]> {
  const all = await (await store()).getAllFromIndex("waiting", "account", account());
  return all.toSorted((one, other) => one.at - other.at);
}

/** Keeps an act on the device until it is answered, and tries at once. */
export async function sendWhenPossible(act: Omit<Waiting, "id" | "account" | "at">): Promise<void> {
  await (await store()).put("waiting", {
    ...act,
    id: crypto.randomUUID(),
    account: account(),
    at: Date.now(),
  });
  tell();
  void sendWaiting();
}

export async function discard(id: string): Promise<void> {
  await (await store()).delete("waiting", id);
  tell();
}

/** After its content was mended, it is another act: the API would refuse the old key for it. */
export async function replace(old: Waiting, data: unknown): Promise<void> {
  const { refusal: _, ...act } = old;
  const database = await store();
  await database.put("waiting", { ...act, data, id: crypto.randomUUID() });
  await discard(old.id);
  void sendWaiting();
}

/** Sends what waits, one after another; one tab does so at a time. */
export async function sendWaiting(): Promise<void> {
  if (account() === "") return;
  await navigator.locks.request("kinerja.outbox", { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const act of await waiting()) {
      if (act.refusal === undefined && !(await sent(act))) return;
    }
  });
}

/** @returns whether to go on with the next: not without a line */
async function sent(act: Waiting): Promise<boolean> {
  try {
    await senders.get(act.kind)?.(act);
    await discard(act.id);
  } catch (error) {
    if (error instanceof NoLine || error instanceof SignedOut) return false;
    if (!(error instanceof Refusal)) throw error;
    if (error.status >= 500 || error.status === 429) return false;
    await (await store()).put("waiting", { ...act, refusal: error.message });
    tell();
  }
  return true;
}

/** Tries again as soon as there may be a line. */
export function watchLine(): void {
  window.addEventListener("online", () => void sendWaiting());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void sendWaiting();
  });
  setInterval(() => void sendWaiting(), 60_000);
  void sendWaiting();
}
