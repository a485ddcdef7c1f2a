import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import { requireBudget } from "../../shared/domain/training/budget.ts";
import { firstDayOf } from "../../shared/domain/training/meetings.ts";
import type { Session } from "../../shared/domain/training/session.ts";
import type { BudgetRepository } from "../../shared/table/training/budgets.ts";
import type { SessionCity } from "../../shared/table/training/sessions.ts";

/** What a session costs, set against the budgets that bear it: HR is told what it goes beyond. */
export function weigh(
  session: Session,
  year: Awaited<ReturnType<BudgetRepository["around"]>>,
  { city, at }: { readonly city: SessionCity; readonly at: string },
) {
  const { training: policy } = policyAt(city, at);
  requireOpenUnits([year.bearer], firstDayOf(session.meetings));
  const beyond = requireBudget(session, year, policy);
  return {
    costs: { turn: year.turn, isStrict: policy.beyondBudget === "REFUSE" },
    reply: (planned: Session) => ({ ...planned, ...(beyond.length > 0 && { beyondBudget: beyond }) }),
  };
}
