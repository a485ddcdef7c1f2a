import type { Aggregate, Decision, DomainEvent } from "../domain/aggregate.ts";
import { contentHash } from "../domain/canonical.ts";

export interface LoggedEvent extends DomainEvent {
  /** The aggregate's version after this event, counted from 1 without gaps. */
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash of an event and, through the previous hash, of all before it: changing one breaks every later one. */
export function eventHash(previousHash: string, number: number, event: DomainEvent): string {
  return contentHash([previousHash, number, event.type, event.at, event.by, event.data ?? {}]);
}

/** The state and event to store: version raised by one, event chained to the previous one. */
export function record<State extends Aggregate>(
  decision: Decision<State>,
): { readonly state: State; readonly event: LoggedEvent } {
  const { state, event } = decision;
  const number = state.version + 1;
  const hash = eventHash(state.eventHash, number, event);
  return {
    state: { ...state, version: number, eventHash: hash },
    event: { ...event, number, previousHash: state.eventHash, hash },
  };
}

/** With these, an aggregate's earlier events are deleted: words and names go from its history, too. */
const WITHOUT_EARLIER: ReadonlySet<string> = new Set(["PROPOSAL_FORGOTTEN", "POST_FORGOTTEN"]);

/** Number of the first event that does not match its predecessor; undefined if the chain is whole. */
export function firstBrokenLink(events: readonly LoggedEvent[]): number | undefined {
  const [earliest] = events;
  const forgotten = earliest && WITHOUT_EARLIER.has(earliest.type) ? earliest : undefined;
  const first = forgotten?.number ?? 1;
  let previousHash = forgotten?.previousHash ?? "";
  for (const [index, event] of events.entries()) {
    const isWhole =
      event.number === first + index &&
      event.previousHash === previousHash &&
      event.hash === eventHash(previousHash, event.number, event);
    if (!isWhole) return first + index;
    previousHash = event.hash;
  }
  return undefined;
}
