import type { Principal } from "../../auth/principal.ts";
import { isRater, requireSight } from "../organisation/authority.ts";
import type { Employee } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Evaluation } from "./evaluation.ts";

const refuse = refusals("evaluation", {
  "not-rater": {
    kind: "forbidden",
    id: "Hanya pejabat penilai hasil ini yang dapat melakukannya.",
    en: "Only the rater of this result may do this.",
    source: "PermenPANRB 6/2022: the direct superior rates",
  },
  "not-decider": {
    kind: "forbidden",
    id: "Hanya atasan pejabat penilai yang dapat memutus keberatan ini.",
    en: "Only the rater's superior may decide this objection.",
    source: "PP 30/2019 Ps 59",
  },
});

/** @throws DomainError `evaluation.not-rater` where somebody else rates, or rated */
export function requireEvaluationRater(principal: Principal, { raterNip }: Evaluation): void {
  if (!isRater(principal, raterNip)) throw refuse("not-rater");
}

/** @throws DomainError `evaluation.not-decider` */
export function requireDecider(principal: Principal, { objection }: Evaluation): void {
  if (!objection || !isRater(principal, objection.deciderNip)) throw refuse("not-decider");
}

/**
 * Lets those see a result, and why it is what it is, who may see the employee's performance, and those who rate or decide it.
 * @param day local day of the asking
 * @throws DomainError `authority.not-yours`
 */
export function requireEvaluationSight(
  principal: Principal,
  employee: Employee,
  { evaluation, day }: { readonly evaluation: Evaluation | undefined; readonly day: string },
): void {
  const isInvolved =
    evaluation !== undefined &&
    (isRater(principal, evaluation.raterNip) ||
      (evaluation.objection && isRater(principal, evaluation.objection.deciderNip)));
  if (!isInvolved) requireSight(principal, employee, day);
}
