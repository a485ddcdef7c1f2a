import type { DomainEvent } from "../../aggregate.ts";
import type { HandledComplaint } from "../../complaints/figures/officers.ts";
import type { ColleagueScores } from "../../feedback/colleague-scores.ts";
import type { Observation } from "../../feedback/observation.ts";
import type { WorkReport } from "../../reporting/work-report.ts";
import type { Evaluation } from "../evaluation.ts";

/** An event as the log keeps it. */
export interface NumberedEvent extends DomainEvent {
  readonly number: number;
  readonly hash: string;
}

/** The records behind an evaluation. */
export interface Records {
  readonly events: readonly NumberedEvent[];
  readonly planEvents: readonly NumberedEvent[];
  /** Of a month. */
  readonly reports: readonly WorkReport[];
  readonly handled: readonly HandledComplaint[];
  readonly observations: readonly Observation[];
  /** What colleagues' feedback on it comes to. */
  readonly colleagues: ColleagueScores | undefined;
  /** Of a quarter or a year: the evaluations that it was made of, as they are now. */
  readonly parts: readonly Evaluation[];
  /** How those of them that stand otherwise now stood before they were opened again. */
  readonly earlier: readonly Evaluation[];
  readonly brokenAtEvent: number | undefined;
}
