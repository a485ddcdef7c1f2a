import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { numberIn, shortNumberIn } from "../number-words.ts";
import { LEAVE_KINDS, LEAVE_WORDS } from "../organisation/leave/leave.ts";
import { divideHalfUp } from "../rounding.ts";
import { PREDIKAT_WORDS } from "../rules/predikat.ts";
import type { IncentiveAmount, IncentiveInputs, IncentiveProblem, IncentiveStep } from "./amount-schema.ts";
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

/** The same amount step by step, each with its rule, formula and numbers. */
export function explainIncentive(
  content: IncentiveContent,
  inputs: IncentiveInputs,
): { readonly amount: IncentiveAmount; readonly steps: readonly IncentiveStep[] } {
  return computed(content, inputs);
}

function computed(content: IncentiveContent, inputs: IncentiveInputs) {
  const held = classOf(content, inputs);
  const base = held?.baseRupiah ?? 0;
  const { productivityBasisPoints, disciplineBasisPoints } = content.split;
  const band = bandOf(content, inputs);
  const leave = leaveOf(content, inputs, base);
  const served = leave?.served;
  const productivity = partOfDays(base, served, productivityBasisPoints, band.basisPoints);
  const kept = disciplineKept(content, inputs);
  const discipline = partOfDays(base, served, disciplineBasisPoints, kept.basisPoints);
  const whole = wholeDeduction(content, inputs);
  const deduction = part(productivity + discipline, whole.basisPoints);
  const bonus = bonusOf(content, inputs, base);
  const total = productivity + discipline - deduction + bonus.rupiah + (leave?.rupiah ?? 0);
  const days = served ? ` × ${served.days} ÷ ${served.of} hari kerja` : "";
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
  const steps: IncentiveStep[] = [
    {
      step: "BASE",
      rule: held?.rule ?? "Jabatan dan golongan ini tidak ada dalam tabel",
      formula: inWords(base),
      rupiah: base,
    },
    {
      step: "PRODUCTIVITY",
      rule: band.rule,
      formula: `${inWords(base)} × ${percent(productivityBasisPoints)} × ${percent(band.basisPoints)}${days}`,
      rupiah: productivity,
    },
    {
      step: "DISCIPLINE",
      rule: kept.rule,
      formula: `${inWords(base)} × ${percent(disciplineBasisPoints)} × ${percent(kept.basisPoints)}${days}`,
      rupiah: discipline,
    },
    {
      step: "DEDUCTION",
      rule: whole.rule,
      formula: `(${inWords(productivity)} + ${inWords(discipline)}) × ${percent(whole.basisPoints)}`,
      rupiah: deduction,
    },
    { step: "BONUS", rule: bonus.rule, formula: bonus.formula, rupiah: bonus.rupiah },
    ...(leave
      ? [{ step: "LEAVE" as const, rule: leave.rule, formula: leave.formula, rupiah: leave.rupiah }]
      : []),
    {
      step: "TOTAL",
      rule: content.regulation,
      formula: `${inWords(productivity)} + ${inWords(discipline)} − ${inWords(deduction)} + ${inWords(bonus.rupiah)}${leave ? ` + ${inWords(leave.rupiah)}` : ""}`,
      rupiah: total,
    },
  ];
  return { amount, steps };
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
  const paid = LEAVE_KINDS.flatMap((kind) => {
    const taken = days.leave[kind] ?? 0;
    if (taken === 0) return [];
    const share = leave[kind] ?? 0;
    return {
      rupiah: partOfDays(base, { days: taken, of: days.working }, share),
      rule: `${LEAVE_WORDS[kind].id} ${taken} hari kerja, dibayar ${percent(share)}`,
      formula: `${inWords(base)} × ${percent(share)} × ${taken} ÷ ${days.working} hari kerja`,
    };
  });
  return {
    served: { days: days.served, of: days.working } satisfies Days,
    rupiah: paid.reduce((sum, one) => sum + one.rupiah, 0),
    rule: paid.map(({ rule }) => rule).join("; ") || "Tidak ada hari cuti",
    formula: paid.map(({ formula }) => formula).join(" + ") || "0",
  };
}

