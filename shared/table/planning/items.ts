import { planCommentNews, planNews } from "../../domain/inbox/news/plan.ts";
import { suggestionNews } from "../../domain/inbox/news/suggestion.ts";
import type { PlanRevision } from "../../domain/planning/amendment.ts";
import type { AssignmentLine, PlanAssignment } from "../../domain/planning/assignment.ts";
import type { PlanComment } from "../../domain/planning/comment.ts";
import type { PerformancePlan } from "../../domain/planning/performance-plan.ts";
import type { Suggestion } from "../../domain/planning/suggestion.ts";
import type { PlanTemplate } from "../../domain/planning/template.ts";
import { DRAWN, INSTANT, NIP, NUMBER_4, PLAN_OF_YEAR, RATER, SLUG, TITLE, UNIT, YEAR } from "../id-kinds.ts";
import { item } from "../item.ts";

/** An employee's plan (SKP) of a year. */
export const plan = /* @__PURE__ */ item<PerformancePlan>()({
  tells: planNews,
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", PLAN_OF_YEAR],
  ],
  /** Proposals that await their rater. */
  list: [
    ["RATER", RATER, "PLANS"],
    [INSTANT, NIP],
  ],
  own: { section: "rencanaKinerja" },
});

/** Terms of a plan at each agreement, in order. */
export const planRevision = /* @__PURE__ */ item<PlanRevision>()({
  key: [
    ["EMPLOYEE", NIP],
    ["PLAN_REVISION", YEAR, NUMBER_4],
  ],
  own: { section: "riwayatRencanaKinerja" },
});

/** A result in somebody's plan that supports one of the superior's. */
export interface PlanSupporter {
  readonly superiorResultId: string;
  readonly nip: string;
  readonly name: string;
  readonly resultId: string;
  readonly statement: string;
}

/** Results of others that support a result: by that result, the supporter's NIP and their result. */
export const planSupporter = /* @__PURE__ */ item<PlanSupporter>()({
  key: [
    ["EMPLOYEE", NIP],
    ["SUPPORTER", YEAR, SLUG, NIP, SLUG],
  ],
  own: { leftOut: "Rencana pegawai lain yang mendukung rencana Anda: data pegawai lain." },
});

/** Comments on a plan, in order. */
export const planComment = /* @__PURE__ */ item<PlanComment>()({
  tells: planCommentNews,
  key: [
    ["EMPLOYEE", NIP],
    ["PLAN_COMMENT", YEAR, DRAWN],
  ],
  own: { section: "catatanRencanaKinerja" },
});

/** What an employee suggests about an indicator of their unit. */
export const indicatorSuggestion = /* @__PURE__ */ item<Suggestion>()({
  tells: suggestionNews,
  key: [
    ["EMPLOYEE", NIP],
    ["SUGGESTION", DRAWN],
  ],
  /** Those that await a head, the earliest deadline first. */
  list: [
    ["RATER", RATER, "SUGGESTIONS"],
    [INSTANT, DRAWN],
  ],
  /** The answer, until it is given or noted as missed. */
  due: "staff-deadlines",
  own: { section: "usulIndikator" },
});

/** A template for plans. */
export const planTemplate = /* @__PURE__ */ item<PlanTemplate>()({
  key: [["PLAN_TEMPLATE", DRAWN], ["STATE"]],
  /** All of them, by title. */
  list: [["PLAN_TEMPLATES"], [TITLE, DRAWN]],
});

/** An assignment of a template to many employees. */
export const planAssignment = /* @__PURE__ */ item<PlanAssignment>()({
  key: [["ASSIGNMENT", DRAWN], ["STATE"]],
  /** All of them. */
  list: [["ASSIGNMENTS"], [INSTANT, DRAWN]],
});

/** One employee's outcome in an assignment, by unit. */
export const assignmentLine = /* @__PURE__ */ item<AssignmentLine>()({
  // By unit, so that the lines of an assignment are spread over partitions.
  key: [
    ["ASSIGNMENT", DRAWN, UNIT],
    ["LINE", NIP],
  ],
});
