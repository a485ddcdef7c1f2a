import { previousMonth } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { HelpRequest } from "../../domain/reporting/help-request.ts";
import type { Scorecard } from "../../domain/scorecard/scorecard.ts";
import { found } from "../found.ts";
import { under, within } from "../item.ts";
import * as items from "../items.ts";
import { unitRepository } from "../organisation/units.ts";
import type { PageRequest, Table } from "../table.ts";
import { asLive, type Measuring } from "./measured-months.ts";

export type LiveMonthRepository = ReturnType<typeof liveMonthRepository>;

export function liveMonthRepository(table: Table) {
  return {
    /**
     * Everything that an employee's live scorecard shows, with what they owe beside their month and the help that they asked for,
     * in one query of neighbouring items; an older month reads all later ones too. Only an amended plan, a fed indicator or an
     * absence costs another read.
     */
    async of(nip: string, { month, ...measuring }: Omit<Measuring, "table">) {
      const year = month.slice(0, 4);
      const before = previousMonth(month);
      const row = await table.all(items.liveRow(nip, before));
      const stored = {
        employee: under(row, items.employee.key(nip)),
        plan: under(row, items.plan.key(nip, year)),
        scorecard: under(row, items.scorecard.key(nip, month)),
        before: under(row, items.scorecard.key(nip, before)),
        staffed: within(row, items.staffedPoints(nip, month)),
        training: under(row, items.trainingYear.key(nip, year)),
      };
      const owed = {
        recommendations: within(row, items.owedRecommendation.range(nip)),
        help: {
          awaiting: within(row, items.owedHelp.range(nip)),
          asked: within(row, items.askedHelp.range(nip)).toReversed(),
        },
      };
      const [live] = await asLive([stored], { table, month, ...measuring });
      return { ...found(live), owed };
    },
    /** How many recommendations and requests for help are open in several units; a round trip for each fifty. */
    async owedOf(unitIds: readonly string[]) {
      const [recommendations, help] = await table.findBoth(
        unitIds.map((unitId) => items.unitRecommendations.key(unitId)),
        unitIds.map((unitId) => items.unitHelp.key(unitId)),
      );
      return { recommendations, help };
    },
    /** The requests for help with a month's obstacles in a unit that are not answered. */
    async openHelp(unitId: string, month: string): Promise<readonly HelpRequest[]> {
      const obstacles = await table.all(items.obstacle.range(unitId, month));
      const asked = await table.findMany(
        obstacles.map(({ nip, reportId }) => items.helpRequest.key(nip, month, reportId)),
      );
      return asked.flatMap((request) => (request?.state === "OPEN" ? [request] : []));
    },
    /** The city's units and the caller, in one round trip. */
    async context(principalId: string) {
      const [units, employee] = await Promise.all([
        unitRepository(table).all(),
        table.find(items.employee.key(principalId)),
      ]);
      return { units, employee };
    },
    /** Scorecards of those of a unit's staff with any activity in the month. */
    async ofUnit(unitId: string, month: string): Promise<readonly Scorecard[]> {
      const staff = await table.all(items.employee.list.range(unitId));
      const scorecards = await table.findMany(staff.map(({ nip }) => items.scorecard.key(nip, month)));
      return scorecards.filter((scorecard) => scorecard !== undefined);
    },
    /** A page of a unit's staff. */
    staffPage: (unitId: string, page: PageRequest) => table.query(items.employee.list.range(unitId), page),
    /** All of a unit's own staff. */
    allStaff: (unitId: string) => table.all(items.employee.list.range(unitId)),
    /** Employees with their measured months. */
    async measured(employees: readonly Employee[], { month, ...measuring }: Omit<Measuring, "table">) {
      const year = month.slice(0, 4);
      const [plans, scorecards, trainings] = await Promise.all([
        table.findMany(employees.map(({ nip }) => items.plan.key(nip, year))),
        table.findMany(employees.map(({ nip }) => items.scorecard.key(nip, month))),
        table.findMany(employees.map(({ nip }) => items.trainingYear.key(nip, year))),
      ]);
      const stored = employees.map((employee, index) => ({
        employee,
        plan: plans[index],
        scorecard: scorecards[index],
        training: trainings[index],
      }));
      return asLive(stored, { table, month, ...measuring });
    },
  };
}
