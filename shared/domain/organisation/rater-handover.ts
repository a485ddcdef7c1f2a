import type { LocalDay } from "../calendar/calendar.ts";
import type { Employee } from "./employee.ts";

/**
 * The local day from which an employee's change has somebody else rate them, so that what awaits the one before goes on;
 * undefined where the rater stays, or nobody rated them before. It may be past, where the register dates a transfer back.
 * Plans and trainings go on. Work reports do not: the one before whom they were laid saw the work.
 * @source policy: whoever rates today finds what they are to answer
 */
export function handoverDay(before: Employee | undefined, { postings }: Employee): LocalDay | undefined {
  if (before === undefined) return undefined;
  return postings.find(({ from, raterNip }) => raterOn(before, from) !== raterNip)?.from;
}

function raterOn({ postings }: Employee, day: LocalDay): string | undefined {
  return postings.findLast(({ from }) => from <= day)?.raterNip;
}
