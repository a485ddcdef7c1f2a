import type { AwardDecision, AwardDecisionDecision } from "../../awards/decision/decision.ts";
import type { AwardObjection, AwardObjectionDecision } from "../../awards/decision/objection.ts";
import type { AwardPanel, AwardPanelDecision } from "../../awards/decision/panel.ts";
import { HEAD_OF_CITY } from "../../organisation/head-of-city.ts";
import type { InboxKind } from "../sentences.ts";
import { HR_DESK, type News, NOBODY, telling } from "./news.ts";

export const awardNews = /* @__PURE__ */ telling<AwardDecision, AwardDecisionDecision["event"]>({
  AWARD_DECIDED: (award, { data }) => toWinner(award, data?.headNip, ["AWARD_WON", "UNIT_AWARD_WON"]),
  // By the winner's own consent.
  AWARD_PUBLISHED: NOBODY,
  AWARD_WITHHELD: NOBODY,
  AWARD_REVOKED: (award, { data }) => toWinner(award, data?.headNip, ["AWARD_REVOKED", "UNIT_AWARD_REVOKED"]),
});

/** A unit is told by whoever heads it, if anybody does. */
function toWinner(
  { winner, month, category }: AwardDecision,
  headNip: unknown,
  [toEmployee, toHead]: readonly [InboxKind, InboxKind],
): readonly News[] {
  const about = { month, category };
  if (winner.kind === "EMPLOYEE") return [{ to: winner.id, kind: toEmployee, about }];
  return typeof headNip === "string" ? [{ to: headNip, kind: toHead, about }] : [];
}

export const awardObjectionNews = /* @__PURE__ */ telling<AwardObjection, AwardObjectionDecision["event"]>({
  AWARD_OBJECTION_FILED: (objection) => [ofObjection(objection, "AWARD_OBJECTION", HR_DESK)],
  AWARD_OBJECTION_OVERDUE: (objection) => [ofObjection(objection, "AWARD_OBJECTION_OVERDUE", HEAD_OF_CITY)],
  AWARD_OBJECTION_UPHELD: NOBODY,
  AWARD_OBJECTION_REJECTED: NOBODY,
});

function ofObjection({ code, month, answerDueAt }: AwardObjection, kind: InboxKind, to: string): News {
  return { to, kind, about: { objectionCode: code, month }, facts: { until: answerDueAt } };
}

export const awardPanelNews = /* @__PURE__ */ telling<AwardPanel, AwardPanelDecision["event"]>({
  PANEL_APPOINTED: ({ month, members }) =>
    members.map(({ nip }) => ({ to: nip, kind: "AWARD_PANEL" as const, about: { month } })),
  MEMBER_RECUSED: ({ month }, { data }) =>
    data?.isShort === true ? [{ to: HR_DESK, kind: "AWARD_PANEL_SHORT", about: { month } }] : [],
  AWARD_PROPOSED: ({ month }) => [{ to: HEAD_OF_CITY, kind: "AWARD_TO_DECIDE", about: { month } }],
});
