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
  { toNip, reason, againAt, by, at }: PassingOn,
): RecommendationDecision {
  const { missedAt, ownerNip: fromNip, dueAt, firstDueAt = dueAt, passedOn = [], ...rest } = recommendation;
  if (rest.state !== "OPEN") throw refuse("not-open-to-pass-on");
  if (toNip === fromNip) throw refuse("owner-same");
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

/** When it was found first that a deadline passed without a follow-up, whoever owned it then. */
export function firstMissedAt({ missedAt, passedOn = [] }: Pick<Recommendation, "missedAt" | "passedOn">) {
  return passedOn.find((one) => one.missedAt !== undefined)?.missedAt ?? missedAt;
}
