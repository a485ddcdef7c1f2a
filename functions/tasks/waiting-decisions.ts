import type { Principal } from "../../shared/auth/principal.ts";
import { undecidedCategories } from "../../shared/domain/awards/decision/decision.ts";
import { monthOf } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { Waiting } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import type { IncentivePolicy } from "../../shared/domain/incentives/policy.ts";
import { mayDecideBonus } from "../../shared/domain/incentives/project-bonus.ts";
import { awaitsApproval } from "../../shared/domain/incentives/table.ts";
import type { RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";

export interface DecisionDeps {
  readonly desks: Pick<RaterDeskRepository, "toDecide">;
  readonly city: CityWith<{ incentives: IncentivePolicy }>;
}

/** What awaits the decision of HR or the head of the city; nothing for others. @param day local day */
export async function decisionsFor(
  principal: Principal,
  day: string,
  { desks, city }: DecisionDeps,
): Promise<readonly Waiting[]> {
  const { id: by, roles } = principal;
  const { awards, tables, trials, bonuses } = await desks.toDecide(roles, monthOf(day));
  const { approverRoles, bonusDeciderRoles: deciderRoles } = policyOn(city, day).incentives;
  return [
    {
      kind: "DECIDE_AWARD",
      isMore: false,
      tasks: roles.includes("HEAD_OF_CITY")
        ? awards.flatMap(({ month, panel, decisions }) =>
            undecidedCategories(panel, decisions).map((category) => ({ period: month, id: category })),
          )
        : [],
    },
    {
      kind: "APPROVE_INCENTIVE_TABLE",
      isMore: false,
      tasks: tables
        .filter((table) => awaitsApproval(table, { by, roles, approverRoles, trials }))
        .map(({ id, content, enteredAt }) => ({ id, title: content.title, since: enteredAt })),
    },
    {
      kind: "DECIDE_PROJECT_BONUS",
      isMore: false,
      tasks: bonuses
        .filter((bonus) => mayDecideBonus(bonus, { principal, deciderRoles }))
        .map(({ id, month, proposedAt }) => ({ id, period: month, since: proposedAt })),
    },
  ];
}
