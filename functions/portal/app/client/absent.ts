import { useRef } from "preact/hooks";
import { Refusal } from "./refusal.ts";

const NOT_FOUND = 404;

interface Failed {
  readonly data: unknown;
  readonly error: Error | null;
}

/**
 * What a question failed with. That there is nothing yet is still so while it is asked again: who is writing what is to be there would
 * lose the form from under their hands.
 */
export function useErrorOf({ data, error }: Failed, given: unknown): Error | undefined {
  const absent = useRef<{ readonly of: string; readonly error: Error }>();
  if (error instanceof Refusal && error.status === NOT_FOUND)
    absent.current = { of: JSON.stringify(given), error };
  else if (error !== null || data !== undefined) absent.current = undefined;
  if (error !== null || absent.current === undefined) return error ?? undefined;
  return absent.current.of === JSON.stringify(given) ? absent.current.error : undefined;
}
