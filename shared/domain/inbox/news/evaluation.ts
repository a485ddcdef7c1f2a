import type { Evaluation, EvaluationEvent } from "../../evaluation/evaluation.ts";
import type { InboxAbout } from "../about.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, HR_DESK, type News, telling } from "./news.ts";

export const evaluationNews = /* @__PURE__ */ telling<Evaluation, EvaluationEvent>({
  EVIDENCE_FROZEN: (evaluation) => [
    ownNews(evaluation, evaluation.facts.colleagues ? "RESULT_FROZEN_WITH_FEEDBACK" : "RESULT_FROZEN"),
    ...opened(evaluation),
    ...withdrawn(evaluation),
  ],
  MONTH_REOPENED: (evaluation) => [ownNews(evaluation, "RESULT_REOPENED")],
  RATED: (evaluation) => [ownNews(evaluation, "RESULT_RATED")],
  RATING_ESCALATED: (evaluation) => [news(evaluation, "RATING_PASSED_ON", deskOf(evaluation.raterNip))],
  RATING_LEFT_TO_HR: (evaluation) => [news(evaluation, "RATING_WITHOUT_RATER", HR_DESK)],
  RATING_REASSIGNED: (evaluation) => [news(evaluation, "RATING_PASSED_ON", deskOf(evaluation.raterNip))],
  RESULT_RECEIVED: (evaluation, { by }) => {
    const until = evaluation.receipt?.objectUntil ?? "";
    return by === "SYSTEM" ? [{ ...ownNews(evaluation, "RESULT_DEEMED_RECEIVED"), facts: { until } }] : [];
  },
  RESULT_ACCEPTED: (evaluation) => [ownNews(evaluation, "RESULT_FINAL")],
  RESULT_OBJECTED: (evaluation) => [
    news(evaluation, "OBJECTION_TO_EXPLAIN", deskOf(evaluation.raterNip)),
    toDecider(evaluation, "OBJECTION_TO_DECIDE"),
  ],
  OBJECTION_EXPLAINED: (evaluation) => [toDecider(evaluation, "OBJECTION_EXPLAINED")],
  OBJECTION_ESCALATED: (evaluation) => [toDecider(evaluation, "OBJECTION_TO_DECIDE")],
  OBJECTION_DECIDED: (evaluation) => [
    ownNews(evaluation, "OBJECTION_DECIDED"),
    news(evaluation, "OBJECTION_DECIDED", deskOf(evaluation.raterNip)),
  ],
});

/** One entry for all of a rater's staff: a close writes it once for those that it freezes together. */
function opened({ period, stage, raterNip, ratingDueAt }: Evaluation): readonly News[] {
  if (stage !== "AWAITING_RATING" || ratingDueAt === undefined) return [];
  return [{ to: deskOf(raterNip), kind: "RATING_OPENED", about: { period }, dueAt: ratingDueAt }];
}

/** HR reopened a month that has no result in the end, and is told what became of it. */
function withdrawn({ nip, period, unitId, withoutResult }: Evaluation): readonly News[] {
  if (withoutResult !== "NOT_IN_SERVICE") return [];
  return [{ to: HR_DESK, kind: "RESULT_WITHOUT_SERVICE", about: { nip, period, unitId } }];
}

const aboutOf = ({ nip, period }: Evaluation): InboxAbout => ({ nip, period });

function news(evaluation: Evaluation, kind: InboxKind, to: string): News {
  return { to, kind, about: aboutOf(evaluation) };
}

const ownNews = (evaluation: Evaluation, kind: InboxKind) => news(evaluation, kind, evaluation.nip);

function toDecider(evaluation: Evaluation, kind: InboxKind): News {
  return news(evaluation, kind, deskOf(evaluation.objection?.deciderNip));
}
