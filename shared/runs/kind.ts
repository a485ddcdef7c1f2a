import type { Part, Run, RunKind, SetAsidePart } from "../domain/run.ts";
import type { Doing } from "../table/runs/runs.ts";
import type { PartMessage } from "./messages.ts";

/** A run's counts, and what is stored of its parts. */
export interface Known {
  readonly run: Run;
  readonly parts: ReadonlyMap<string, Part>;
}

/** How parts are ordered. */
export interface Ordering {
  readonly at: string;
  /** They were sent before and never answered. */
  readonly isAgain: boolean;
}

/** What it takes to start a kind of run or retry its parts. */
export interface RunSource {
  readonly kind: RunKind;
  /**
   * Whether parts set aside hold up the run until they are done or somebody decides to go on without them.
   */
  readonly waits?: boolean;
  /** The run's parts as of now; undefined if the run no longer matters. */
  readonly parts: (id: string, known: Known) => Promise<readonly string[] | undefined>;
  /** Sends messages to the kind's queue. */
  readonly send: (messages: readonly object[]) => Promise<void>;
  /** Sends parts whose messages carry more than their name. */
  readonly order?: (id: string, parts: readonly string[], ordering: Ordering) => Promise<void>;
}

/** The result of one message; undefined if the run no longer matters and nothing was done. */
export type PartOutcome = Omit<Doing, "at"> | { readonly after: string } | undefined;

export interface Ending {
  readonly at: string;
  readonly run: Run;
  readonly setAside: readonly SetAsidePart[];
}

/** A kind of run with its work. */
export interface RunWork<Message extends PartMessage = PartMessage> extends RunSource {
  /**
   * Does a part, or as much of it as one call can, returning where the next continues. It may be repeated,
   * even concurrently, so whatever must not happen twice belongs in the transaction of the mark.
   * @throws whatever went wrong; it is retried, and set aside with the reason after `TRIES_A_PART` tries
   */
  readonly part: (message: Message, run: Run) => Promise<PartOutcome>;
  /** For a finished part that creates others: sends those named in `after` again. */
  readonly again?: (message: Message) => Promise<void>;
  /** The run's completion. It may be repeated, also when a part that was set aside is done later. */
  readonly last: (id: string, ending: Ending) => Promise<void>;
}
