import { useEffect, useRef } from "preact/hooks";
import { NoLine, Refusal, SignedOut } from "./refusal.ts";

interface Missing {
  readonly error: Error;
  readonly again: () => void;
}

/** What the screen lacks, by who asked for it. */
const missing = new Set<Missing>();
/** What something on the screen says. Asked in two places, a question fails with the same. */
const shown = new WeakSet<Error>();
const listeners = new Set<() => void>();

export function onUnshown(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const unshown = () => [...missing].filter(({ error }) => !shown.has(error));

/** What is wrong with what nobody says is missing; undefined where nothing is. */
export type Unshown = "FAILED" | "SIGNED_OUT" | undefined;

export function whatIsUnshown(): Unshown {
  const failed = unshown().map(({ error }) => error);
  if (!failed.some(isSignedOut)) return failed.length > 0 ? "FAILED" : undefined;
  // That the sign-in has ended is said once, for all that it keeps from being loaded.
  const isShown = [...missing].some(({ error }) => isSignedOut(error) && shown.has(error));
  return isShown || saying > 0 ? undefined : "SIGNED_OUT";
}

let saying = 0;

/** Notes that a part of the screen says that the sign-in has ended, as after an act. @returns to be called once it no longer does */
export function saySignedOut(): () => void {
  saying += 1;
  tell();
  return () => {
    saying -= 1;
    tell();
  };
}

const isSignedOut = (error: Error) => error instanceof SignedOut;

export function askUnshown(): void {
  for (const { again } of unshown()) again();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * What a question failed with. Whoever reads it shows it beside what it concerns; of what nobody reads, such as the names of units in a
 * list of choices, the frame says it for all of the screen. What is there, and was only to be asked again, is not missing.
 * @param again asks it again
 * @returns to be called where the failure is read
 */
export function useFailure(
  { error, isThere }: { readonly error: Error | undefined; readonly isThere: boolean },
  again: () => void,
): () => Error | undefined {
  const asking = useRef(again);
  asking.current = again;
  const lacks = isThere || error === undefined || isExpected(error) ? undefined : error;
  useEffect(() => {
    if (lacks === undefined) return;
    const one = { error: lacks, again: () => asking.current() };
    missing.add(one);
    tell();
    return () => {
      missing.delete(one);
      tell();
    };
  }, [lacks]);
  return () => {
    if (error !== undefined && !shown.has(error)) {
      shown.add(error);
      // Not while something is being drawn.
      queueMicrotask(tell);
    }
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
