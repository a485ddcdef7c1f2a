/** How much of what comes at once is worked on, and what waits for it. */
export interface Room {
  readonly underway: number;
  readonly waiting: number;
  readonly patienceMilliseconds: number;
}

/** Does work in its turn; undefined if there was no room for it. */
type Admit = <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;

/**
 * Bounds what is under way. All handlers share one thread and one engine: beyond what they can do at a time, more of it only
 * has requests wait for each other and their transactions collide.
 */
export function admission({ underway: most, waiting: longest, patienceMilliseconds }: Room): Admit {
  let underway = 0;
  /** Those who wait, in the order in which they came. */
  const waiting = new Set<() => void>();

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) underway -= 1;
    // Its place goes to whoever has waited longest.
    else next();
  }

  async function enter(): Promise<boolean> {
    if (underway < most) {
      underway += 1;
      return true;
    }
    if (waiting.size >= longest) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const end = (isAdmitted: boolean) => {
      clearTimeout(timer);
      waiting.delete(admit);
      resolve(isAdmitted);
    };
    const admit = () => end(true);
    const timer = setTimeout(() => end(false), patienceMilliseconds);
    waiting.add(admit);
    return promise;
  }

  return async (work) => {
    if (!(await enter())) return undefined;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
