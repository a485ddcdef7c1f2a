import { previousMonth } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { PerformancePlan } from "../../domain/planning/performance-plan.ts";
import type { SatisfactionWeighting } from "../../domain/rules/satisfaction-index.ts";
import type { Scorecard } from "../../domain/scorecard/scorecard.ts";
import type { TrainingYear } from "../../domain/training/training-year.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import { unitRepository } from "../organisation/units.ts";
import type { StaffedPoint } from "../surveys/staffings.ts";
import type { PageRequest, Table } from "../table.ts";
import { asMeasured, type Measuring } from "./measured-months.ts";

export type LiveMonthRepository = ReturnType<typeof liveMonthRepository>;

export function liveMonthRepository(table: Table) {
  return {
    /**
     * All that a live scorecard shows of an employee, in one query of neighbouring items; the further back the month lies,
     * the more months are read with it. Only a plan that was amended since, or an indicator that feeds itself, asks again.
     */
    async of(nip: string, month: string, weighting: SatisfactionWeighting) {
      const year = month.slice(0, 4);
      const before = previousMonth(month);
      const row = await table.all<Key>(ranges.liveFrom(nip, before));
      const staffed = ranges.staffedPoints(nip, month).prefix ?? "";
      const items = new Map(row.map((item) => [item.sk, item as unknown]));
      const at = <Item>({ sk }: Key) => items.get(sk) as Item | undefined;
      const stored = {
        employee: at<Employee>(keys.employee(nip)),
        plan: at<PerformancePlan>(keys.plan(nip, year)),
        scorecard: at<Scorecard>(keys.scorecard(nip, month)),
        before: at<Scorecard>(keys.scorecard(nip, before)),
        staffed: row.filter(({ sk }) => sk.startsWith(staffed)) as unknown as readonly StaffedPoint[],
        training: at<TrainingYear>(keys.trainingYear(nip, year)),
      };
      const [measured] = await asMeasured([stored], { table, month, weighting });
      return measured as typeof stored & NonNullable<typeof measured>;
    },
    /** The units of the city, and whoever asks, in one round trip. */
    async surroundings(principalId: string) {
      const [units, employee] = await Promise.all([
        unitRepository(table).all(),
        table.find<Employee>(keys.employee(principalId)),
      ]);
      return { units, employee };
    },
    /** The scorecards of those of a unit's staff who did anything in the month. */
    async ofUnit(unitId: string, month: string): Promise<readonly Scorecard[]> {
      const staff = await table.all<Employee>(ranges.unitEmployees(unitId));
      const scorecards = await table.findMany<Scorecard>(staff.map(({ nip }) => keys.scorecard(nip, month)));
      return scorecards.filter((scorecard) => scorecard !== undefined);
    },
    /** A page of a unit's staff. */
    staffPage: (unitId: string, page: PageRequest) =>
      table.query<Employee>(ranges.unitEmployees(unitId), page),
    /** All of a unit's own staff. */
    allStaff: (unitId: string) => table.all<Employee>(ranges.unitEmployees(unitId)),
    /** Employees, each with the month as it is measured. */
    async measured(employees: readonly Employee[], { month, weighting }: Omit<Measuring, "table">) {
      const year = month.slice(0, 4);
      const [plans, scorecards, trainings] = await Promise.all([
        table.findMany<PerformancePlan>(employees.map(({ nip }) => keys.plan(nip, year))),
        table.findMany<Scorecard>(employees.map(({ nip }) => keys.scorecard(nip, month))),
        table.findMany<TrainingYear>(employees.map(({ nip }) => keys.trainingYear(nip, year))),
      ]);
      const stored = employees.map((employee, index) => ({
        employee,
        plan: plans[index],
        scorecard: scorecards[index],
        training: trainings[index],
      }));
      return asMeasured(stored, { table, month, weighting });
    },
  };
}
