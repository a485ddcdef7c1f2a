import type { Principal } from "../../auth/principal.ts";
import { localDay } from "../calendar/calendar.ts";
import { canSee, isRater, refuseNotYours } from "../organisation/authority.ts";
import { type Employee, headsUnit } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import type { Evaluation } from "./evaluation.ts";
import { refuseDecisionOver } from "./objection/objection.ts";
import { refuseRatingOver } from "./rating/rating.ts";

const refuse = /* @__PURE__ */ refusals("evaluation", {
  "not-rater": {
    kind: "forbidden",
    id: "Hanya pejabat penilai hasil ini yang dapat melakukannya. Bila pejabat penilainya keliru, mintalah pengelola kinerja menggantinya selama hasil belum dinilai.",
    en: "Only the rater of this result may do this. If the rater is wrong, ask HR to replace them before the result is rated.",
    source: {
      id: "PermenPANRB 6/2022: atasan langsung yang menilai",
      en: "PermenPANRB 6/2022: the direct superior rates",
    },
  },
  "rates-self": {
    kind: "forbidden",
    id: "Tidak seorang pun menilai hasilnya sendiri atau menjawab keberatannya sendiri. Yang melakukannya pejabat penilai; bila tidak ada yang lain, mintalah pengelola kinerja menunjuknya.",
    en: "Nobody rates their own result or answers their own objection. The rater does; if there is nobody else, ask HR to appoint one.",
    source: {
      id: "PermenPANRB 6/2022: atasan langsung yang menilai",
      en: "PermenPANRB 6/2022: the direct superior rates",
    },
  },
  "not-decider": {
    kind: "forbidden",
    id: "Hanya atasan pejabat penilai yang dapat memutuskan, dan hanya selama ada keberatan atas hasil ini.",
    en: "Only the rater's superior may decide, and only while there is an objection to this result.",
    source: "PP 30/2019 Ps 59",
  },
});

export const refuseNotEvaluationRater = () => refuse("not-rater");
export const refuseNotDecider = () => refuse("not-decider");

/**
 * Lets the rater rate and explain; nobody rates themselves, whatever their role or the register says.
 * @throws DomainError `evaluation.rates-self`; `rating.window-over` if their time ran out and the rating was
 * escalated; `evaluation.not-rater` if somebody else is the rater
 * @source PermenPANRB 6/2022
 */
export function requireEvaluationRater(
  principal: Principal,
  { nip, stage, raterNip, lateRaters = [] }: Evaluation,
  zone: string,
): void {
  if (principal.id === nip) throw refuse("rates-self");
  if (isRater(principal, raterNip)) return;
  const missed = lateRaters.find((late) => late.nip === principal.id);
  if (missed && stage === "AWAITING_RATING") throw refuseRatingOver(localDay(missed.until, zone));
  throw refuse("not-rater");
}

/**
 * Lets the superior decide; nobody decides their own objection.
 * @throws DomainError `evaluation.rates-self`; `objection.time-passed` if their time ran out and the
 * objection was escalated; `evaluation.not-decider`
 * @source PP 30/2019 Ps 59
 */
export function requireDecider(
  principal: Principal,
  { nip, stage, objection }: Evaluation,
  zone: string,
): void {
  if (principal.id === nip) throw refuse("rates-self");
  if (objection && isRater(principal, objection.deciderNip)) return;
  const missed = objection?.escalations.find(({ fromNip }) => fromNip === principal.id);
  if (missed && stage === "OBJECTED") throw refuseDecisionOver(localDay(missed.until ?? missed.at, zone));
  throw refuse("not-decider");
}

/**
 * Whether somebody may see a result and everything said about it: whoever may see the employee's performance, and those who
 * rate it or decide on it.
 * @param day local day of the request
 */
export function canSeeEvaluation(
  principal: Principal,
  employee: Employee,
  { evaluation, day }: { readonly evaluation: Evaluation | undefined; readonly day: string },
): boolean {
  const isInvolved =
    evaluation !== undefined &&
    (isRater(principal, evaluation.raterNip) ||
      (evaluation.objection !== undefined && isRater(principal, evaluation.objection.deciderNip)));
  return isInvolved || canSee(principal, employee, day);
}

/** Requires that somebody may see a result. @throws DomainError `authority.not-yours` */
export function requireCanSeeEvaluation(...asking: Parameters<typeof canSeeEvaluation>): void {
  if (!canSeeEvaluation(...asking)) throw refuseNotYours();
}

/**
 * Lets those who see a unit's results see how one came about: the head of the unit or of one above it, and the head of the
 * city.
 * @param asker undefined if the account belongs to no employee
 * @throws DomainError `authority.not-yours`
 * @source policy: whoever may see a result may see how it came about
 */
export function requireCanSeeUnitResult({ roles }: Principal, { asker, unit, day }: UnitResult): void {
  if (roles.includes("HEAD_OF_CITY")) return;
  if (unit === undefined || !headsUnit(asker, unit, day)) throw refuseNotYours();
}

interface UnitResult {
  readonly asker: Employee | undefined;
  /** Where the employee served on the last day. */
  readonly unit: OrganisationUnit | undefined;
  /** Local day of the request. */
  readonly day: string;
}
