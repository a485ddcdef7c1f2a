import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { canonicalJson } from "../../canonical.ts";
import { named, once } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { refusals } from "../../refusal.ts";
import { CATEGORY_WORDS, GROUND_WORDS } from "../words.ts";
import { type Conflict, OfCandidateSchema } from "./conflict.ts";
import { type AwardPanel, requireScoring } from "./panel.ts";

const ScoresSchema = /* @__PURE__ */ once(() =>
  z.array(z.strictObject({ ...OfCandidateSchema().shape, score: z.int().min(0).max(100) })).max(100),
);

/** What a member submits: all their scores, each 0 to 100. */
export const SheetContentSchema = /* @__PURE__ */ named("SheetContent", () =>
  z.strictObject({ scores: ScoresSchema().min(1) }),
);

/** A member's scores for a round, none where they recused themselves since; nobody else sees individual scores. */
export const ScoreSheetSchema = /* @__PURE__ */ named("ScoreSheet", () =>
  z.object({ month: MonthSchema(), nip: NipSchema(), scores: ScoresSchema(), version: z.int() }),
);

type SheetContent = Readonly<z.infer<ReturnType<typeof SheetContentSchema>>>;
export type ScoreSheet = z.infer<ReturnType<typeof ScoreSheetSchema>> & Aggregate;
export type ScoreSheetDecision = Decision<ScoreSheet, DomainEvent<"CANDIDATES_SCORED" | "SCORE_REMOVED">>;

const refuse = /* @__PURE__ */ refusals("award-sheet", {
  "not-member": {
    kind: "forbidden",
    id: "Hanya anggota tim penilai bulan ini yang dapat menilai calon.",
    en: "Only members of this month's committee may score candidates.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-candidate": {
    kind: "invalid",
    field: "scores",
    id: "Nilai ke-{place} bukan tentang calon kategori {category} bulan ini.",
    en: "Score {place} is not about a candidate of the category {category} of this month.",
    source: {
      id: "kebijakan: tim penilai menilai calon yang dihasilkan perhitungan",
      en: "policy: the committee scores whom the computation proposes",
    },
  },
  "scored-twice": {
    kind: "invalid",
    field: "scores",
    id: "Nilai ke-{place} mengulang calon yang sudah dinilai dalam lembar ini. Sisakan satu.",
    en: "Score {place} repeats a candidate on this sheet. Keep one.",
    source: { id: "kebijakan", en: "policy" },
  },
  interested: {
    kind: "forbidden",
    id: "Anda tidak menilai calon pada nilai ke-{place} karena benturan kepentingan ({ground}). Hapus nilai itu.",
    en: "You may not give score {place} because of a conflict of interest ({ground}). Leave that score out.",
    source: {
      id: "UU 30/2014 Ps 42–45: konflik kepentingan",
      en: "UU 30/2014 Ps 42–45: conflict of interest",
    },
  },
});

/** Lets only committee members through. @throws DomainError `award-sheet.not-member` */
export function requireMember({ members }: AwardPanel, nip: string): void {
  if (!members.some((member) => member.nip === nip)) throw refuse("not-member");
}

interface Scoring {
  readonly content: SheetContent;
  /** The member's ties as of today, added to those recorded at the appointment. */
  readonly current: readonly Conflict[];
  readonly by: string;
  readonly at: string;
}

/**
 * Replaces a member's scores; undefined if nothing changes.
 * @throws DomainError `award-sheet.not-member`, `.not-candidate`, `.scored-twice`, `.interested`, `award-panel.closed`
 * @source policy: a member does not score a candidate with whom they have ties, on the day of the appointment or today
 */
export function scoreCandidates(
  panel: AwardPanel,
  before: ScoreSheet | undefined,
  { content, current, by, at }: Scoring,
): ScoreSheetDecision | undefined {
  requireMember(panel, by);
  requireScoring(panel);
  const seen = new Set<string>();
  for (const [index, { category, candidateId }] of content.scores.entries()) {
    const place = index + 1;
    const isOf = (one: { readonly category: string }, id: string) =>
      one.category === category && id === candidateId;
    if (!panel.candidates.some((one) => isOf(one, one.id)))
      throw refuse("not-candidate", { place, category: CATEGORY_WORDS[category] });
    if (seen.has(`${category} ${candidateId}`)) throw refuse("scored-twice", { place });
    seen.add(`${category} ${candidateId}`);
    const conflict = [...panel.conflicts, ...current].find(
      (one) => one.nip === by && isOf(one, one.candidateId),
    );
    if (conflict) throw refuse("interested", { place, ground: GROUND_WORDS[conflict.ground] });
  }
  const { scores } = content;
  if (before && canonicalJson(before.scores) === canonicalJson(scores)) return undefined;
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: { month: panel.month, nip: by, scores, version, eventHash },
    event: { type: "CANDIDATES_SCORED", by, at, data: { scores } },
  };
}
