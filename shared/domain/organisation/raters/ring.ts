import type { Employee } from "../employee.ts";

/** More levels than any line of superiors has. */
export const LINE_LIMIT = 12;

/**
 * Whether a choice of rater would place somebody above themselves on any day from one on.
 * @param above the chosen rater and all raters above them from that day on, in any order
 */
export function makesRing(nip: string, raterNip: string, from: string, above: readonly Employee[]): boolean {
  const known = new Map(above.map((one) => [one.nip, one]));
  const begins = above.flatMap(({ postings }) => postings.map((posting) => posting.from));
  const days = [...new Set([from, ...begins.filter((day) => day > from)])];
  return days.some((day) => leadsBackTo(nip, raterNip, (one) => raterOf(known.get(one), day)));
}

function leadsBackTo(nip: string, first: string, raterOn: (nip: string) => string | undefined): boolean {
  const passed = new Set<string>();
  for (let next: string | undefined = first; next !== undefined && !passed.has(next); next = raterOn(next)) {
    if (next === nip) return true;
    passed.add(next);
  }
  return false;
}

function raterOf(employee: Employee | undefined, day: string): string | undefined {
  return employee?.postings.findLast((posting) => posting.from <= day)?.raterNip;
}

/** Every rater of an employee from a day on. */
export function ratersFrom({ postings }: Employee, from: string): readonly string[] {
  const first = postings.findLastIndex((posting) => posting.from <= from);
  return postings.slice(Math.max(first, 0)).flatMap(({ raterNip }) => raterNip ?? []);
}
