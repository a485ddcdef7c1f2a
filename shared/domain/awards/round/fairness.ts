import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import type { RaterStanding } from "../../evaluation/rating/rater-flags.ts";
import { sexOf } from "../../organisation/nip.ts";
import { divideHalfUp } from "../../rounding.ts";
import type { AwardWinner } from "../decision/winner.ts";
import type { Candidate } from "./candidate.ts";
import {
  DIMENSIONS,
  type Dimension,
  type FairnessReport,
  type FairnessGroup as Group,
} from "./fairness-report.ts";
import type { UnitPart } from "./ranking.ts";

/** Smaller numbers would identify individuals. @source policy, from UU 27/2022 */
const FEWEST_SHOWN = 3;

interface ReportInputs {
  readonly month: string;
  readonly candidates: readonly Candidate[];
  readonly winners: readonly AwardWinner[];
  readonly raters: readonly RaterStanding[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** HR sees every number; others do not see small ones. */
  readonly isForHr: boolean;
}

/** Collects a round's parts one by one into the report on how candidates are spread over the workforce. */
export function fairnessReportBuilder() {
  const counts = new Map<string, number>();
  const count = (dimension: Dimension, group: string, by: number) => {
    const key = `${dimension}:${group}`;
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  return {
    add({ unitId, workforce }: Pick<UnitPart, "unitId" | "workforce">) {
      for (const [group, employees] of Object.entries(workforce)) {
        const [position = "", sex = ""] = group.split(":");
        count("UNIT", unitId, employees);
        count("POSITION", position, employees);
        count("SEX", sex, employees);
      }
    },
    report: (inputs: ReportInputs) => reportOf(counts, inputs),
  };
}

function reportOf(workforce: ReadonlyMap<string, number>, inputs: ReportInputs): FairnessReport {
  const { month, candidates, winners, raters, unitNames, isForHr } = inputs;
  const named = [
    ...new Map(candidates.filter(({ kind }) => kind === "EMPLOYEE").map((one) => [one.id, one])).values(),
  ];
  const won = new Set(winners.map(({ id }) => id));
  const all = [...workforce]
    .filter(([key]) => key.startsWith("SEX:"))
    .reduce((sum, [, employees]) => sum + employees, 0);
  const groups = [...workforce]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, employees]): Group => {
      const dimension = key.slice(0, key.indexOf(":")) as Dimension;
      const group = key.slice(key.indexOf(":") + 1);
      const here = named.filter((one) => groupOf(dimension, one) === group);
      return {
        dimension,
        group,
        name: dimension === "UNIT" ? (unitNames.get(group) ?? group) : (NAMES[group] ?? group),
        workforce: employees,
        workforceShareBasisPoints: share(employees, all),
        candidates: here.length,
        candidateShareBasisPoints: share(here.length, named.length),
        winners: here.filter(({ id }) => won.has(id)).length,
      };
    });
  const report: FairnessReport = {
    month,
    workforce: all,
    candidates: shownTo(isForHr, named.length),
    winners: shownTo(isForHr, winners.length),
    isSuppressed: !isForHr,
    groups: isForHr
      ? groups
      : DIMENSIONS.flatMap((one) => suppressed(groups.filter(({ dimension }) => dimension === one))),
    raters: raterEffects(named, raters, isForHr),
    ...(winners.length > 0 && { decisions: departures(winners) }),
  };
  return report;
}

const NAMES: Readonly<Record<string, string>> = { M: "Laki-laki", F: "Perempuan" };

function groupOf(dimension: Dimension, { id, unitId, positionKind }: Candidate): string {
  if (dimension === "UNIT") return unitId;
  return dimension === "SEX" ? sexOf(id) : (positionKind ?? "UNKNOWN");
}

/**
 * Suppresses the small numbers of a dimension; where only one would be suppressed, which the total would give away, the
 * smallest of the others as well.
 */
function suppressed(groups: readonly Group[]): Group[] {
  const hidden = (["workforce", "candidates", "winners"] as const).map((name) => {
    const told = groups.toSorted((one, other) => (one[name] ?? 0) - (other[name] ?? 0));
    const small = told.filter((one) => isSmall(one[name]));
    const others = told.filter((one) => (one[name] ?? 0) >= FEWEST_SHOWN);
    return new Set(small.length === 1 ? [...small, ...others.slice(0, 1)] : small);
  });
  return groups.map((group) => {
    const [workforce, candidates, winners] = hidden.map((set) => set.has(group));
    return {
      ...group,
      ...(workforce && { workforce: null, workforceShareBasisPoints: null }),
      ...(candidates && { candidates: null, candidateShareBasisPoints: null }),
      ...(winners && { winners: null }),
    };
  });
}

function isSmall(count: number | null): boolean {
  return count !== null && count > 0 && count < FEWEST_SHOWN;
}

function shownTo(isForHr: boolean, count: number): number | null {
  return isForHr || !isSmall(count) ? count : null;
}

function raterEffects(named: readonly Candidate[], raters: readonly RaterStanding[], isForHr: boolean) {
  const standings = new Map(raters.map((one) => [one.rater, one]));
  const ofCandidates = named.flatMap(({ raterNip }) => standings.get(raterNip ?? "HEAD_OF_CITY") ?? []);
  const lenient = (one: RaterStanding) => one.flags.includes("LENIENT") || one.flags.includes("INFLATED");
  const shown = (count: number) => shownTo(isForHr, count);
  const distinct = [...new Set(ofCandidates)];
  return {
    candidatesWithRatings: shown(ofCandidates.length),
    aboveAdviceBasisPoints: isForHr || distinct.length >= FEWEST_SHOWN ? aboveAdvice(distinct) : null,
    aboveAdviceOfAllBasisPoints: aboveAdvice(raters),
    candidatesOfLenientRaters: shown(ofCandidates.filter(lenient).length),
    lenientRaters: raters.filter(lenient).length,
    raters: raters.length,
  };
}

/** Of the ratings these raters gave where the evidence advised one, the share above the advice. */
function aboveAdvice(raters: readonly RaterStanding[]): number | null {
  const advised = raters.reduce((sum, one) => sum + one.advised, 0);
  if (advised === 0) return null;
  const above = raters.reduce((sum, one) => sum + one.advised * one.aboveAdviceBasisPoints, 0);
  return divideHalfUp(BigInt(above), BigInt(advised));
}

function departures(winners: readonly AwardWinner[]) {
  const followed = winners.filter(({ rank }) => rank === 1).length;
  const outsideList = winners.filter(({ rank }) => rank === undefined).length;
  return {
    decided: winners.length,
    followed,
    departed: winners.length - followed - outsideList,
    outsideList,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
