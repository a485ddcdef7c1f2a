import type { LocalDay } from "../../calendar/calendar.ts";
import type { Employee } from "../employee.ts";

/**
 * The local day from which a change gives an employee another rater, who takes over what the previous one has open; undefined
 * if the rater stays, or if nobody rated them before. It may be past, if the register backdates a transfer. Plans and
 * trainings are handed over. Work reports are not: the rater they were submitted to saw the work.
 * @source policy: today's rater finds what they have to answer
 */
export function handoverDay(before: Employee | undefined, { postings }: Employee): LocalDay | undefined {
  if (before === undefined) return undefined;
  return postings.find(({ from, raterNip }) => raterOn(before, from) !== raterNip)?.from;
}

function raterOn({ postings }: Employee, day: LocalDay): string | undefined {
  return postings.findLast(({ from }) => from <= day)?.raterNip;
}
