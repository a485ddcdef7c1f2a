import { undecidedCategories } from "../../shared/domain/awards/decision/decision.ts";
import type { Waiting } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import type { IncentivePolicy } from "../../shared/domain/incentives/policy.ts";
import { awaitsBonusDecision } from "../../shared/domain/incentives/project-bonus.ts";
import { awaitsApproval } from "../../shared/domain/incentives/table.ts";
import type { DeskDecisions } from "../../shared/table/evaluation/rater-desks.ts";

interface Decider {
  readonly by: string;
  readonly roles: readonly string[];
  readonly policy: IncentivePolicy;
}

/** What awaits the decision of HR or the head of the city. */
export function decisionsOf(
  { awards, tables, trials, bonuses }: DeskDecisions,
  { by, roles, policy }: Decider,
): readonly Waiting[] {
  const { approverRoles, bonusDeciderRoles: deciderRoles } = policy;
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
        .filter((bonus) => awaitsBonusDecision(bonus, { by, roles, deciderRoles }))
        .map(({ id, month, proposedAt }) => ({ id, period: month, since: proposedAt })),
    },
  ];
}
