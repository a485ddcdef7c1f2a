import { stopwatch } from "./stopwatch.ts";

const ATTEMPTS = 6;
const FIRST_WAIT_MILLISECONDS = 50;

/** Half of what an HTTP request has, so that the caller still gets an answer. */
const PATIENCE_MILLISECONDS = 5_000;

/** A service was too busy for longer than a request can wait. Its name tells the caller to try again. */
export class ServiceBusy extends Error {
  override readonly name = "ServiceUnavailable";
}

/**
 * How long to wait before trying again what a busy service refused; undefined if the time is up.
 * @param attempt the one that failed, from 1
 * @param elapsed milliseconds since the first attempt began
 * @returns random milliseconds below a bound that doubles, so that those who met once drift apart
 */
export function waitBeforeNext({
  attempt,
  elapsed,
}: {
  readonly attempt: number;
  readonly elapsed: number;
}): number | undefined {
  if (attempt >= ATTEMPTS) return undefined;
  const wait = Math.random() * FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1);
  return elapsed + wait < PATIENCE_MILLISECONDS ? wait : undefined;
}

/**
 * Waits longer each time before what a service left undone is asked of it again: the SDK repeats calls that fail, never parts of one.
 * @throws ServiceBusy if the time is up
 */
export function newPatience(): (leftUndone: string) => Promise<void> {
  const elapsed = stopwatch();
  let attempt = 0;
  return async (leftUndone) => {
    attempt += 1;
    const wait = waitBeforeNext({ attempt, elapsed: elapsed() });
    if (wait === undefined) throw new ServiceBusy(leftUndone);
    await new Promise((resolve) => setTimeout(resolve, wait));
  };
}
