import type { Decision } from "../../domain/aggregate.ts";
import type { Employee, EmployeeEvent } from "../../domain/organisation/employee.ts";
import { monthOfReport, type WorkReport } from "../../domain/reporting/work-report.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { gone } from "../projection.ts";
import type { Table } from "../table.ts";
import { employeeCommit } from "./employees.ts";
import { headOfUnit } from "./head-of-unit.ts";

export type ReportingLineRepository = ReturnType<typeof reportingLineRepository>;

/** @param zone the city's time zone */
export function reportingLineRepository(table: Table, zone: string) {
  return {
    /**
     * The employee whose career changed, and whether they change units; undefined if this is done already.
     */
    async changeOf(key: Key<{ readonly nip: string; readonly moves?: true }>) {
      const change = await table.find(key);
      const employee = change && (await table.find(items.employee.key(change.nip)));
      return employee && { employee, moves: change.moves === true };
    },
    /** The city's units. */
    tree: () => table.all(items.unit.list.range()),
    find: (nip: string) => table.find(items.employee.key(nip)),
    staff: (unitId: string) => table.all(items.employee.list.range(unitId)),
    /** Who heads a unit of that staff on a local day. */
    headOf: (unitId: string, on: { readonly day: string; readonly staff: Promise<readonly Employee[]> }) =>
      headOfUnit(table, unitId, on),
    /** The employees somebody rates or used to rate. */
    async ratedBy(nip: string): Promise<readonly Employee[]> {
      const members = await table.all(items.teamMember.range(nip));
      const found = await table.findMany(members.map((member) => items.employee.key(member.nip)));
      return found.filter((one) => one !== undefined);
    },
    commit: (decision: Decision<Employee, EmployeeEvent>, before: Employee) =>
      table.commit([employeeCommit(decision, before, zone)]),
    /** Reports that await somebody as rater or as the rater's superior. */
    async reportsAwaiting(nip: string): Promise<readonly WorkReport[]> {
      const [awaiting, escalated] = await Promise.all([
        table.all(items.workReport.list.range(nip)),
        table.all(items.escalatedReport.list.range(nip)),
      ]);
      const named = [
        ...awaiting.map((one) => ({ nip: one.nip, id: one.id })),
        ...escalated.map((one) => ({ nip: one.nip, id: one.reportId })),
      ];
      const found = await table.findMany(
        named.map((one) => items.workReport.key(one.nip, monthOfReport(one.id), one.id)),
      );
      return found.filter((one) => one !== undefined);
    },
    /**
     * Evaluations of several periods that await somebody: escalated to them, or of employees they rate.
     */
    async evaluationsAwaiting(nip: string, rated: readonly string[], periods: readonly string[]) {
      const tasks = await table.all(items.evaluationTask.range(nip));
      const found = await table.findMany([
        ...tasks.map((task) => items.evaluation.key(task.nip, task.period)),
        ...rated.flatMap((one) => periods.map((period) => items.evaluation.key(one, period))),
      ]);
      const distinct = new Map(found.map((one) => [`${one?.nip}#${one?.period}`, one]));
      return [...distinct.values()].filter((one) => one !== undefined);
    },
    /** The new reporting line is in place. */
    end: (key: Key) => table.write([gone(key)]),
  };
}
