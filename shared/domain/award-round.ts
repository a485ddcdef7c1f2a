import { createHash } from "node:crypto";
import * as z from "zod";
import type { CityPolicy } from "../cities/city.ts";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { NipSchema } from "./employee.ts";
import { type Evaluation, EvaluationSchema } from "./evaluation.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import { MonthSchema } from "./period.ts";

/** What somebody must have before their score counts. */
const GATES = ["AGREED_PLAN", "ENOUGH_REPORTS", "MEASURED"] as const;
export type Gate = (typeof GATES)[number];

const CandidateSchema = once(() =>
  z.object({
    rank: z.int(),
    nip: NipSchema(),
    name: z.string(),
    unitId: UnitIdSchema(),
    position: z.string(),
    scoreBasisPoints: z.int(),
    /** Why this rank: what each measure gave, with its weight and evidence. */
    reasons: EvaluationSchema().shape.measures,
    /** How far the next candidate is behind; 0 is a tie, which the draw of the month decided. */
    leadBasisPoints: z.int().optional(),
  }),
);

export type Candidate = z.infer<ReturnType<typeof CandidateSchema>>;

/** The candidates for a month's award (penghargaan bulanan), proposed by computation; the head of the city decides. */
export const AwardRoundSchema = once(() =>
  z.object({
    month: MonthSchema(),
    computedAt: z.string(),
    policyVersion: z.string(),
    /** Everybody whose month was closed. */
    considered: z.int(),
    /** How many stopped at which gate; each is counted at the first. */
    stoppedAt: z.record(z.enum(GATES), z.int()),
    candidates: z.array(CandidateSchema()),
    version: z.int(),
  }),
);

export type AwardRound = z.infer<ReturnType<typeof AwardRoundSchema>> & Aggregate;
export type AwardEvent = DomainEvent<"CANDIDATES_COMPUTED">;

/**
 * The first gate that stops somebody; undefined where all are passed.
 * @source usual gates of city awards; which hold is the city's policy
 */
export function stoppingGate(evaluation: Evaluation, policy: CityPolicy): Gate | undefined {
  if (!evaluation.hasAgreedPlan) return "AGREED_PLAN";
  if (evaluation.reportsAccepted < policy.awards.minimumAcceptedReports) return "ENOUGH_REPORTS";
  if (evaluation.scoreBasisPoints === undefined) return "MEASURED";
  return undefined;
}

/** Gathers candidates one evaluation at a time, and holds no more of them than the round will name. */
export interface Ranking {
  readonly considered: number;
  readonly stoppedAt: Readonly<Record<Gate, number>>;
  /** Best first. */
  readonly best: readonly Evaluation[];
}

export const EMPTY_RANKING: Ranking = {
  considered: 0,
  stoppedAt: { AGREED_PLAN: 0, ENOUGH_REPORTS: 0, MEASURED: 0 },
  best: [],
};

/**
 * A ranking with one more evaluation in it; the order in which they come does not matter. Ties go by more accepted
 * reports, then by a draw that anybody can repeat: the SHA-256 of month and NIP.
 * @source policy
 */
export function rank(ranking: Ranking, evaluation: Evaluation, policy: CityPolicy): Ranking {
  const { stoppedAt, best } = ranking;
  const considered = ranking.considered + 1;
  const gate = stoppingGate(evaluation, policy);
  if (gate !== undefined)
    return { considered, best, stoppedAt: { ...stoppedAt, [gate]: stoppedAt[gate] + 1 } };
  const place = best.findIndex((other) => compare(evaluation, other) < 0);
  const position = place === -1 ? best.length : place;
  if (position >= policy.awards.candidates) return { considered, best, stoppedAt };
  return {
    considered,
    stoppedAt,
    best: best.toSpliced(position, 0, evaluation).slice(0, policy.awards.candidates),
  };
}

/** The round that a ranking of everybody makes. */
export function computeRound(
  ranking: Ranking,
  { month, policy, at }: { readonly month: string; readonly policy: CityPolicy; readonly at: string },
): Decision<AwardRound, AwardEvent> {
  const { considered, stoppedAt, best } = ranking;
  const candidates = best.map(toCandidate);
  return {
    state: {
      ...UNBORN,
      month,
      computedAt: at,
      policyVersion: policy.version,
      considered,
      stoppedAt,
      candidates,
    },
    event: {
      type: "CANDIDATES_COMPUTED",
      at,
      by: "SYSTEM",
      data: {
        policyVersion: policy.version,
        candidates: candidates.map(({ nip, scoreBasisPoints }) => ({ nip, scoreBasisPoints })),
      },
    },
  };
}

function toCandidate(evaluation: Evaluation, index: number, best: readonly Evaluation[]): Candidate {
  const { nip, name, unitId, position, measures, scoreBasisPoints = 0 } = evaluation;
  const next = best[index + 1]?.scoreBasisPoints;
  return {
    rank: index + 1,
    nip,
    name,
    unitId,
    position,
    scoreBasisPoints,
    reasons: measures,
    ...(next !== undefined && { leadBasisPoints: scoreBasisPoints - next }),
  };
}

/** Negative where `one` ranks before `other`. */
function compare(one: Evaluation, other: Evaluation): number {
  return (
    (other.scoreBasisPoints ?? 0) - (one.scoreBasisPoints ?? 0) ||
    other.reportsAccepted - one.reportsAccepted ||
    lot(one).localeCompare(lot(other))
  );
}

function lot({ period, nip }: Evaluation): string {
  return createHash("sha256").update(`${period}\n${nip}`).digest("hex");
}
