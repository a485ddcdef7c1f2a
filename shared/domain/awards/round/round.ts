import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { contentHash } from "../../canonical.ts";
import { openReopenings } from "../../evaluation/close/reopening.ts";
import type { Period } from "../../evaluation/period.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { type SetAsidePart, SetAsidePartSchema } from "../../run.ts";
import { AWARD_CATEGORIES, type AwardCategory } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";
import type { Candidate } from "./candidate.ts";
import { AWARD_RULES } from "./components.ts";
import { AWARD_GATES, type Circumstances } from "./gates.ts";
import type { CategoryRanking } from "./ranking.ts";

const refuse = /* @__PURE__ */ refusals("award-round", {
  "period-open": {
    kind: "conflict",
    id: "Bulan {month} belum selesai ditutup, jadi calonnya belum dapat dihitung. Tunggu sampai penutupan semua unit selesai.",
    en: "The close of {month} is not complete, so its candidates cannot be computed yet. Wait until every unit is closed.",
    source: {
      id: "kebijakan: calon ditentukan hanya dari bukti yang sudah dibekukan",
      en: "policy: candidates rest on frozen evidence alone",
    },
  },
  "period-reopened": {
    kind: "conflict",
    id: "Bulan {month} sedang dibuka kembali, jadi buktinya dapat berubah. Tunggu sampai pembukaan kembali ditutup.",
    en: "The month {month} is open again, so its evidence may change. Wait until the reopening has closed.",
    source: {
      id: "kebijakan: calon ditentukan hanya dari bukti yang sudah dibekukan",
      en: "policy: candidates rest on frozen evidence alone",
    },
  },
  "no-units": {
    kind: "conflict",
    id: "Pada bulan {month} tidak ada unit yang ditutup, jadi tidak ada yang dapat dihitung. Pilih bulan lain.",
    en: "No unit was closed in {month}, so there is nothing to compute. Choose another month.",
    source: { id: "kebijakan", en: "policy" },
  },
  computing: {
    kind: "conflict",
    id: "Calon bulan {month} sedang dihitung. Coba lagi beberapa menit lagi.",
    en: "The candidates of {month} are being computed. Try again in a few minutes.",
    source: { id: "kebijakan", en: "policy" },
  },
  "computed-already": {
    kind: "conflict",
    id: "Calon penghargaan bulan {month} sudah dihitung atau sedang dihitung; satu bulan dihitung tepat satu kali. Lihat hasilnya.",
    en: "The candidates of {month} have been computed, or are being computed; a month is computed exactly once. See what came of it.",
    source: {
      id: "kebijakan: siapa yang dapat menghitung ulang daftar dapat memilih hasilnya",
      en: "policy: whoever can recompute a list can pick its outcome",
    },
  },
});

/** The outcome of a category, without its candidates. */
const CategoryOutcomeSchema = /* @__PURE__ */ named("CategoryOutcome", () =>
  z.object({
    code: z.enum(AWARD_CATEGORIES),
    /** Employees, or units, whose month was closed. */
    considered: z.int(),
    /** How many stopped at which gate; each is counted at the first. */
    stoppedAt: z.partialRecord(z.enum(AWARD_GATES), z.int()),
    candidates: z.int(),
  }),
);

/**
 * A month's award (penghargaan bulanan): candidates are computed, people decide. While `COMPUTING`, units are weighed one by
 * one; once `COMPUTED`, the candidates no longer change.
 */
export const AwardRoundSchema = /* @__PURE__ */ named("AwardRound", () =>
  z.object({
    month: MonthSchema(),
    state: z.enum(["COMPUTING", "COMPUTED"]),
    /** Everything that can change later counts as of this instant. */
    computingSince: z.string(),
    computedAt: z.string().optional(),
    policyVersion: z.string(),
    ruleVersion: z.string(),
    unitsTotal: z.int(),
    /** Units left out because they could not be closed or scored, and why; absent if there are none. */
    leftOut: z.array(SetAsidePartSchema()).optional(),
    categories: z.array(CategoryOutcomeSchema()),
    /** SHA-256 of what was known besides the evaluations: sanctions, founded complaints, winners, nominations. */
    circumstancesHash: z.string(),
    /** SHA-256 of the canonical JSON of all candidates: recomputing them must give the same hash. */
    candidatesHash: z.string().optional(),
    version: z.int(),
  }),
);

