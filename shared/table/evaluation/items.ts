import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import type { UnratedResult } from "../../domain/evaluation/rating/next-rater.ts";
import type { UnitStanding } from "../../domain/evaluation/rating/organisation-predikat.ts";
import type { EvaluationTask } from "../../domain/evaluation/task.ts";
import { evaluationNews } from "../../domain/inbox/news/evaluation.ts";
import { MONTH, NIP, NUMBER_4, PERIOD, RATER, UNIT, WORD, YEAR } from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** An employee's evaluation of a month, a quarter or a year. */
export const evaluation = /* @__PURE__ */ item<Evaluation>()({
  hasRecords: true,
  tells: evaluationNews,
  key: [
    ["EMPLOYEE", NIP],
    ["EVALUATION", PERIOD],
  ],
  /** Those of a unit in a period. */
  list: [["UNIT", UNIT, "EVALUATIONS", PERIOD], [NIP]],
  /** The deadline for rating, receipt, objection or decision. */
  due: "staff-deadlines",
  own: { section: "evaluasi" },
});

/** An employee's evaluations of a year, with its months and quarters. */
export const evaluationsOfYear = /* @__PURE__ */ span({
  of: [evaluation],
  partition: ["EMPLOYEE", NIP],
  prefix: ["EVALUATION", YEAR],
});

/** An earlier result, from before its month was reopened. */
export const earlierResult = /* @__PURE__ */ item<Evaluation>()({
  hasRecords: true,
  key: [
    ["EMPLOYEE", NIP],
    ["EARLIER", MONTH, NUMBER_4],
  ],
  own: { section: "evaluasiSebelumDibukaKembali" },
});

/** A task that an escalation or objection gives somebody. */
export const evaluationTask = /* @__PURE__ */ item<EvaluationTask>()({
  key: [
    ["RATER", RATER],
    ["TASK", WORD, PERIOD, NIP],
  ],
});

/** Counters by name. */
interface RaterFigures {
  readonly rater: string;
  readonly period: string;
  readonly [counter: string]: number | string;
}

/** A result for which HR has to find a rater. */
export const unratedResult = /* @__PURE__ */ item<UnratedResult>()({
  key: [["UNRATED_RESULTS"], ["RESULT", PERIOD, NIP]],
});

/** Counters of a rater's ratings in a period, compared with the advice. */
export const raterFigures = /* @__PURE__ */ item<RaterFigures>()({
  hasRecords: true,
  key: [
    ["RATER", RATER],
    ["RATINGS", PERIOD],
  ],
  /** Everybody who rated in a period. */
  list: [["RATERS", PERIOD], [RATER]],
});

/** Counters by name. */
interface PredikatCounters {
  readonly unitId: string;
  readonly period: string;
  readonly [counter: string]: number | string;
}

/** A unit's employees in a period, counted by predikat. */
export const predikatCounters = /* @__PURE__ */ item<PredikatCounters>()({
  hasRecords: true,
  key: [
    ["UNIT", UNIT],
    ["PREDIKAT", PERIOD],
  ],
});

interface OpenResults {
  readonly unitId: string;
  readonly period: string;
  readonly open: number;
}

/** How many results of a period are not final, spread over the units. */
export const openResults = /* @__PURE__ */ item<OpenResults>()({
  // Somebody frozen in one unit may be rated in another, so only the sum over all units means something.
  key: [
    ["UNIT", UNIT],
    ["OPEN_RESULTS", PERIOD],
  ],
});

/** The predikat of a unit for a period. */
export const organisationPredikat = /* @__PURE__ */ item<UnitStanding>()({
  hasRecords: true,
  key: [
    ["UNIT", UNIT],
    ["ORGANISATION_PREDIKAT", PERIOD],
  ],
});

/** A period whose close has begun. */
export const period = /* @__PURE__ */ item<Period>()({
  key: [["PERIOD", PERIOD], ["STATE"]],
  /** All of them. */
  list: [["PERIODS"], [PERIOD]],
});
