import * as z from "zod";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { named } from "../../once.ts";
import { hasResult, monthsServed } from "../../organisation/leave/absence.ts";
import { PREDIKAT_VALUES, type Predikat } from "../../rules/predikat.ts";
import type { AwardCategory, AwardRule, CategoryRule } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";
import { achievementsBefore, type UnitFigures } from "./components.ts";

/** The conditions for a score to count, in the order in which they are checked. */
export const AWARD_GATES = [
  "NOMINATED",
  "MEMBERS",
  "PREDIKAT",
  "SANCTION",
  "COMPLAINT",
  "FOLLOW_UPS",
  "RECENT_WINNER",
  "AGREED_PLAN",
  "EVIDENCE",
  "MONTHS_BEFORE",
] as const;
export type AwardGate = (typeof AWARD_GATES)[number];

export const GateResultSchema = /* @__PURE__ */ named("GateResult", () =>
  z.object({
    gate: z.enum(AWARD_GATES),
    isPassed: z.boolean(),
    /** The actual and the required value: a number, a predikat, a day or a month. */
    has: z.union([z.int(), z.string()]).optional(),
    needs: z.union([z.int(), z.string()]).optional(),
  }),
);

export type GateResult = z.infer<ReturnType<typeof GateResultSchema>>;

/** What a round knows about people and units besides their month, as of the start of the computation. */
export interface Circumstances {
  /** By NIP, the last day of a discipline sanction. */
  readonly sanctions: Readonly<Record<string, string>>;
  /** By NIP or unit, the last day on which a founded complaint counts; empty while it is open. */
  readonly complaints: Readonly<Record<string, string>>;
  /** By NIP or unit, the local day of the earliest follow-up that is overdue; absent where the city stops nobody for one. */
  readonly overdue?: Readonly<Record<string, string>>;
  /** By NIP or unit, the month of its latest award. */
  readonly winners: Readonly<Record<string, string>>;
  /** Nominated for innovation. */
  readonly nominated: readonly string[];
}

export interface GatingContext {
  readonly terms: AwardTerms;
  readonly circumstances: Circumstances;
  /** Instant of the computation; later ratings are ignored. */
  readonly at: string;
}

/**
 * The result of every gate for an employee in a category.
 * @source usual gates of city awards; which apply, and how strict they are, is the city's policy
 */
export function employeeGates(
  evaluation: Evaluation,
  { code }: Pick<CategoryRule, "code">,
  { terms: { rule, minimumAcceptedReports }, circumstances, at }: GatingContext,
): GateResult[] {
  const { nip, hasAgreedPlan } = evaluation;
  const before = achievementsBefore(evaluation, rule).length;
  return [
    ...(code === "INNOVATION"
      ? [{ gate: "NOMINATED" as const, isPassed: circumstances.nominated.includes(nip) }]
      : []),
    predikatGate(latestPredikat(evaluation, at), rule),
    ...conductGates(nip, circumstances),
    { gate: "AGREED_PLAN", isPassed: hasAgreedPlan },
    reportsGate(evaluation, minimumAcceptedReports),
    ...(code === "IMPROVED" ? [atLeast("MONTHS_BEFORE", before, rule.monthsBefore)] : []),
  ];
}

/**
 * The result of every gate for a unit in a category: at least half of its rated staff need the required predikat.
 * @source policy
 */
export function unitGates(
  unitId: string,
  { members, rated, ratedWell, accepted, service }: UnitFigures,
  { code }: { readonly code: AwardCategory },
  { terms: { rule, minimumAcceptedReports, minimumSurveyAnswers }, circumstances }: GatingContext,
): GateResult[] {
  const needed = Math.ceil(rated / 2);
  const evidence =
    code === "SERVICE"
      ? atLeast("EVIDENCE", service.surveyAnswers ?? 0, minimumSurveyAnswers)
      : atLeast("EVIDENCE", accepted, minimumAcceptedReports * members);
  return [
    ...(code === "TEAM" ? [atLeast("MEMBERS", members, rule.minimumMembers)] : []),
    {
      gate: "PREDIKAT",
      isPassed: ratedWell >= needed && (rated > 0 || rule.withoutPredikat === "ADMIT"),
      has: ratedWell,
      needs: needed,
    },
    ...conductGates(unitId, circumstances).filter(({ gate }) => gate !== "SANCTION"),
    evidence,
  ];
}

/** The first gate that was not passed. */
export function firstFailedGate(gates: readonly GateResult[]): AwardGate | undefined {
  return AWARD_GATES.find((name) => gates.some(({ gate, isPassed }) => gate === name && !isPassed));
}

/** The newest predikat known at an instant, of the month itself or an earlier one. */
export function latestPredikat(
  { period: month, rating, outcome, before = [] }: Evaluation,
  at: string,
): { readonly month: string; readonly predikat: Predikat } | undefined {
  const known = [outcome, rating].find((given) => given !== undefined && given.at <= at);
  if (known) return { month, predikat: known.predikat };
  const last = before.findLast(({ predikat }) => predikat !== undefined);
  return last?.predikat && { month: last.month, predikat: last.predikat };
}

/** Whether a predikat is as good as the required one, or better. */
export function isPredikatAtLeast(predikat: Predikat, least: Predikat): boolean {
  return PREDIKAT_VALUES.indexOf(predikat) <= PREDIKAT_VALUES.indexOf(least);
}

function predikatGate(
  latest: ReturnType<typeof latestPredikat>,
  { minimumPredikat, withoutPredikat }: AwardRule,
): GateResult {
  if (latest === undefined)
    return { gate: "PREDIKAT", isPassed: withoutPredikat === "ADMIT", needs: minimumPredikat };
  const { predikat } = latest;
  return {
    gate: "PREDIKAT",
    isPassed: isPredikatAtLeast(predikat, minimumPredikat),
    has: predikat,
    needs: minimumPredikat,
  };
}

function conductGates(id: string, { sanctions, complaints, overdue, winners }: Circumstances): GateResult[] {
  return [
    { gate: "SANCTION", isPassed: !(id in sanctions), ...(sanctions[id] && { has: sanctions[id] }) },
    { gate: "COMPLAINT", isPassed: !(id in complaints), ...(complaints[id] && { has: complaints[id] }) },
    ...(overdue
      ? [
          {
            gate: "FOLLOW_UPS" as const,
            isPassed: !(id in overdue),
            ...(overdue[id] && { has: overdue[id] }),
          },
        ]
      : []),
    { gate: "RECENT_WINNER", isPassed: !(id in winners), ...(winners[id] && { has: winners[id] }) },
  ];
}

/** Fewer reports are needed of somebody who did not serve on every day; a month without a result is no evidence. */
function reportsGate({ reportsAccepted, facts: { absence } }: Evaluation, minimum: number): GateResult {
  const share = Math.ceil(minimum * monthsServed(absence));
  const gate = atLeast("EVIDENCE", reportsAccepted, Math.max(Math.min(1, minimum), share));
  return { ...gate, isPassed: gate.isPassed && hasResult(absence) };
}

function atLeast(gate: AwardGate, has: number, needs: number): GateResult {
  return { gate, isPassed: has >= needs, has, needs };
}
