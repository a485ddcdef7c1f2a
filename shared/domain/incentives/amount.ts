import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { LEAVE_KINDS } from "../organisation/leave/leave.ts";
import { divideHalfUp } from "../rounding.ts";
import type { IncentiveAmount, IncentiveInputs, IncentiveProblem } from "./amount-schema.ts";
import { type IncentiveContent, normalisedName } from "./content.ts";

const WHOLE = BigInt(WHOLE_BASIS_POINTS);

/**
 * The amount of one employee and month.
 *
 * Every part is rounded once, half-up, to whole rupiah: productivity = base × weight × percent of the band; discipline =
 * base × weight × percent kept; deduction = (productivity + discipline) × percent deducted from the whole; each bonus in
 * percent = base × percent. If the regulation pays days of leave, productivity and discipline are × days served ÷ working days,
 * and each kind of leave is base × its percent × its days ÷ working days. The total is a sum of whole rupiah. No part is negative.
 * @source PP 12/2019 Ps 58: by the city's rules; the rounding is policy
 */
export function incentiveAmount(content: IncentiveContent, inputs: IncentiveInputs): IncentiveAmount {
  return computed(content, inputs).amount;
}

/** The same amount with what led to it: the class, the band, and what was kept, deducted, added and paid for leave. */
export function computed(content: IncentiveContent, inputs: IncentiveInputs) {
  const held = classOf(content, inputs);
  const base = held?.baseRupiah ?? 0;
  const { productivityBasisPoints, disciplineBasisPoints } = content.split;
  const band = bandOf(content, inputs);
  const leave = leaveOf(content, inputs, base);
  const productivity = partOfDays(base, leave?.served, productivityBasisPoints, band.basisPoints);
  const kept = disciplineKept(content, inputs);
  const discipline = partOfDays(base, leave?.served, disciplineBasisPoints, kept.basisPoints);
  const whole = wholeDeduction(content, inputs);
  const deduction = part(productivity + discipline, whole.basisPoints);
  const bonus = bonusOf(content, inputs, base);
  const total = productivity + discipline - deduction + bonus.rupiah + (leave?.rupiah ?? 0);
  const unknown = Object.keys(inputs.discipline?.cases ?? {}).filter(
    (code) => !content.discipline.deductions.some((one) => one.code === code),
  );
  const problems: IncentiveProblem[] = [
    ...(held ? [] : (["UNCLASSIFIED"] as const)),
    ...(unknown.length > 0 ? (["UNKNOWN_CODE"] as const) : []),
  ];
  const amount: IncentiveAmount = {
    ...(held && { classCode: held.code }),
    baseRupiah: base,
    productivityRupiah: productivity,
    disciplineRupiah: discipline,
    deductionRupiah: deduction,
    bonusRupiah: bonus.rupiah,
    ...(leave && { leaveRupiah: leave.rupiah }),
    totalRupiah: total,
    problems,
  };
  return { amount, held, band, kept, whole, bonus, leave };
}

/** A share of an amount in rupiah, rounded once, half-up. */
function part(rupiah: number, ...basisPoints: readonly number[]): number {
  return partOfDays(rupiah, undefined, ...basisPoints);
}

interface Days {
  readonly days: number;
  readonly of: number;
}

/** The same for some of a month's working days; for all of them if undefined. */
function partOfDays(
  rupiah: number,
  { days, of }: Days = { days: 1, of: 1 },
  ...basisPoints: readonly number[]
): number {
  const numerator = basisPoints.reduce((product, points) => product * BigInt(points), BigInt(rupiah));
  return divideHalfUp(numerator * BigInt(days), WHOLE ** BigInt(basisPoints.length) * BigInt(of));
}

