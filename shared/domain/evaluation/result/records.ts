import type { DomainEvent } from "../../aggregate.ts";
import type { HandledComplaint } from "../../complaints/figures/officers.ts";
import type { ColleagueScores } from "../../feedback/colleague-scores.ts";
import type { Observation } from "../../feedback/observation.ts";
import type { WorkReport } from "../../reporting/work-report.ts";
import type { Visit } from "../../supervision/visit.ts";
import type { Evaluation } from "../evaluation.ts";

/** An event as stored in the log. */
export interface NumberedEvent extends DomainEvent {
  readonly number: number;
  readonly hash: string;
}

/** The records behind an evaluation. */
export interface Records {
  readonly events: readonly NumberedEvent[];
  readonly planEvents: readonly NumberedEvent[];
  /** For a month. */
  readonly reports: readonly WorkReport[];
  readonly handled: readonly HandledComplaint[];
  readonly observations: readonly Observation[];
  /** Visits of supervision that count in it. */
  readonly visits: readonly Visit[];
  /** The mean of colleagues' feedback in that month. */
  readonly colleagues: ColleagueScores | undefined;
  /** For a quarter or a year: the evaluations it was made of, as they are now. */
  readonly parts: readonly Evaluation[];
  /** Earlier versions of parts that have been reopened since. */
  readonly earlier: readonly Evaluation[];
  readonly brokenAtEvent: number | undefined;
}
