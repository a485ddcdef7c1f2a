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

export const plan = /* @__PURE__ */ item<PerformancePlan>()({
  doc: "An employee's plan (SKP) of a year.",
  tells: planNews,
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", PLAN_OF_YEAR],
  ],
  list: {
    at: [
      ["RATER", RATER, "PLANS"],
      [INSTANT, NIP],
    ],
    doc: "proposals that await their rater",
  },
  own: { section: "rencanaKinerja" },
});

export const planRevision = /* @__PURE__ */ item<PlanRevision>()({
  doc: "Terms of a plan at each agreement, in order.",
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

export const planSupporter = /* @__PURE__ */ item<PlanSupporter>()({
  doc: "Results of others that support a result: by that result, the supporter's NIP and their result.",
  key: [
    ["EMPLOYEE", NIP],
    ["SUPPORTER", YEAR, SLUG, NIP, SLUG],
  ],
  own: { leftOut: "Rencana pegawai lain yang mendukung rencana Anda: data pegawai lain." },
});

export const planComment = /* @__PURE__ */ item<PlanComment>()({
  doc: "Comments on a plan, in order.",
  tells: planCommentNews,
  key: [
    ["EMPLOYEE", NIP],
    ["PLAN_COMMENT", YEAR, DRAWN],
  ],
  own: { section: "catatanRencanaKinerja" },
});

export const indicatorSuggestion = /* @__PURE__ */ item<Suggestion>()({
  doc: "What an employee suggests about an indicator of their unit.",
  tells: suggestionNews,
  key: [
    ["EMPLOYEE", NIP],
    ["SUGGESTION", DRAWN],
  ],
  list: {
    at: [
      ["RATER", RATER, "SUGGESTIONS"],
      [INSTANT, DRAWN],
    ],
    doc: "those that await a head, the earliest deadline first",
  },
  due: { on: "staff-deadlines", doc: "the answer, until it is given or noted as missed" },
  own: { section: "usulIndikator" },
});

export const planTemplate = /* @__PURE__ */ item<PlanTemplate>()({
  doc: "A template for plans.",
  key: [["PLAN_TEMPLATE", DRAWN], ["STATE"]],
  list: { at: [["PLAN_TEMPLATES"], [TITLE, DRAWN]], doc: "all of them, by title" },
});

export const planAssignment = /* @__PURE__ */ item<PlanAssignment>()({
  doc: "An assignment of a template to many employees.",
  key: [["ASSIGNMENT", DRAWN], ["STATE"]],
  list: { at: [["ASSIGNMENTS"], [INSTANT, DRAWN]], doc: "all of them" },
});

export const assignmentLine = /* @__PURE__ */ item<AssignmentLine>()({
  // By unit, so that the lines of an assignment are spread over partitions.
  doc: "One employee's outcome in an assignment, by unit.",
  key: [
    ["ASSIGNMENT", DRAWN, UNIT],
    ["LINE", NIP],
  ],
});
