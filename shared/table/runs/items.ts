import type { UnitPart } from "../../domain/awards/round/ranking.ts";
import type { UnitOfRun } from "../../domain/incentives/line.ts";
import type { ImportProgress } from "../../domain/organisation/staff-import.ts";
import type { AssignmentProgress } from "../../domain/planning/assignment.ts";
import { type Part, RUN_QUEUES, type Run, type RunKind } from "../../domain/run.ts";
import {
  DRAWN_RUN,
  FILE,
  FILE_OR_CHUNK,
  MONTH,
  MONTH_OR_DRAWN,
  PERIOD,
  REOPENING,
  UNIT,
} from "../id-kinds.ts";
import { item } from "../item.ts";
import type { Kind } from "../segments.ts";

/** What is stored of any run. */
export interface KeptRun extends Run {
  /** When it expires, in seconds since 1970. */
  readonly expiresAt?: number;
}

/** What is stored of any part. */
export interface KeptPart extends Part {
  /** The result, if it is needed later. */
  readonly result?: object;
  readonly expiresAt?: number;
}

/** Declares the progress of a kind of run. */
function progress<More extends object = object>() {
  return <const Of extends RunKind>(kind: Of, id: Kind<string>) =>
    item<KeptRun & More>()({
      key: [["RUN", kind, id], ["STATE"]],
      /** The next look at it, until it is over. */
      due: RUN_QUEUES[kind],
    });
}

/** Declares a part of a kind of run. */
function partOf<More extends object = object>() {
  return <const Of extends RunKind>(kind: Of, id: Kind<string>, part: Kind<string>) =>
    item<KeptPart & More>()({
      hasRecords: true,
      key: [
        ["RUN", kind, id],
        ["PART", part],
      ],
    });
}

/** How far a unit's close has come. */
interface ClosedUnit {
  /** Employees frozen so far. */
  readonly employees?: number;
  /** Reports still unanswered at the close, or returned and not revised. */
  readonly openReports?: number;
}

/** The same for the close after a reopening. */
interface UnitClosedAgain extends ClosedUnit {
  /** Evaluations reopened. */
  readonly opened?: number;
  /** When the unit began to close again, which ends its reopening. */
  readonly closingSince?: string;
}

/** How many units of a close are done. */
export const closeProgress = /* @__PURE__ */ progress()("close", PERIOD);

/** Progress of a unit's close. */
export const closedUnit = /* @__PURE__ */ partOf<ClosedUnit>()("close", PERIOD, UNIT);

/** How many units are open of those that a reopening asks for. */
export const reopenProgress = /* @__PURE__ */ progress()("reopen", REOPENING);

/** Marks a unit as reopened. */
export const reopenedUnit = /* @__PURE__ */ partOf()("reopen", REOPENING, UNIT);

/** How many units of a close that follows a reopening are done. */
export const closeAgainProgress = /* @__PURE__ */ progress()("close-again", REOPENING);

/** Progress of a unit's reopening, and of the close that follows. */
export const unitClosedAgain = /* @__PURE__ */ partOf<UnitClosedAgain>()("close-again", REOPENING, UNIT);

/** Progress of scoring a month, by unit. */
export const awardProgress = /* @__PURE__ */ progress()("award", MONTH);

/** Scores of a unit's employees. */
export const weighedUnit = /* @__PURE__ */ partOf<{ readonly result?: UnitPart }>()("award", MONTH, UNIT);

/** Progress of an incentive run, by unit. */
export const incentiveProgress = /* @__PURE__ */ progress()("incentive", MONTH_OR_DRAWN);

/** Totals of a unit in an incentive run. */
export const computedUnit = /* @__PURE__ */ partOf<{ readonly result?: UnitOfRun }>()(
  "incentive",
  MONTH_OR_DRAWN,
  UNIT,
);

/** Progress and totals of an assignment's run. */
export const assignmentProgress = /* @__PURE__ */ progress<Partial<Omit<AssignmentProgress, "unitsDone">>>()(
  "assignment",
  DRAWN_RUN,
);

/** A finished unit of an assignment's run. */
export const assignedUnit = /* @__PURE__ */ partOf()("assignment", DRAWN_RUN, UNIT);

/** Progress and totals of an import's run. */
export const importProgress = /* @__PURE__ */ progress<Partial<ImportProgress>>()("staff-import", DRAWN_RUN);

/** The file or a finished chunk of an import's run. */
export const importChunk = /* @__PURE__ */ partOf()("staff-import", DRAWN_RUN, FILE_OR_CHUNK);

/** Progress of a paper import's run. */
export const paperProgress = /* @__PURE__ */ progress()("paper-import", DRAWN_RUN);

/** The file of a paper import's run, once read. */
export const paperFile = /* @__PURE__ */ partOf()("paper-import", DRAWN_RUN, FILE);
