import type { Instant } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import type { Recommendation, RecommendationDecision } from "./recommendation.ts";

const refuse = /* @__PURE__ */ refusals("recommendation", {
  "not-open-to-pass-on": {
    kind: "conflict",
    id: "Rekomendasi ini tidak menunggu tindak lanjut, sehingga penanggung jawabnya tidak perlu diganti.",
    en: "This recommendation awaits no follow-up, so that it needs no other owner.",
    source: { id: "kebijakan", en: "policy" },
  },
  "owner-same": {
    kind: "invalid",
    id: "Pegawai itu sudah penanggung jawabnya. Pilih pegawai lain.",
    en: "That employee owns it already. Choose another.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface PassingOn {
  readonly toNip: string;
  /** Undefined if the owner has left the service. */
  readonly reason: string | undefined;
  /** The earliest deadline of a new owner. */
  readonly againAt: Instant;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Gives an open recommendation to another owner, with as many working days as a returned one at least. What the former owner missed
 * stays with them and with the unit; the new one is not late.
 * @throws DomainError `recommendation.not-open-to-pass-on`, `recommendation.owner-same`
 * @source policy: what somebody leaves open goes to whoever follows; PP 12/2017 Ps 24: findings are followed up
 */
export function passOnRecommendation(
  recommendation: Recommendation,
  passing: PassingOn,
): RecommendationDecision {
  if (recommendation.state !== "OPEN") throw refuse("not-open-to-pass-on");
  if (passing.toNip === recommendation.ownerNip) throw refuse("owner-same");
  return giveToAnother(recommendation, passing);
}

/** The same of one that is known to be open, to somebody known to be another. @source policy, as `passOnRecommendation` */
export function giveToAnother(
  recommendation: Recommendation,
  { toNip, reason, againAt, by, at }: PassingOn,
): RecommendationDecision {
  const { awaitsOwnerSince: _, missedAt, ownerNip: fromNip, ...open } = recommendation;
  const { dueAt, firstDueAt = dueAt, passedOn = [], ...rest } = open;
  const due = againAt > dueAt ? againAt : dueAt;
  const before = { fromNip, at, by, ...(reason && { reason }), ...(missedAt && { missedAt }) };
  return {
    state: { ...rest, ownerNip: toNip, dueAt: due, firstDueAt, passedOn: [...passedOn, before] },
    event: {
      type: "RECOMMENDATION_PASSED_ON",
      ...{ by, at, data: { fromNip, toNip, reason: reason ?? "", dueAt: due } },
    },
  };
}

/**
 * Notes that an open recommendation waits for another owner, because its own has left the service and nobody above follows.
 * @param headNip who heads the unit that carries the programme out, and is told with HR; undefined if nobody does
 * @returns undefined if it was noted before
 * @source policy: what somebody leaves open goes to whoever follows, or to whom whoever runs the programme names
 */
export function loseOwner(
  recommendation: Recommendation,
  { headNip, at }: { readonly headNip: string | undefined; readonly at: Instant },
): RecommendationDecision | undefined {
  if (recommendation.awaitsOwnerSince !== undefined) return undefined;
  return {
    state: { ...recommendation, awaitsOwnerSince: at },
    event: { type: "RECOMMENDATION_OWNER_LEFT", by: "SYSTEM", at, data: { ...(headNip && { headNip }) } },
  };
}

/**
 * Gives a recommendation that waits for another owner back to its own, who serves again: their leaving was taken back, or is over. What
 * somebody else owns by now stays theirs.
 * @param headNip who heads the unit that carries the programme out, and was told with HR; undefined if nobody does
 * @returns undefined unless it waits for another owner
 * @source policy: what nobody took over is still theirs, with its deadline
 */
export function regainOwner(
  recommendation: Recommendation,
  { headNip, at }: { readonly headNip: string | undefined; readonly at: Instant },
): RecommendationDecision | undefined {
  if (recommendation.awaitsOwnerSince === undefined) return undefined;
  const { awaitsOwnerSince: _, ...state } = recommendation;
  return {
    state,
    event: { type: "RECOMMENDATION_OWNER_BACK", by: "SYSTEM", at, data: { ...(headNip && { headNip }) } },
  };
}

/** When it was found first that a deadline passed without a follow-up, whoever owned it then. */
export function firstMissedAt({ missedAt, passedOn = [] }: Pick<Recommendation, "missedAt" | "passedOn">) {
  return passedOn.find((one) => one.missedAt !== undefined)?.missedAt ?? missedAt;
}
