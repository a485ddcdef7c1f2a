/** What every aggregate carries: how often it has changed, and the hash of its newest event. */
export interface Aggregate {
  /** 0 before the first commit, then one more with each. */
  readonly version: number;
  /** SHA-256 of the newest event, chained to the one before; empty before the first commit. */
  readonly eventHash: string;
}

/** The start of every new aggregate. */
export const UNBORN: Aggregate = { version: 0, eventHash: "" };

/** Something that happened to an aggregate: the audit trail, and what projections are computed from. */
export interface DomainEvent<Type extends string = string> {
  readonly type: Type;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it: a principal's id, `PUBLIC` for a citizen, `SYSTEM` for a deadline or a schedule. */
  readonly by: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a transition decides: the state after it, and the event that says why. Its version is still that of the state before. */
export interface Decision<State extends Aggregate, Event extends DomainEvent = DomainEvent> {
  readonly state: State;
  readonly event: Event;
}
