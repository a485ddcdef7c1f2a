import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { numberIn } from "../../number-words.ts";
import { named } from "../../once.ts";
import type { Language, Text } from "../../text.ts";
import type { AwardPanel } from "../decision/panel.ts";
import { AWARD_CATEGORIES, AWARD_COMPONENTS, isUnitCategory } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";
import { gateValueIn } from "../words.ts";
import { type Candidate, toReach } from "./candidate.ts";
import { AwardPartSchema, employeeScore } from "./components.ts";
import {
  AWARD_GATES,
  type Circumstances,
  employeeGates,
  firstFailedGate,
  type GateResult,
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
    reason: BothLanguagesSchema(),
  }),
);

export const StandingSchema = /* @__PURE__ */ named("AwardStanding", () =>
  z.object({
    nip: z.string(),
    month: MonthSchema(),
    /** The month was reopened after the candidates were computed, so what is shown is not what they were based on. */
    hasChangedSince: z.boolean(),
    /** Whether they are on the month's committee, which scores its candidates. */
    isOnPanel: z.boolean(),
    /** Whether they can score now, rather than when scoring has closed. */
    isScoring: z.boolean(),
    /** Those in which a unit won that they head, or one below it; also what was revoked since. */
    unitAwards: z.array(z.enum(AWARD_CATEGORIES)).readonly(),
    /** Empty for whoever has no result of the month. */
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
  /** The month's committee; undefined before it is appointed. */
  readonly panel: Pick<AwardPanel, "members" | "state"> | undefined;
  readonly unitAwards: Standing["unitAwards"];
  /** Whether the employee reads it; otherwise HR does. */
  readonly isOwn: boolean;
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
  { round, candidates, circumstances, terms, panel, unitAwards, isOwn }: StandingInputs,
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
    return { ...standing, reason: reasonOf(standing, isOwn) };
  });
  const hasChanged = hasChangedSince(evaluation, round);
  return { nip, month, hasChangedSince: hasChanged, ...onPanel(panel, nip), unitAwards, categories };
}

/** Of somebody without a result of the month: undefined, unless they score its candidates or head a unit that won. */
export function standingWithoutResult(
  { nip, month }: Pick<Standing, "nip" | "month">,
  { panel, unitAwards }: Pick<StandingInputs, "panel" | "unitAwards">,
): Standing | undefined {
  const part = onPanel(panel, nip);
  if (!part.isOnPanel && unitAwards.length === 0) return undefined;
  return { nip, month, hasChangedSince: false, ...part, unitAwards, categories: [] };
}

function onPanel(panel: StandingInputs["panel"], nip: string): Pick<Standing, "isOnPanel" | "isScoring"> {
  const isOnPanel = panel?.members.some((member) => member.nip === nip) ?? false;
  return { isOnPanel, isScoring: isOnPanel && panel?.state === "SCORING" };
}

const GATE_REASONS: Readonly<Record<(typeof AWARD_GATES)[number], Text>> = {
  NOMINATED: {
    id: "belum diusulkan pimpinan unit untuk kategori ini",
    en: "no head of unit has made a nomination in this category",
  },
  MEMBERS: { id: "jumlah anggota unit kurang", en: "the unit has too few members" },
  PREDIKAT: {
    id: "predikat kinerja terakhir di bawah syarat, atau belum dinilai",
    en: "the last predikat is below the required one, or nothing was rated yet",
  },
  SANCTION: {
    id: "masih ada hukuman disiplin yang berlaku pada bulan itu",
    en: "a disciplinary sanction was in force in that month",
  },
  COMPLAINT: {
    id: "ada pengaduan yang terbukti dan belum selesai",
    en: "a complaint was found true and is not closed",
  },
  FOLLOW_UPS: {
    id: "ada tindak lanjut rekomendasi pengawasan yang lewat tenggat",
    en: "a follow-up of a recommendation of supervision is overdue",
  },
  RECENT_WINNER: {
    id: "sudah menerima penghargaan dalam masa jeda",
    en: "an award was won within the pause between two awards",
  },
  AGREED_PLAN: {
    id: "belum ada rencana kinerja (SKP) yang disepakati",
    en: "no plan (SKP) was agreed",
  },
  EVIDENCE: {
    id: "laporan kerja yang diterima belum cukup",
    en: "too few work reports were accepted",
  },
  MONTHS_BEFORE: {
    id: "capaian bulan-bulan sebelumnya belum cukup untuk mengukur peningkatan",
    en: "too few earlier months have an achievement to improve on",
  },
};

/** @param isOwn whether it is read by whom it is about, who is addressed */
function reasonOf(
  { rank, stoppedAt, gates, distanceBasisPoints = 0 }: Omit<CategoryStanding, "reason">,
  isOwn: boolean,
): Text {
  if (rank)
    return isOwn
      ? { id: `Anda termasuk calon, peringkat ${rank}.`, en: `You are a candidate, at rank ${rank}.` }
      : { id: `Termasuk calon, peringkat ${rank}.`, en: `A candidate, at rank ${rank}.` };
  if (stoppedAt === undefined)
    return {
      id: `Semua syarat terpenuhi; ${isOwn ? "skor Anda" : "skornya"} ${points(distanceBasisPoints, "id")} di bawah calon terakhir.`,
      en: `Every condition is met; ${isOwn ? "your" : "the"} score is ${points(distanceBasisPoints, "en")} below the last candidate.`,
    };
  const failed = gates.find(({ gate }) => gate === stoppedAt);
  return {
    id: `Belum memenuhi syarat: ${GATE_REASONS[stoppedAt].id}${factsOf(failed, "id")}.`,
    en: `A condition is not met: ${GATE_REASONS[stoppedAt].en}${factsOf(failed, "en")}.`,
  };
}

/** What was found and what is required, in brackets; nothing where neither is known. */
function factsOf({ has, needs }: Partial<GateResult> = {}, language: Language): string {
  const found = { id: "tercatat", en: "found" }[language];
  const required = { id: "syarat", en: "required" }[language];
  const facts = [
    ...(has === undefined ? [] : [`${found} ${gateValueIn(has, language)}`]),
    ...(needs === undefined ? [] : [`${required} ${gateValueIn(needs, language)}`]),
  ];
  return facts.length === 0 ? "" : ` (${facts.join(", ")})`;
}

const points = (basisPoints: number, language: Language) => numberIn(basisPoints / 100, language, 2);
