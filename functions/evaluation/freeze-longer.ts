import { isYear, monthsOf, quartersOf } from "../../shared/domain/calendar/period-id.ts";
import type { Close } from "../../shared/domain/evaluation/close/close.ts";
import { freezeParts } from "../../shared/domain/evaluation/close/freeze-evidence.ts";
import { isMeasuredMonth } from "../../shared/domain/evaluation/close/merged-facts.ts";
import { isRated } from "../../shared/domain/evaluation/evaluated-period.ts";
import { requireMonths } from "../../shared/domain/evaluation/period.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import type { Freeze } from "./freeze-month.ts";

interface Deps {
  readonly closings: ClosingRepository;
}

/**
 * Freezes a quarter or year of those with at least one month in it that has a result; the others have none.
 * @throws DomainError `period.unit-open` if the unit was set aside in the close of one of its months
 */
export async function freezingOfLonger(close: Close, unitId: string, { closings }: Deps): Promise<Freeze> {
  const { period, policy } = close;
  requireMonths(period, await closings.setAsideMonths(unitId, monthsOf(period)));
  const quarters = isYear(period) ? quartersOf(period) : [];
  const rated = quarters.filter((quarter) => isRated(quarter, policy.evaluation.cadence));
  async function freeze(employees: readonly Employee[]): Promise<void> {
    const open = await closings.toMerge(employees, period, [...monthsOf(period), ...rated]);
    const known = open.filter(({ parts }) => parts.some(isMeasuredMonth));
    const decisions = known.map(({ employee, parts }) => freezeParts(employee, parts, close));
    await closings.freezeLonger(decisions, { period, unitId });
  }
  return async (employees) => {
    try {
      await freeze(employees);
    } catch (error) {
      // A concurrent delivery of the same message has frozen some of them: leave those out.
      if (!isOvertaken(error)) throw error;
      await freeze(employees);
    }
  };
}