export type AwardRound = z.infer<ReturnType<typeof AwardRoundSchema>> & Aggregate;
export type AwardEvent = DomainEvent<"COMPUTATION_BEGUN" | "CANDIDATES_COMPUTED">;

interface RoundStart {
  readonly month: string;
  readonly period: Period | undefined;
  readonly terms: Pick<AwardTerms, "policyVersion">;
  readonly circumstances: Circumstances;
  /** Units that have been closed. */
  readonly unitsTotal: number;
  /** Units that could not be closed. */
  readonly leftOut?: readonly SetAsidePart[];
  readonly by: string;
  readonly at: string;
}

/**
 * Begins the computation of a month: once, and only after every unit is closed.
 * @throws DomainError `award-round.period-open`, `award-round.period-reopened`, `award-round.no-units`
 * @source PP 11/2017 Ps 231: awards rest on the evaluation; that a month is computed once is policy
 */
export function beginRound(start: RoundStart): Decision<AwardRound, AwardEvent> {
  const { month, period, terms, circumstances, unitsTotal, leftOut = [], by, at } = start;
  if (period?.state !== "CLOSED") throw refuse("period-open", { month });
  if (openReopenings(period).length > 0) throw refuse("period-reopened", { month });
  if (unitsTotal === 0) throw refuse("no-units", { month });
  const circumstancesHash = contentHash(circumstances);
  const versions = { policyVersion: terms.policyVersion, ruleVersion: AWARD_RULES };
  return {
    state: {
      ...NEW_AGGREGATE,
      month,
      state: "COMPUTING",
      computingSince: at,
      ...versions,
      unitsTotal,
      ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
      categories: [],
      circumstancesHash,
    },
    event: {
      type: "COMPUTATION_BEGUN",
      at,
      by,
      data: { ...versions, unitsTotal, ...unitsIn(leftOut), circumstancesHash },
    },
  };
}

function unitsIn(leftOut: readonly SetAsidePart[]) {
  return leftOut.length > 0 ? { leftOut: leftOut.map(({ part }) => part) } : {};
}

/**
 * Records the computed candidates; undefined if that was done before.
 * @param candidates of all categories, in the order of the categories and of their ranks
 */
export function completeRound(
  round: AwardRound,
  {
    ranking,
    candidates,
    leftOut = [],
    at,
  }: {
    readonly ranking: readonly (CategoryRanking & { readonly code: AwardCategory })[];
    readonly candidates: readonly Candidate[];
    /** Units left out by HR's decision because they could not be scored. */
    readonly leftOut?: readonly SetAsidePart[];
    readonly at: string;
  },
): Decision<AwardRound, AwardEvent> | undefined {
  if (round.state !== "COMPUTING") return undefined;
  const candidatesHash = contentHash(candidates);
  const categories = ranking.map(({ code, considered, stoppedAt }) => ({
    code,
    considered,
    stoppedAt: { ...stoppedAt },
    candidates: candidates.filter(({ category }) => category === code).length,
  }));
  const without = [...(round.leftOut ?? []), ...leftOut];
  return {
    state: {
      ...{ ...round, state: "COMPUTED", computedAt: at, categories, candidatesHash },
      ...(without.length > 0 && { leftOut: without }),
    },
    event: {
      type: "CANDIDATES_COMPUTED",
      at,
      by: "SYSTEM",
      data: {
        candidatesHash,
        ...unitsIn(leftOut),
        candidates: candidates.map(({ category, rank, id, scoreBasisPoints }) => ({
          category,
          rank,
          id,
          scoreBasisPoints,
        })),
      },
    },
  };
}

/** Requires that the month has no round yet. @throws DomainError `award-round.computed-already` */
export function requireNoRound(round: AwardRound | undefined, month: string): void {
  if (round) throw refuse("computed-already", { month });
}

/** Requires that the computation is complete. @throws DomainError `award-round.computing` */
export function requireComputed(round: AwardRound): AwardRound {
  if (round.state === "COMPUTING") throw refuse("computing", { month: round.month });
  return round;
}
