import type { Principal } from "../../auth/principal.ts";
import { localDay } from "../calendar/calendar.ts";
import { hasSight, isRater, refuseNotYours } from "../organisation/authority.ts";
import { type Employee, leads } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import type { Evaluation } from "./evaluation.ts";
import { refuseDecisionOver } from "./objection/objection.ts";
import { refuseRatingOver } from "./rating/rating.ts";

const refuse = refusals("evaluation", {
  "not-rater": {
    kind: "forbidden",
    id: "Hanya pejabat penilai hasil ini yang dapat melakukannya. Bila pejabat penilainya keliru, mintalah pengelola kinerja menggantinya selama hasil belum dinilai.",
    en: "Only the rater of this result may do this. If it has the wrong rater, ask HR to replace them while it is not rated.",
    source: "PermenPANRB 6/2022: the direct superior rates",
  },
  "rates-self": {
    kind: "forbidden",
    id: "Tidak seorang pun menilai hasilnya sendiri atau menjawab keberatannya sendiri. Yang melakukannya pejabat penilai; bila tidak ada yang lain, mintalah pengelola kinerja menunjuknya.",
    en: "Nobody rates their own result or answers their own objection. The rater does; where there is nobody else, ask HR to name one.",
    source: "PermenPANRB 6/2022: the direct superior rates",
  },
  "not-decider": {
    kind: "forbidden",
    id: "Hanya atasan pejabat penilai yang dapat memutus, dan hanya selama ada keberatan atas hasil ini.",
    en: "Only the rater's superior may decide, and only while there is an objection to this result.",
    source: "PP 30/2019 Ps 59",
  },
});

/**
 * Lets the rater rate and explain; nobody rates themselves, whatever their role and whatever the register says.
 * @throws DomainError `evaluation.rates-self`; `rating.window-over` where it passed on from them; `evaluation.not-rater`
 * where somebody else rates, or rated
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
 * @throws DomainError `evaluation.rates-self`; `objection.time-passed` where it passed on from them;
 * `evaluation.not-decider`
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
 * Whether somebody sees a result, with everything that was said of it: who may see the employee's performance, and those
 * who rate it or decide on it.
 * @param day local day of the asking
 */
export function seesEvaluation(
  principal: Principal,
  employee: Employee,
  { evaluation, day }: { readonly evaluation: Evaluation | undefined; readonly day: string },
): boolean {
  const isInvolved =
    evaluation !== undefined &&
    (isRater(principal, evaluation.raterNip) ||
      (evaluation.objection !== undefined && isRater(principal, evaluation.objection.deciderNip)));
  return isInvolved || hasSight(principal, employee, day);
}

/** @throws DomainError `authority.not-yours` */
export function requireEvaluationSight(...asking: Parameters<typeof seesEvaluation>): void {
  if (!seesEvaluation(...asking)) throw refuseNotYours();
}

/**
 * Lets those see why a result is what it is who may see it among their unit's: whoever leads the unit or one above it, and
 * the head of the city.
 * @param asker who asks; undefined where the account belongs to no employee
 * @throws DomainError `authority.not-yours`
 * @source policy: whoever may see a result may see why it is what it is
 */
export function requireUnitResultSight({ roles }: Principal, { asker, unit, day }: UnitResult): void {
  if (roles.includes("HEAD_OF_CITY")) return;
  if (unit === undefined || !leads(asker, unit, day)) throw refuseNotYours();
}

interface UnitResult {
  readonly asker: Employee | undefined;
  /** In which the employee served on the last day. */
  readonly unit: OrganisationUnit | undefined;
  /** Local day of the asking. */
  readonly day: string;
}
