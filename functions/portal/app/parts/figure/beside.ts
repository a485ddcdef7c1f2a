import { monthFrom, periodWords } from "../../frame/dates.ts";
import { numberWords } from "../../frame/numbers.ts";

/** What is shown beside a figure, each part after the other; a part without anything to say is left out. */
export function beside(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("; ");
}

/** A figure as it was in the month before. @param value nothing where there is nothing to compare with */
export function monthBefore(month: string, value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${periodWords(monthFrom(month, -1))} ${numberWords(value)}`;
}
