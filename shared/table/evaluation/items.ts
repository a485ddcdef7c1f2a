import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import type { UnratedResult } from "../../domain/evaluation/rating/next-rater.ts";
import type { UnitStanding } from "../../domain/evaluation/rating/organisation-predikat.ts";
import type { EvaluationTask } from "../../domain/evaluation/task.ts";
import { evaluationNews } from "../../domain/inbox/news/evaluation.ts";
import { MONTH, NIP, NUMBER_4, PERIOD, RATER, UNIT, WORD, YEAR } from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const evaluation = /* @__PURE__ */ item<Evaluation>()({
  doc: "An employee's evaluation of a month, a quarter or a year.",
  tells: evaluationNews,
  key: [
    ["EMPLOYEE", NIP],
    ["EVALUATION", PERIOD],
  ],
  list: { at: [["UNIT", UNIT, "EVALUATIONS", PERIOD], [NIP]], doc: "those of a unit in a period" },
  due: { on: "staff-deadlines", doc: "the deadline for rating, receipt, objection or decision" },
  own: { section: "evaluasi" },
});

/** An employee's evaluations of a year, with its months and quarters. */
export const evaluationsOfYear = /* @__PURE__ */ span({
  of: [evaluation],
  partition: ["EMPLOYEE", NIP],
  prefix: ["EVALUATION", YEAR],
});

export const earlierResult = /* @__PURE__ */ item<Evaluation>()({
  doc: "An earlier result, from before its month was reopened.",
  key: [
    ["EMPLOYEE", NIP],
    ["EARLIER", MONTH, NUMBER_4],
  ],
  own: { section: "evaluasiSebelumDibukaKembali" },
});

export const evaluationTask = /* @__PURE__ */ item<EvaluationTask>()({
  doc: "A task that an escalation or objection gives somebody.",
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

export const unratedResult = /* @__PURE__ */ item<UnratedResult>()({
  doc: "A result for which HR has to find a rater.",
  key: [["UNRATED_RESULTS"], ["RESULT", PERIOD, NIP]],
});

export const raterFigures = /* @__PURE__ */ item<RaterFigures>()({
  doc: "Counters of a rater's ratings in a period, compared with the advice.",
  key: [
    ["RATER", RATER],
    ["RATINGS", PERIOD],
  ],
  list: { at: [["RATERS", PERIOD], [RATER]], doc: "everybody who rated in a period" },
});

/** Counters by name. */
interface PredikatCounters {
  readonly unitId: string;
  readonly period: string;
  readonly [counter: string]: number | string;
}

export const predikatCounters = /* @__PURE__ */ item<PredikatCounters>()({
  doc: "A unit's employees in a period, counted by predikat.",
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

export const openResults = /* @__PURE__ */ item<OpenResults>()({
  // Somebody frozen in one unit may be rated in another, so only the sum over all units means something.
  doc: "How many results of a period are not final, spread over the units.",
  key: [
    ["UNIT", UNIT],
    ["OPEN_RESULTS", PERIOD],
  ],
});

export const organisationPredikat = /* @__PURE__ */ item<UnitStanding>()({
  doc: "The predikat of a unit for a period.",
  key: [
    ["UNIT", UNIT],
    ["ORGANISATION_PREDIKAT", PERIOD],
  ],
});

export const period = /* @__PURE__ */ item<Period>()({
  doc: "A period whose close has begun.",
  key: [["PERIOD", PERIOD], ["STATE"]],
  list: { at: [["PERIODS"], [PERIOD]], doc: "all of them" },
});
