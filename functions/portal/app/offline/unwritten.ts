import { account } from "../session/account.ts";

/**
 * What was typed and the device has not taken yet. The device takes a moment, the longer the busier it is, and a page that goes away
 * has none: it leaves what is here in the browser's own storage, which takes it at once, for the next page to write.
 */

const NAME = "kinerja.unwritten";

export interface Unwritten {
  readonly key: string;
  /** Absent: no longer kept. */
  readonly value?: unknown;
  /** Epoch milliseconds of this device's clock. */
  readonly at: number;
}

const waiting = new Map<string, Unwritten>();

/** Holds a draft until it is `written`; one with a file is not held, for only the device takes those. */
export function holdUnwritten(draft: Unwritten): void {
  if (holdsFile(draft.value)) waiting.delete(draft.key);
  else waiting.set(draft.key, draft);
}

/** What was typed since stays. */
export function written(draft: Unwritten): void {
  if (waiting.get(draft.key) === draft) waiting.delete(draft.key);
}

/** What pages before left here, the oldest first. It stays until `forgetLeft`, as this page may go away before it has written it. */
export function left(): readonly Unwritten[] {
  try {
    const drafts: Unwritten[] = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    return drafts.sort((one, other) => one.at - other.at);
  } catch {
    // What cannot be read keeps nothing else from coming back.
    return [];
  }
}

/** @param drafts what was written; what another page leaves meanwhile stays */
export function forgetLeft(drafts: readonly Unwritten[]): void {
  const isWritten = (one: Unwritten) => drafts.some(({ key, at }) => key === one.key && at === one.at);
  keepLeft(left().filter((one) => !isWritten(one)));
}

function keepLeft(drafts: readonly Unwritten[]): void {
  if (drafts.length === 0) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, JSON.stringify(drafts));
}

/** At sign-out: the device may be another's next. */
export function forgetUnwritten(): void {
  waiting.clear();
  keepLeft([]);
}

addEventListener("pagehide", () => {
  // After another tab has signed out, nothing of its account's is left here.
  const theirs = [...waiting.values()].filter(({ key }) => key.startsWith(`${account()} `));
  if (theirs.length > 0) keepLeft([...left(), ...theirs]);
});
// The page was only put aside, and goes on with what it holds itself.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) forgetLeft([...waiting.values()]);
});

function holdsFile(value: unknown): boolean {
  return value instanceof Blob || (Array.isArray(value) && value.some(holdsFile));
}
