import { monthsOf, yearOf } from "../../domain/calendar/period-id.ts";
import { decidesOn } from "../../domain/evaluation/deciding.ts";
import { canSee, refuseNotYours } from "../../domain/organisation/authority.ts";
import { type Employee, headsUnit } from "../../domain/organisation/employee.ts";
import { unitsServed } from "../../domain/organisation/units-served.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

/**
 * Who sees an employee's work besides the employee, today's rater and HR: those who decide on a result of its period, the
 * heads of the units where it was done, or those and all heads above them up to the head of the city.
 */
export type Sight = "DECIDERS" | "UNIT_HEADS" | "LINE";

interface Asked {
  readonly principal: Parameters<typeof canSee>[0];
  /** Whose work it is. */
  readonly employee: Employee;
  /** The month or year of the work. */
  readonly period: string;
  /** Local day of the request. */
  readonly today: string;
  readonly to: readonly Sight[];
}

export type WorkSightRepository = ReturnType<typeof workSightRepository>;

export function workSightRepository(table: Table) {
  /** Whether somebody decides on a result in which the work counts: the month's, the quarter's or the year's. */
  async function decides({ principal, employee, period }: Asked): Promise<boolean> {
    const months = monthsOf(period);
    const ofYear = await table.all(items.evaluationsOfYear(employee.nip, yearOf(period)));
    return ofYear.some(
      (evaluation) =>
        monthsOf(evaluation.period).some((month) => months.includes(month)) &&
        decidesOn(principal, evaluation),
    );
  }

  async function heads({ principal, employee, period, today, to }: Asked): Promise<boolean> {
    const isOfLine = to.includes("LINE");
    if (isOfLine && principal.roles.includes("HEAD_OF_CITY")) return true;
    const served = unitsServed(employee, period);
    const [asker, ...units] = await table.findMany([
      items.employee.key(principal.id),
      ...(isOfLine ? served : []).map(items.unit.key),
    ]);
    const asked = isOfLine ? units.filter((unit) => unit !== undefined) : served.map(withoutAncestors);
    return asked.some((unit) => headsUnit(asker, unit, today));
  }

  /** Whether somebody may see an employee's work. Those who may anyway cost no read. */
  async function sees(asked: Asked): Promise<boolean> {
    const { principal, employee, today, to } = asked;
    if (canSee(principal, employee, today)) return true;
    if (to.includes("DECIDERS") && (await decides(asked))) return true;
    return to.some((who) => who !== "DECIDERS") && (await heads(asked));
  }

  return {
    sees,
    /** @throws DomainError `authority.not-yours` */
    async require(asked: Asked): Promise<void> {
      if (!(await sees(asked))) throw refuseNotYours();
    },
  };
}

/** A unit that only its own head heads. */
function withoutAncestors(id: string) {
  return { id, ancestors: [] };
}
