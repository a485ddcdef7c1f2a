import { useEffect, useRef } from "preact/hooks";
import type { SetAsidePart } from "../../../../../shared/domain/run.ts";
import { askAnew } from "../../client/question-client.ts";

const POLL_MILLISECONDS = 1_500;

/**
 * Follows work that continues without the reader: its progress is asked again and again, and once it has ended, everything that
 * it may have changed.
 */
export function useRunning(isRunning: boolean, again: () => void): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void askAnew();
    wasRunning.current = isRunning;
    if (!isRunning) return;
    const timer = setInterval(again, POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning]);
}

/** How far a run is. */
export interface RunParts {
  readonly total: number;
  readonly done: number;
  readonly setAside: readonly SetAsidePart[];
}

/** Whether parts of a run are still under way; those set aside wait for somebody. */
export function areOpen({ total, done, setAside }: RunParts): boolean {
  return done + setAside.length < total;
}

/** Whether all that is left of a run waits for somebody. */
export function areLeftOver(parts: RunParts): boolean {
  return !areOpen(parts) && parts.setAside.length > 0;
}
