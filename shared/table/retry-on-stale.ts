import { DomainError } from "../domain/refusal.ts";

/** Among several who write to one complaint at once each attempt serves one. */
const ATTEMPTS = 6;

/**
 * Does something again, from its reading on, where another was quicker: citizens say no version that they have seen, so that
 * there is nothing for them to look at again.
 * @throws what the attempt throws; `aggregate.stale` where others were quicker every time
 */
export async function retryOnStale<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === "aggregate.stale";
      if (!isStale || made === ATTEMPTS) throw error;
    }
  }
}
