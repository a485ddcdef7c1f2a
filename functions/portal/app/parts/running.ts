import { useEffect, useRef } from "preact/hooks";
import { askAnew } from "../client/question-client.ts";

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

/** Whether parts of a run are still under way; those set aside wait for somebody. */
export function areOpen(parts: {
  readonly total: number;
  readonly done: number;
  readonly setAside: readonly unknown[];
}): boolean {
  return parts.done + parts.setAside.length < parts.total;
}
