import {
  isMonth,
  isRated,
  isYear,
  monthsOf,
  quartersOf,
} from "../../shared/domain/evaluation/evaluated-period.ts";
import { type Close, freezeParts } from "../../shared/domain/evaluation/freeze-evidence.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import type { Freeze } from "./freeze-month.ts";

interface Deps {
  readonly closings: ClosingRepository;
}

/** Freezes a quarter or a year of those of whom a month of it was frozen; nothing is known of anybody else. */
export function freezingOfLonger(close: Close, unitId: string, { closings }: Deps): Freeze {
  const { period, policy } = close;
  const quarters = isYear(period) ? quartersOf(period) : [];
  const rated = quarters.filter((quarter) => isRated(quarter, policy.evaluation.cadence));
  return async (employees) => {
    const open = await closings.toPutTogether(employees, period, [...monthsOf(period), ...rated]);
    const known = open.filter(({ parts }) => parts.some((part) => isMonth(part.period)));
    const decisions = known.map(({ employee, parts }) => freezeParts(employee, parts, close));
    await closings.freezeLonger(decisions, { period, unitId });
  };
}
