import { askAllAnew } from "../client/question-client.ts";
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

const otherTabs = new BroadcastChannel("kinerja.outbox");
otherTabs.onmessage = () => {
  tellHere();
  void askAllAnew();
};

function tell(): void {
  tellHere();
  otherTabs.postMessage(undefined);
}

function tellHere(): void {
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

/**
 * How soon to try again after a busy API or a connection that broke, at first; doubled with each failure, up to what is tried
 * anyway.
 */
const SOON_MILLISECONDS = 2_000;
const ANYWAY_MILLISECONDS = 60_000;

let isQueued = false;
let again = SOON_MILLISECONDS;

/** Tries again soon where there seems to be a connection; without one, its return is heard. */
function trySoon(): void {
  if (!navigator.onLine || again >= ANYWAY_MILLISECONDS) return;
  setTimeout(() => void sendWaiting(), again);
  again *= 2;
}

/** Sends what waits, one after another; one tab does so at a time, and what came meanwhile is sent after it. */
export async function sendWaiting(): Promise<void> {
  if (account() === "" || isQueued) return;
  isQueued = true;
  await navigator.locks.request("kinerja.outbox", async () => {
    isQueued = false;
    // Read within the lock: another tab may have sent some of it.
    for (const act of await waiting()) {
      if (act.refusal !== undefined) continue;
      if (!(await sent(act))) return trySoon();
      // There is a connection, though it may break again: a day's work behind it must not wait longer with each break.
      again = SOON_MILLISECONDS;
    }
  });
}

/** @returns whether to continue with the next: not without a connection */
async function sent(act: Waiting): Promise<boolean> {
  const sender = senders.get(act.kind);
  // Of another version of the app: it is not thrown away unsent.
  if (sender === undefined) return true;
  try {
    await sender(act);
    await discard(act.id);
    void askAllAnew();
  } catch (error) {
    if (error instanceof NoLine || error instanceof SignedOut) return false;
    if (error instanceof Refusal) {
      if (error.status >= 500 || error.status === 429) return false;
      await keepRefused(act, error.message);
    } else {
      // A fault of ours: it waits on, and does not hold up what waits behind it.
      reportError(error);
    }
  }
  return true;
}

/** Unless it was thrown away while it was on its way. */
async function keepRefused(act: Waiting, refusal: string): Promise<void> {
  const writing = (await store()).transaction("waiting", "readwrite");
  if ((await writing.store.get(act.id)) !== undefined) await writing.store.put({ ...act, refusal });
  await writing.done;
  tell();
  // What it met there is shown beside it.
  void askAllAnew();
}

/** Tries again as soon as there may be a connection. */
export function watchLine(): void {
  window.addEventListener("online", () => void sendWaiting());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void sendWaiting();
  });
  setInterval(() => void sendWaiting(), ANYWAY_MILLISECONDS);
  void sendWaiting();
}
