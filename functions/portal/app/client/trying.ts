import { useRef, useState } from "preact/hooks";
import { saidOf } from "./refusal.ts";

/** What a press begins, and what became of it. */
export interface Trying {
  readonly isBusy: boolean;
  /** Why the last try failed, to be shown as a `Failure`. */
  readonly error: Error | undefined;
  /** Never rejects. @returns whether it was done; false too while an earlier try is under way */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Work that a press begins and that may fail, other than an act (`useAct`): busy while it goes on, and where it failed, why. */
export function useTrying(): Trying {
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: Error }>({ isBusy: false });
  // At once: a second tap comes before anything is drawn anew.
  const isUnderWay = useRef(false);

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setState({ isBusy: true });
    try {
      await work();
      setState({ isBusy: false });
      return true;
    } catch (error) {
      setState({ isBusy: false, error: saidOf(error) });
      return false;
    } finally {
      isUnderWay.current = false;
    }
  }
  return { isBusy: state.isBusy, error: state.error, attempt };
}
