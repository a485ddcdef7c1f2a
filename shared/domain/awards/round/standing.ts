import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { named } from "../../once.ts";
import { AWARD_CATEGORIES, AWARD_COMPONENTS, isUnitCategory } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";
import { type Candidate, toReach } from "./candidate.ts";
import { AwardPartSchema, employeeScore } from "./components.ts";
import {
  AWARD_GATES,
  type Circumstances,
  employeeGates,
  firstFailedGate,
  GateResultSchema,
} from "./gates.ts";
import type { AwardRound } from "./round.ts";

/** An employee's standing in one category: on the list, stopped at a gate, or below its last place. */
const CategoryStandingSchema = /* @__PURE__ */ named("CategoryStanding", () =>
  z.object({
    category: z.enum(AWARD_CATEGORIES),
    /** `LISTED` as a candidate, `STOPPED` at a gate, or `BELOW` the last place. */
    state: z.enum(["LISTED", "STOPPED", "BELOW"]),
    rank: z.int().optional(),
    stoppedAt: z.enum(AWARD_GATES).optional(),
    /** Every gate, with the actual and the required value. */
    gates: z.array(GateResultSchema()).readonly(),
    scoreBasisPoints: z.int(),
    parts: z.array(AwardPartSchema()).readonly(),
    /** The score of the last place; absent if nobody is on the list. */
    lastPlaceBasisPoints: z.int().optional(),
    /** How far the score is below it. */
    distanceBasisPoints: z.int().optional(),
    /** How much more of one component alone would have reached the list; components that could not are left out. */
    toReach: z
      .array(z.object({ name: z.enum(AWARD_COMPONENTS), neededBasisPoints: z.int() }))
      .readonly()
      .optional(),
    /** The standing in one sentence. */
    reason: z.string(),
  }),
);

export const StandingSchema = /* @__PURE__ */ named("AwardStanding", () =>
  z.object({
    nip: z.string(),
    month: MonthSchema(),
    /** The month was reopened after the candidates were computed, so what is shown is not what they were based on. */
    hasChangedSince: z.boolean(),
    categories: z.array(CategoryStandingSchema()),
  }),
);

export type Standing = z.infer<ReturnType<typeof StandingSchema>>;
type CategoryStanding = Standing["categories"][number];

interface StandingInputs {
  readonly round: AwardRound;
  readonly candidates: readonly Candidate[];
  readonly circumstances: Circumstances;
  readonly terms: AwardTerms;
}

/** Whether an evaluation was reopened, or frozen again, after a round had weighed it. */
export function hasChangedSince(
  { stage, closedAt }: Pick<Evaluation, "stage" | "closedAt">,
  { computingSince }: Pick<AwardRound, "computingSince">,
): boolean {
  return stage === "REOPENED" || closedAt > computingSince;
}

/** An employee's standing in each employee category, with the reasons, from what the round was based on. */
export function standingOf(
  evaluation: Evaluation,
  { round, candidates, circumstances, terms }: StandingInputs,
): Standing {
  const { nip, period: month } = evaluation;
  const at = round.computingSince;
  const rules = terms.rule.categories.filter(({ code }) => !isUnitCategory(code));
  const categories = rules.map((rule) => {
    const gates = employeeGates(evaluation, rule, { terms, circumstances, at });
    const score = employeeScore(evaluation, rule, terms);
    const listed = candidates.filter(({ category }) => category === rule.code);
    const rank = listed.find(({ id }) => id === nip)?.rank;
    const stoppedAt = firstFailedGate(gates);
    const last = listed.at(-1)?.scoreBasisPoints;
    const state = rank ? ("LISTED" as const) : stoppedAt ? ("STOPPED" as const) : ("BELOW" as const);
    const isBelow = rank === undefined && last !== undefined;
    const standing = {
      category: rule.code,
      state,
      ...(rank && { rank }),
      ...(stoppedAt && { stoppedAt }),
      gates,
      ...score,
      ...(last !== undefined && { lastPlaceBasisPoints: last }),
      ...(isBelow && { distanceBasisPoints: Math.max(0, last - score.scoreBasisPoints) }),
      ...(isBelow && { toReach: last < score.scoreBasisPoints ? [] : toReach(last + 1, score) }),
    };
    return { ...standing, reason: reasonOf(standing) };
  });
  return { nip, month, hasChangedSince: hasChangedSince(evaluation, round), categories };
}

const GATE_REASONS = {
  NOMINATED: "belum diusulkan pimpinan unit untuk kategori ini",
  MEMBERS: "jumlah anggota unit kurang",
  PREDIKAT: "predikat kinerja terakhir di bawah syarat, atau belum dinilai",
  SANCTION: "masih ada hukuman disiplin yang berlaku pada bulan itu",
  COMPLAINT: "ada pengaduan yang terbukti dan belum selesai",
  FOLLOW_UPS: "tindak lanjut rekomendasi pengawasan Anda lewat tenggat",
  RECENT_WINNER: "sudah menerima penghargaan dalam masa jeda",
  AGREED_PLAN: "belum ada rencana kinerja (SKP) yang disepakati",
  EVIDENCE: "laporan kerja yang diterima belum cukup",
  MONTHS_BEFORE: "capaian bulan-bulan sebelumnya belum cukup untuk mengukur peningkatan",
} as const satisfies Record<(typeof AWARD_GATES)[number], string>;

function reasonOf(standing: Omit<CategoryStanding, "reason">): string {
  const { rank, stoppedAt, gates, distanceBasisPoints = 0 } = standing;
  if (rank) return `Anda termasuk calon, peringkat ${rank}.`;
  if (stoppedAt === undefined)
    return `Semua syarat terpenuhi; skor Anda ${points(distanceBasisPoints)} di bawah calon terakhir.`;
  const { has, needs } = gates.find(({ gate }) => gate === stoppedAt) ?? {};
  const facts = [
    ...(has === undefined ? [] : [`tercatat ${has}`]),
    ...(needs === undefined ? [] : [`syarat ${needs}`]),
  ].join(", ");
  return `Belum memenuhi syarat: ${GATE_REASONS[stoppedAt]}${facts ? ` (${facts})` : ""}.`;
}

function points(basisPoints: number): string {
  return (basisPoints / 100).toFixed(2).replace(".", ",");
}