/** The class that lists the position; if none does, the one that lists the grade. */
function classOf({ classes }: IncentiveContent, { position, grade }: IncentiveInputs) {
  const [wantedPosition, wantedGrade] = [normalisedName(position), normalisedName(grade)];
  const named = (names: readonly string[], wanted: string) =>
    names.some((name) => normalisedName(name) === wanted);
  const byPosition = classes.find(({ positions }) => named(positions, wantedPosition));
  if (byPosition)
    return { ...byPosition, rule: `Kelas ${byPosition.code} ${byPosition.name}, jabatan ${position}` };
  const byGrade = classes.find(({ grades }) => named(grades, wantedGrade));
  return byGrade && { ...byGrade, rule: `Kelas ${byGrade.code} ${byGrade.name}, golongan ${grade}` };
}

function bandOf({ productivity }: IncentiveContent, { predikat, scoreBasisPoints }: IncentiveInputs) {
  if (productivity.by === "PREDIKAT") {
    const band = productivity.bands.find((one) => one.predikat === predikat);
    if (band) return { basisPoints: band.basisPoints, rule: `Predikat ${PREDIKAT_WORDS[band.predikat]}` };
    return { basisPoints: productivity.unratedBasisPoints, rule: "Belum dinilai" };
  }
  const score = scoreBasisPoints ?? -1;
  const band = productivity.bands.find(
    ({ fromBasisPoints, throughBasisPoints }) => score >= fromBasisPoints && score <= throughBasisPoints,
  );
  if (band === undefined) return { basisPoints: productivity.unmeasuredBasisPoints, rule: "Tidak terukur" };
  const range = `${percent(band.fromBasisPoints)} sampai ${percent(band.throughBasisPoints)}`;
  return { basisPoints: band.basisPoints, rule: `Nilai ${percent(score)}, rentang ${range}` };
}

/** The share of the discipline part that is kept: attendance less deductions, at least 0. */
function disciplineKept(content: IncentiveContent, { discipline }: IncentiveInputs) {
  if (discipline === undefined)
    return { basisPoints: content.discipline.withoutRecordBasisPoints, rule: "Belum ada catatan disiplin" };
  const taken = casesOf(content, discipline.cases, "DISCIPLINE");
  const basisPoints = Math.max(0, discipline.presenceBasisPoints - taken.basisPoints);
  return {
    basisPoints,
    rule: [`Hadir ${percent(discipline.presenceBasisPoints)}`, ...taken.rules].join("; "),
  };
}

function wholeDeduction(content: IncentiveContent, { discipline }: IncentiveInputs) {
  const taken = casesOf(content, discipline?.cases ?? {}, "WHOLE");
  const basisPoints = Math.min(WHOLE_BASIS_POINTS, taken.basisPoints);
  return { basisPoints, rule: taken.rules.join("; ") || "Tidak ada potongan" };
}

function casesOf(
  { discipline: { deductions } }: IncentiveContent,
  cases: Readonly<Record<string, number>>,
  from: "DISCIPLINE" | "WHOLE",
) {
  const hit = deductions.filter((one) => one.from === from && (cases[one.code] ?? 0) > 0);
  return {
    basisPoints: hit.reduce((sum, { code, basisPoints }) => sum + (cases[code] ?? 0) * basisPoints, 0),
    rules: hit.map(({ code, name, basisPoints }) => `${name} ${cases[code]} × ${percent(basisPoints)}`),
  };
}

function bonusOf(
  { bonuses: { atMostBasisPoints } }: IncentiveContent,
  { bonuses }: IncentiveInputs,
  base: number,
) {
  const grants = bonuses.map(({ project, rupiah, basisPoints = 0 }) => ({
    project,
    rupiah: rupiah ?? part(base, basisPoints),
    formula: rupiah === undefined ? `${inWords(base)} × ${percent(basisPoints)}` : inWords(rupiah),
  }));
  const sum = grants.reduce((all, { rupiah }) => all + rupiah, 0);
  const most = part(base, atMostBasisPoints);
  const formula = grants.map((grant) => grant.formula).join(" + ") || "0";
  return {
    rupiah: Math.min(sum, most),
    rule: grants.map(({ project }) => project).join("; ") || "Tidak ada bonus",
    formula:
      sum > most
        ? `paling banyak ${inWords(base)} × ${percent(atMostBasisPoints)}, bukan ${formula}`
        : formula,
  };
}

/** For display: 6.500.000. */
const inWords = (rupiah: number): string => numberIn(rupiah, "id");

/** For display: 98,5%. */
function percent(basisPoints: number): string {
  return `${shortNumberIn(basisPoints / 100, "id")}%`;
}
