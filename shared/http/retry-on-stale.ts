import { DomainError } from "../domain/refusal.ts";
import { stopwatch } from "../stopwatch.ts";
import { EdgeError } from "./problem.ts";

const FIRST_WAIT_MILLISECONDS = 20;
const LONGEST_WAIT_MILLISECONDS = 400;
/** Half of the time that a request has: whoever waits still gets an answer. */
const PATIENCE_MILLISECONDS = 5_000;

/**
 * Does something again, from its reading on, where another was quicker: who says no version that they have seen has nothing
 * to look at again.
 * @throws what the attempt throws; EdgeError `system.busy` where others are quicker until the time is up
 */
export async function retryOnStale<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const elapsed = stopwatch();
  for (let bound = FIRST_WAIT_MILLISECONDS; ; bound = Math.min(2 * bound, LONGEST_WAIT_MILLISECONDS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "aggregate.stale") throw error;
      // By chance, so that those who met once do not meet again.
      const wait = Math.random() * bound;
      if (elapsed() + wait > PATIENCE_MILLISECONDS)
        throw Object.assign(new EdgeError("system.busy"), { cause: error });
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
