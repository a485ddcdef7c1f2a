import type * as z from "zod";
import { refusals } from "../../refusal.ts";
import { CATEGORY_WORDS } from "../words.ts";
import { isSameTie, type OfCandidateSchema } from "./conflict.ts";
import { type AwardPanel, type AwardPanelDecision, requireScoring, scorersFor } from "./panel.ts";
import { requireMember, type ScoreSheet, type ScoreSheetDecision } from "./sheet.ts";

const refuse = /* @__PURE__ */ refusals("award-recusal", {
  "not-candidate": {
    kind: "invalid",
    field: "candidateId",
    id: "Yang Anda sebut bukan calon kategori {category} bulan ini. Muat ulang daftar calonnya.",
    en: "Whom you name is not a candidate of the category {category} of this month. Load the candidates again.",
    source: { id: "kebijakan: yang dinilai hanya calon", en: "policy: only candidates are scored" },
  },
  "bound-already": {
    kind: "conflict",
    id: "Anda memang tidak menilai calon ini karena benturan kepentingan yang sudah tercatat.",
    en: "You do not score this candidate anyway: a conflict of interest is recorded.",
    source: {
      id: "UU 30/2014 Ps 42–45: konflik kepentingan",
      en: "UU 30/2014 Ps 42–45: conflict of interest",
    },
  },
});

interface Recusal {
  readonly from: z.infer<ReturnType<typeof OfCandidateSchema>>;
  /** How many members have to score each candidate. */
  readonly requiredScorers: number;
  readonly by: string;
  readonly at: string;
}

/** The committee with the statement, and the member's sheet where it loses a score. */
export interface RecusalDecision {
  readonly panel: AwardPanelDecision;
  readonly sheet: ScoreSheetDecision | undefined;
}

/**
 * A member says that they may not score a candidate, of whom no record shows why: family, say. The ground is not asked for. It
 * stands for the round, and takes away the score that they gave. It is never refused for leaving too few who may score: HR is told,
 * and adds members.
 * @param sheet the member's scores so far, if any
 * @throws DomainError `award-sheet.not-member`, `award-panel.closed`, `award-recusal.not-candidate`, `.bound-already`
 * @source UU 30/2014 Ps 43: an official with an interest, kin among them, has to say so and may not decide; that the ground is not
 * asked for, and that the statement stands, is policy
 */
export function recuse(
  panel: AwardPanel,
  sheet: ScoreSheet | undefined,
  { from, requiredScorers, by, at }: Recusal,
): RecusalDecision {
  requireMember(panel, by);
  requireScoring(panel);
  const { category, candidateId } = from;
  const candidate = panel.candidates.find((one) => one.category === category && one.id === candidateId);
  if (candidate === undefined) throw refuse("not-candidate", { category: CATEGORY_WORDS[category] });
  const tie = { nip: by, category, candidateId };
  if (panel.conflicts.some((one) => isSameTie(one, tie))) throw refuse("bound-already");
  const state: AwardPanel = {
    ...panel,
    conflicts: [...panel.conflicts, { ...tie, ground: "OWN_STATEMENT" }],
  };
  const isShort = scorersFor(state, candidate) < requiredScorers;
  return {
    panel: {
      state,
      event: { type: "MEMBER_RECUSED", by, at, data: { category, candidateId, isShort } },
    },
    sheet: sheet && withoutScore(sheet, tie, at),
  };
}

function withoutScore(
  sheet: ScoreSheet,
  { nip, category, candidateId }: { readonly nip: string } & Recusal["from"],
  at: string,
): ScoreSheetDecision | undefined {
  const scores = sheet.scores.filter(
    (one) => !(one.category === category && one.candidateId === candidateId),
  );
  if (scores.length === sheet.scores.length) return undefined;
  return {
    state: { ...sheet, scores },
    event: { type: "SCORE_REMOVED", by: nip, at, data: { category, candidateId } },
  };
}
