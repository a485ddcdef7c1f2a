import { hash } from "node:crypto";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { hasResult } from "../../organisation/leave/absence.ts";
import { sexOf } from "../../organisation/nip.ts";
import { type AwardCategory, isUnitCategory } from "../rule.ts";
import { employeeScore, type UnitFigures, unitScore } from "./components.ts";
import { type AwardGate, employeeGates, firstFailedGate, type GatingContext, unitGates } from "./gates.ts";
import { unitFiguresBuilder } from "./unit-figures.ts";

/** An employee or unit that passed every gate, with what decides its place. */
export interface RankEntry {
  readonly id: string;
  readonly scoreBasisPoints: number;
  /** Accepted reports; of equal scores, more evidence ranks first. */
  readonly evidence: number;
  /** What a unit's score is based on. */
  readonly figures?: UnitFigures;
}

/** One category, within a unit or the whole city. */
export interface CategoryRanking {
  readonly considered: number;
  /** How many stopped at which gate; each is counted at the first. */
  readonly stoppedAt: Readonly<Partial<Record<AwardGate, number>>>;
  /** Best first, at most as many as the city lists. */
  readonly best: readonly RankEntry[];
}

/** All that the round needs from one unit's employees in a month. */
export interface UnitPart {
  readonly unitId: string;
  readonly categories: Readonly<Partial<Record<AwardCategory, CategoryRanking>>>;
  /** Employees by kind of position and sex, such as `FUNGSIONAL:F`. */
  readonly workforce: Readonly<Record<string, number>>;
}

const EMPTY_CATEGORY: CategoryRanking = { considered: 0, stoppedAt: {}, best: [] };

interface Weighing extends GatingContext {
  readonly month: string;
}

/**
 * Weighs a unit's employees one at a time, keeping only as many as the city lists, so memory does not grow with the unit.
 * The order in which they are added does not matter.
 */
export function weighUnit(unitId: string, weighing: Weighing) {
  const { month, terms } = weighing;
  const { categories: rules } = terms.rule;
  const categories: Partial<Record<AwardCategory, CategoryRanking>> = {};
  const workforce: Record<string, number> = {};
  const gathered = unitFiguresBuilder(weighing);
  const enter = (code: AwardCategory, gate: AwardGate | undefined, entry: () => RankEntry) => {
    const { considered, stoppedAt, best } = categories[code] ?? EMPTY_CATEGORY;
    const limit = rules.find((rule) => rule.code === code)?.candidates ?? 0;
    categories[code] = {
      considered: considered + 1,
      stoppedAt: gate ? { ...stoppedAt, [gate]: (stoppedAt[gate] ?? 0) + 1 } : stoppedAt,
      best: gate ? best : placed(best, entry(), { month, code, limit }),
    };
  };
  return {
    add(evaluation: Evaluation) {
      // Whoever was on leave throughout neither competes nor counts as one of the unit's members.
      if (!hasResult(evaluation.facts.absence)) return;
      const { nip, reportsAccepted, positionKind = "UNKNOWN" } = evaluation;
      const group = `${positionKind}:${sexOf(nip)}`;
      workforce[group] = (workforce[group] ?? 0) + 1;
      gathered.add(evaluation);
      for (const rule of rules.filter(({ code }) => !isUnitCategory(code))) {
        enter(rule.code, firstFailedGate(employeeGates(evaluation, rule, weighing)), () => ({
          id: nip,
          scoreBasisPoints: employeeScore(evaluation, rule, terms).scoreBasisPoints,
          evidence: reportsAccepted,
        }));
      }
    },
    /** The unit's part, once all its employees have been added. */
    part(): UnitPart {
      const figures = gathered.figures();
      if (figures.members > 0) {
        for (const rule of rules.filter(({ code }) => isUnitCategory(code))) {
          enter(rule.code, firstFailedGate(unitGates(unitId, figures, rule, weighing)), () => ({
            id: unitId,
            scoreBasisPoints: unitScore(figures, rule, terms).scoreBasisPoints,
            evidence: figures.accepted,
            figures,
          }));
        }
      }
      return { unitId, categories, workforce };
    },
  };
}

/** Merges unit parts, in any order, into the city's ranking; only the best are kept in memory. */
export function mergeUnitParts({ month, terms: { rule } }: Pick<Weighing, "month" | "terms">) {
  const city = new Map<AwardCategory, CategoryRanking>(
    rule.categories.map(({ code }) => [code, EMPTY_CATEGORY]),
  );
  return {
    add({ categories }: UnitPart) {
      for (const { code, candidates: limit } of rule.categories) {
        const one = city.get(code) ?? EMPTY_CATEGORY;
        const other = categories[code] ?? EMPTY_CATEGORY;
        city.set(code, {
          considered: one.considered + other.considered,
          stoppedAt: added(one.stoppedAt, other.stoppedAt),
          best: other.best.reduce((best, entry) => placed(best, entry, { month, code, limit }), one.best),
        });
      }
    },
    /** In the order in which the city names its categories. */
    ranking: () => [...city].map(([code, ranking]) => ({ code, ...ranking })),
  };
}

interface Place {
  readonly month: string;
  readonly code: AwardCategory;
  readonly limit: number;
}

function placed(best: readonly RankEntry[], entry: RankEntry, { month, code, limit }: Place) {
  const at = best.findIndex((other) => compareEntries(entry, other, month, code) < 0);
  const position = at === -1 ? best.length : at;
  return position >= limit ? best : best.toSpliced(position, 0, entry).slice(0, limit);
}

/**
 * Negative if `one` ranks before `other`: by score, then by more accepted reports, then by a draw that anybody can repeat,
 * the SHA-256 of month, category and id.
 * @source policy
 */
export function compareEntries(one: RankEntry, other: RankEntry, month: string, code: AwardCategory): number {
  const byMerit = other.scoreBasisPoints - one.scoreBasisPoints || other.evidence - one.evidence;
  if (byMerit !== 0) return byMerit;
  const lot = ({ id }: RankEntry) => hash("sha256", `${month}\n${code}\n${id}`);
  return lot(one) < lot(other) ? -1 : 1;
}

function added(one: CategoryRanking["stoppedAt"], other: CategoryRanking["stoppedAt"]) {
  const sums: Partial<Record<AwardGate, number>> = { ...one };
  for (const [gate, count] of Object.entries(other) as [AwardGate, number][])
    sums[gate] = (sums[gate] ?? 0) + count;
  return sums;
}
