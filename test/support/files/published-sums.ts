import { SATISFACTION_ELEMENTS } from "../../../shared/domain/rules/satisfaction-index.ts";

/** How many answers, and the sum of the scores of each element. */
export type Sums = readonly number[];

export const CODES = SATISFACTION_ELEMENTS.map(({ code }) => code);

/** Every set of sums in a reply, in whatever form it shows them. */
export function sumsIn(reply: unknown): Sums[] {
  if (typeof reply !== "object" || reply === null) return [];
  const told = reply as Record<string, never>;
  return [
    ...[fromElements, fromCounts, fromCounters].flatMap((read) => read(told)),
    ...Object.values(told).flatMap(sumsIn),
  ];
}

const weighed = (counts: readonly number[]) =>
  counts.reduce((sum, count, index) => sum + count * (index + 1), 0);

function fromElements({
  answers,
  elements,
}: {
  answers?: number;
  elements?: { sum?: number; counts?: number[] }[];
}): Sums[] {
  if (answers === undefined || elements?.length !== CODES.length) return [];
  return [[answers, ...elements.map(({ sum, counts = [] }) => sum ?? weighed(counts))]];
}

function fromCounts({ answers, counts }: { answers?: number; counts?: number[][] }): Sums[] {
  return answers !== undefined && counts?.length === CODES.length ? [[answers, ...counts.map(weighed)]] : [];
}

/** Those of an indicator, and those frozen with a result. */
function fromCounters(told: Record<string, number>): Sums[] {
  return [
    ["answers", ...CODES],
    ["surveyAnswers", ...CODES.map((code) => `sum${code}`)],
  ].flatMap((names) => {
    const sums = names.map((name) => told[name]);
    return sums.every((sum) => typeof sum === "number") ? [sums] : [];
  });
}

/** Two are the same where all their sums are. */
export const keyOf = (sums: Sums) => sums.join(" ");
export const plus = (one: Sums, other: Sums, sign = 1): Sums =>
  one.map((sum, place) => sum + sign * (other[place] ?? 0));
