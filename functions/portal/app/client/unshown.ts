import { useEffect, useRef } from "preact/hooks";
import { NoLine, Refusal } from "./refusal.ts";

/** How each question is asked again that failed and of which nothing on the screen says so. */
const unshown = new Map<object, () => void>();
const listeners = new Set<() => void>();

export function onUnshown(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const countUnshown = () => unshown.size;

export function askUnshown(): void {
  for (const again of unshown.values()) again();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * What a question failed with. Whoever reads it shows it beside what it concerns; of what nobody reads, such as the names of units in a
 * list of choices, the frame says it for all of the screen.
 * @param again asks it again
 * @returns to be called where the failure is read
 */
export function useFailure(error: Error | undefined, again: () => void): () => Error | undefined {
  const isRead = useRef(false);
  const asking = useRef(again);
  asking.current = again;
  useEffect(() => {
    if (isRead.current || error === undefined || isExpected(error)) return;
    const one = {};
    unshown.set(one, () => asking.current());
    tell();
    return () => {
      unshown.delete(one);
      tell();
    };
  }, [error]);
  return () => {
    isRead.current = true;
    return error;
  };
}

/** There is nothing of it yet, or it is not for this reader: it is left out. */
const ABSENT = [403, 404, 409];

/** What the frame says already where there is no connection, and what is no failure. */
function isExpected(error: Error): boolean {
  if (error instanceof NoLine) return !navigator.onLine;
  return error instanceof Refusal && ABSENT.includes(error.status);
}
