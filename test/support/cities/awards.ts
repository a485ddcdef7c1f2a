import { candidatesOf } from "../../../shared/domain/awards/round/candidate.ts";
import type { Circumstances } from "../../../shared/domain/awards/round/gates.ts";
import { mergeUnitParts, type UnitPart, weighUnit } from "../../../shared/domain/awards/round/ranking.ts";
import { awardTerms } from "../../../shared/domain/awards/terms.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { bukittinggi, employee, frozen, posting } from "./domain-builders.ts";

export const MONTH = "2026-03";
export const COMPUTED_AT = "2026-04-04T23:00:00.000Z";
export const TERMS = awardTerms(bukittinggi, MONTH);
export const NOTHING_KNOWN: Circumstances = { sanctions: {}, complaints: {}, winners: {}, nominated: [] };

export function nipOf(index: number): string {
  return `19860926201505${String(index % 2 === 0 ? 1 : 2)}${String(index).padStart(3, "0")}`;
}

/** What citizens said about a unit: so many answers totalling 27 or 36, alternating if mixed. */
export function service(answers: number, { inTime = 0, late = 0, isMixed = true } = {}) {
  const totals = Array.from({ length: answers }, (_, index) => (isMixed && index % 2 === 0 ? 27 : 36));
  const sum = totals.reduce((all, total) => all + total, 0);
  const elements = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`sumU${index + 1}`, sum / 9]));
  return {
    surveyAnswers: answers,
    ...elements,
    sumSquares: totals.reduce((all, total) => all + total ** 2, 0),
    complaintsAnsweredInTime: inTime,
    complaintsAnsweredLate: late,
  };
}

interface Worked {
  readonly accepted?: number;
  readonly returned?: number;
  readonly progress?: number;
  readonly unitId?: string;
  readonly service?: Readonly<Record<string, number>>;
}

/** Somebody's closed March: accepted reports, and the progress of 10 that the month asks for. */
export function worked(
  index: number,
  { accepted = 9, returned = 0, progress = 9, unitId = "unit-1", service: served = {} }: Worked = {},
  overrides: Partial<Evaluation> = {},
): Evaluation {
  const nip = nipOf(index);
  const scorecard = {
    nip,
    month: MONTH,
    unitId,
    reportsAccepted: accepted,
    reportsReturned: returned,
    "progress:izin": progress,
  };
  const evaluation = frozen({
    employee: employee({ nip, name: `Pegawai ${index}`, postings: [posting({ unitId })] }),
    scorecard,
    service: { unitId, month: MONTH, ...served },
  });
  return { ...evaluation, ...overrides };
}

/** The candidates among some evaluations, weighed unit by unit and merged in the given order of units. */
export function candidatesAmong(
  evaluations: readonly Evaluation[],
  { circumstances = NOTHING_KNOWN, at = COMPUTED_AT, terms = TERMS } = {},
) {
  const parts = partsOf(evaluations, { circumstances, at, terms });
  const merged = mergeUnitParts({ month: MONTH, terms });
  for (const part of parts) merged.add(part);
  const ranking = merged.ranking();
  const naming = {
    evaluations: new Map(evaluations.map((one) => [one.nip, one])),
    unitNames: new Map<string, string>(),
    terms,
    at,
  };
  const candidates = ranking.flatMap(({ code, ...category }) => {
    const rule = terms.rule.categories.find((one) => one.code === code);
    return rule ? candidatesOf(rule, category, naming) : [];
  });
  return { ranking, candidates };
}

export function partsOf(
  evaluations: readonly Evaluation[],
  { circumstances = NOTHING_KNOWN, at = COMPUTED_AT, terms = TERMS } = {},
): UnitPart[] {
  const units = Map.groupBy(evaluations, ({ unitId }) => unitId);
  return [...units].map(([unitId, staff]) => {
    const weighing = weighUnit(unitId, { month: MONTH, terms, circumstances, at });
    for (const evaluation of staff) weighing.add(evaluation);
    return weighing.part();
  });
}
