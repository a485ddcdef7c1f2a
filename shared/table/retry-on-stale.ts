import { DomainError } from "../domain/refusal.ts";

/** If several write to one complaint at once, each round of attempts lets one through. */
const ATTEMPTS = 6;

/**
 * Repeats a change, starting from its read, when another writer was quicker. Citizens send no version that
 * they have seen, so there is nothing for them to review.
 * @throws what the attempt throws; `aggregate.stale` if others were quicker every time
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
