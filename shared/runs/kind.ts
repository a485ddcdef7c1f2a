import type { Part, Run, RunKind, SetAsidePart } from "../domain/run.ts";
import type { Doing } from "../table/runs/runs.ts";
import type { PartMessage } from "./messages.ts";

/** What is known of a run as it is looked at: its counts, and what is kept of its parts. */
export interface Known {
  readonly run: Run;
  readonly parts: ReadonlyMap<string, Part>;
}

/** How parts are ordered. */
export interface Ordering {
  readonly at: string;
  /** They were ordered before, and never came back. */
  readonly isAgain: boolean;
}

/** A kind of run, as far as whoever begins one, or has a part tried again, must know it. */
export interface RunSource {
  readonly kind: RunKind;
  /** Whether parts that are set aside hold the run up until they are done, or somebody decides to go on without them. */
  readonly waits?: boolean;
  /** The parts of a run as things are now; undefined where it counts no more. */
  readonly parts: (id: string, known: Known) => Promise<readonly string[] | undefined>;
  /** Puts messages on the queue of the kind. */
  readonly send: (messages: readonly object[]) => Promise<void>;
  /** Has parts done whose messages hold more than their name. */
  readonly order?: (id: string, parts: readonly string[], ordering: Ordering) => Promise<void>;
}

/** What one message about a part came to; undefined where the run counts no more, so that nothing was done. */
export type PartOutcome = Omit<Doing, "at"> | { readonly after: string } | undefined;

export interface Ending {
  readonly at: string;
  readonly run: Run;
  readonly setAside: readonly SetAsidePart[];
}

/** The same for whoever does the work. */
export interface RunWork<Message extends PartMessage = PartMessage> extends RunSource {
  /**
   * Does one part, or what one call takes of it and says after what the next goes on. It may come again, also at the same
   * time, and must do nothing twice that is not in the transaction of the mark.
   * @throws whatever went wrong; it is tried again, and set aside with the reason after `TRIES_A_PART` times
   */
  readonly part: (message: Message, run: Run) => Promise<PartOutcome>;
  /** Of a part that is done and makes others: hands out those of them that `after` names once more. */
  readonly again?: (message: Message) => Promise<void>;
  /** What the completion of the run does. It may be repeated, also after a part that was set aside was done in the end. */
  readonly last: (id: string, ending: Ending) => Promise<void>;
}
