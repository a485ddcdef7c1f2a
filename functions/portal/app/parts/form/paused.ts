import { useEffect, useState } from "preact/hooks";

const PAUSE_MILLISECONDS = 250;

/** A text once it has not changed for a moment. */
export function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}
