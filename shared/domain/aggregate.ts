/** What every aggregate carries: its version and the hash of its latest event. */
export interface Aggregate {
  /** 0 before the first commit, then one higher with each. */
  readonly version: number;
  /** SHA-256 of the latest event, chained to the one before; empty before the first commit. */
  readonly eventHash: string;
}

/** The version and hash of an aggregate that has not been committed yet. */
export const NEW_AGGREGATE: Aggregate = { version: 0, eventHash: "" };

/** Something that happened to an aggregate: the audit trail, and the source of projections. */
export interface DomainEvent<Type extends string = string> {
  readonly type: Type;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it: a principal's id, `PUBLIC` for a citizen, `SYSTEM` for a deadline or a schedule. */
  readonly by: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The outcome of a transition: the new state, and the event that explains it. The state still carries the old version. */
export interface Decision<State extends Aggregate, Event extends DomainEvent = DomainEvent> {
  readonly state: State;
  readonly event: Event;
}
