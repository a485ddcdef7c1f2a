import type { Employee } from "./employee.ts";

/** Longer than any line of superiors is. */
export const LINE_LIMIT = 12;

/**
 * Whether somebody would come to be above themselves, on any day from one on: rated by whom they choose, who is rated by
 * others, and so on up to themselves.
 * @param above the chosen rater, and everybody who rates them or those above them from that day on, in any order
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

/** Who rates somebody from a day on, whoever it is on each. */
export function ratersFrom({ postings }: Employee, from: string): readonly string[] {
  const first = postings.findLastIndex((posting) => posting.from <= from);
  return postings.slice(Math.max(first, 0)).flatMap(({ raterNip }) => raterNip ?? []);
}
