import type { BudgetYear } from "../../domain/training/budget.ts";
import { firstDayOf } from "../../domain/training/meetings.ts";
import type { SessionContent } from "../../domain/training/session-content.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type BudgetRepository = ReturnType<typeof budgetRepository>;

/** What trainings may cost: the budgets are those of the year's plans of development, and nowhere else. */
export function budgetRepository(table: Table) {
  const sessionsOf = (year: string) => table.all({ ...items.trainingSession.list.range(), prefix: year });

  return {
    /** A year with all plans, and the sessions that begin in it. */
    async year(year: string): Promise<BudgetYear> {
      const [known, plans, sessions] = await Promise.all([
        table.find(items.developmentYear.key(year)),
        table.all(items.developmentPlan.list.range(year)),
        sessionsOf(year),
      ]);
      return { budgetRupiah: known?.budgetRupiah, plans: plans.map(planOf), sessions };
    },
    /** The year in which a session begins, with the plan of the unit that is to bear its cost. */
    async around({ meetings, unitId }: Pick<SessionContent, "meetings" | "unitId">) {
      const year = firstDayOf(meetings).slice(0, 4);
      const [[known, turn, unit, plan], sessions] = await Promise.all([
        table.findMany([
          items.developmentYear.key(year),
          items.trainingCostTurn.key(year),
          unitId === undefined ? undefined : items.unit.key(unitId),
          unitId === undefined ? undefined : items.developmentPlan.key(unitId, year),
        ]),
        sessionsOf(year),
      ]);
      return {
        budgetRupiah: known?.budgetRupiah,
        plans: plan === undefined ? [] : [planOf(plan)],
        sessions,
        isUnitKnown: unitId === undefined || unit !== undefined,
        bearer: unit,
        turn: turn?.moves,
      };
    },
  };
}

function planOf({ unitId, costRupiah, state }: { unitId: string; costRupiah: number; state: string }) {
  return { unitId, costRupiah, isApproved: state === "APPROVED" };
}