/** What is paid for days of leave; undefined if the regulation says nothing of leave, or every day was served. */
function leaveOf({ leave }: IncentiveContent, { days }: IncentiveInputs, base: number) {
  if (leave === undefined || days === undefined) return undefined;
  const of = days.working;
  const paid = LEAVE_KINDS.flatMap((kind) => {
    const taken = days.leave[kind] ?? 0;
    if (taken === 0) return [];
    const basisPoints = leave[kind] ?? 0;
    return { kind, days: taken, of, basisPoints, rupiah: partOfDays(base, { days: taken, of }, basisPoints) };
  });
  return {
    served: { days: days.served, of } satisfies Days,
    rupiah: paid.reduce((sum, one) => sum + one.rupiah, 0),
    paid,
  };
}

/** The class that lists the position; if none does, the one that lists the grade. */
function classOf({ classes }: IncentiveContent, { position, grade }: IncentiveInputs) {
  const [wantedPosition, wantedGrade] = [normalisedName(position), normalisedName(grade)];
  const named = (names: readonly string[], wanted: string) =>
    names.some((name) => normalisedName(name) === wanted);
  const byPosition = classes.find(({ positions }) => named(positions, wantedPosition));
  if (byPosition) return { ...byPosition, by: { position } };
  const byGrade = classes.find(({ grades }) => named(grades, wantedGrade));
  return byGrade && { ...byGrade, by: { grade } };
}

/** The share of the productivity part, by predikat or by score; without `hit`, the month was not rated or not measured. */
function bandOf(
  { productivity }: IncentiveContent,
  { predikat, scoreBasisPoints: score = -1 }: IncentiveInputs,
) {
  if (productivity.by === "PREDIKAT") {
    const hit = productivity.bands.find((one) => one.predikat === predikat);
    return { by: "PREDIKAT", basisPoints: hit?.basisPoints ?? productivity.unratedBasisPoints, hit } as const;
  }
  const band = productivity.bands.find(
    ({ fromBasisPoints, throughBasisPoints }) => score >= fromBasisPoints && score <= throughBasisPoints,
  );
  const basisPoints = band?.basisPoints ?? productivity.unmeasuredBasisPoints;
  return { by: "SCORE", basisPoints, hit: band && { ...band, score } } as const;
}

/** The share of the discipline part that is kept: attendance less deductions, at least 0. */
function disciplineKept(content: IncentiveContent, { discipline }: IncentiveInputs) {
  if (discipline === undefined)
    return { basisPoints: content.discipline.withoutRecordBasisPoints, presence: undefined, cases: [] };
  const taken = casesOf(content, discipline.cases, "DISCIPLINE");
  const presence = discipline.presenceBasisPoints;
  return { basisPoints: Math.max(0, presence - taken.basisPoints), presence, cases: taken.cases };
}

function wholeDeduction(content: IncentiveContent, { discipline }: IncentiveInputs) {
  const taken = casesOf(content, discipline?.cases ?? {}, "WHOLE");
  return { ...taken, basisPoints: Math.min(WHOLE_BASIS_POINTS, taken.basisPoints) };
}

function casesOf(
  { discipline: { deductions } }: IncentiveContent,
  counts: Readonly<Record<string, number>>,
  from: "DISCIPLINE" | "WHOLE",
) {
  const cases = deductions
    .map(({ code, name, basisPoints, ...one }) => ({ ...one, name, basisPoints, count: counts[code] ?? 0 }))
    .filter((one) => one.from === from && one.count > 0);
  return { basisPoints: cases.reduce((sum, { count, basisPoints }) => sum + count * basisPoints, 0), cases };
}

/** All bonuses of the month, up to the table's cap. */
function bonusOf(
  { bonuses: { atMostBasisPoints } }: IncentiveContent,
  { bonuses }: IncentiveInputs,
  base: number,
) {
  const sum = bonuses.reduce(
    (all, { rupiah, basisPoints = 0 }) => all + (rupiah ?? part(base, basisPoints)),
    0,
  );
  const most = part(base, atMostBasisPoints);
  return { rupiah: Math.min(sum, most), isCapped: sum > most };
}
