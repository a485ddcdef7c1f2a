import type { ProjectBonus, ProjectBonusDecision } from "../../incentives/project-bonus.ts";
import type { IncentiveTable, IncentiveTableDecision } from "../../incentives/table.ts";
import { HEAD_OF_CITY } from "../../organisation/head-of-city.ts";
import type { RaterRequest, RaterRequestDecision } from "../../organisation/raters/request.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, HR_DESK, type News, NOBODY, telling } from "./news.ts";

export const raterRequestNews = /* @__PURE__ */ telling<RaterRequest, RaterRequestDecision["event"]>({
  RATER_CORRECTION_REQUESTED: (request) => [ofRequest(request, "RATER_REQUESTED", HR_DESK)],
  RATER_CORRECTION_OVERDUE: (request) => [ofRequest(request, "RATER_REQUEST_OVERDUE", HEAD_OF_CITY)],
  RATER_CORRECTION_MADE: (request) => [ofRequest(request, "RATER_CORRECTED", request.nip)],
  RATER_CORRECTION_REFUSED: (request) => [ofRequest(request, "RATER_REFUSED", request.nip)],
});

function ofRequest({ nip, answerDueAt }: RaterRequest, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip }, facts: { until: answerDueAt } };
}

/** Either may have to decide: which one is the city's policy, and both may read it. */
export const bonusNews = /* @__PURE__ */ telling<ProjectBonus, ProjectBonusDecision["event"]>({
  PROJECT_BONUS_PROPOSED: (bonus) => [
    ofBonus(bonus, "BONUS_PROPOSED", HR_DESK),
    ofBonus(bonus, "BONUS_PROPOSED", HEAD_OF_CITY),
  ],
  PROJECT_BONUS_APPROVED: (bonus) => [ofBonus(bonus, "BONUS_APPROVED", deskOf(bonus.proposedBy))],
  PROJECT_BONUS_REFUSED: (bonus) => [ofBonus(bonus, "BONUS_REFUSED", deskOf(bonus.proposedBy))],
});

function ofBonus({ id, month }: ProjectBonus, kind: InboxKind, to: string): News {
  return { to, kind, about: { bonusId: id, month } };
}

export const incentiveTableNews = /* @__PURE__ */ telling<IncentiveTable, IncentiveTableDecision["event"]>({
  INCENTIVE_TABLE_ENTERED: toApprovers,
  INCENTIVE_TABLE_REWRITTEN: toApprovers,
  INCENTIVE_TABLE_APPROVED: NOBODY,
});

function toApprovers({ id }: IncentiveTable): readonly News[] {
  return [HR_DESK, HEAD_OF_CITY].map((to) => ({
    to,
    kind: "INCENTIVE_TABLE_WRITTEN",
    about: { tableId: id },
  }));
}
