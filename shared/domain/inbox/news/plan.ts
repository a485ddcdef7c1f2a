import type { DomainEvent } from "../../aggregate.ts";
import type { PlanComment } from "../../planning/comment.ts";
import type { PerformancePlan, PlanEvent } from "../../planning/performance-plan.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, NOBODY, telling } from "./news.ts";

export const planNews = /* @__PURE__ */ telling<PerformancePlan, PlanEvent>({
  PLAN_DRAFTED: NOBODY,
  PLAN_REVISED: NOBODY,
  PLAN_PROPOSED: (plan, { data }) => [news(plan, "PLAN_PROPOSED", deskOf(data?.raterNip))],
  PLAN_TAKEN_BACK: NOBODY,
  PLAN_REDIRECTED: (plan, { data }) => [news(plan, "PLAN_PROPOSED", deskOf(data?.raterNip))],
  PLAN_AGREED: (plan) => [news(plan, "PLAN_AGREED", plan.nip)],
  PLAN_RETURNED: (plan) => [news(plan, "PLAN_RETURNED", plan.nip)],
  PLAN_EXPECTATIONS_SET: (plan) => [news(plan, "PLAN_EXPECTED", plan.nip)],
  PLAN_AMENDED: NOBODY,
  PLAN_AMENDMENT_DISCARDED: NOBODY,
  PLAN_RESULT_LINKED: NOBODY,
  PLAN_RESULT_UNLINKED: NOBODY,
  PLAN_ASSIGNED: (plan) => [news(plan, "PLAN_ASSIGNED", plan.nip)],
  PLAN_WITHDRAWN: (plan) => [news(plan, "PLAN_WITHDRAWN", plan.nip)],
});

/** The rater reads comments beside the proposal; only the employee, and whoever is answered, is told. */
export const planCommentNews = /* @__PURE__ */ telling<
  PlanComment,
  DomainEvent<"PLAN_COMMENTED" | "PLAN_COMMENT_ANSWERED">
>({
  PLAN_COMMENTED: (comment) => [ofComment(comment, "PLAN_COMMENTED", comment.nip)],
  PLAN_COMMENT_ANSWERED: (comment) => [ofComment(comment, "PLAN_COMMENT_ANSWERED", deskOf(comment.by))],
});

function news({ nip, year }: PerformancePlan, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip, year } };
}

function ofComment({ nip, year, id }: PlanComment, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip, year, commentId: id } };
}
