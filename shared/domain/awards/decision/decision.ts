import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { AWARD_CATEGORIES, type AwardCategory } from "../rule.ts";
import { CATEGORY_WORDS } from "../words.ts";
import type { AwardPanel } from "./panel.ts";

/**
 * The winner of a category of a month's award, as decided by the head of the city. Public once the winner has consented
 * (`PUBLISHED`), hidden again if they withdraw consent (`WITHHELD`); an objection that is upheld revokes it.
 */
export const AwardDecisionSchema = /* @__PURE__ */ named("AwardDecision", () =>
  z.object({
    month: MonthSchema(),
    category: z.enum(AWARD_CATEGORIES),
    state: z.enum(["DECIDED", "PUBLISHED", "WITHHELD", "REVOKED"]),
    winner: z.object({
      id: z.string(),
      kind: z.enum(["EMPLOYEE", "UNIT"]),
      name: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      position: z.string().optional(),
    }),
    computedRank: z.int(),
    /** The committee's place for them. */
    proposedPlace: z.int(),
    /** Why the decision departs from the committee's proposal. */
    reason: z.string().optional(),
    decidedBy: z.string(),
    decidedAt: z.string(),
    /** The code by which anybody can check the certificate. */
    code: z.string(),
    consentedAt: z.string().optional(),
    /** The last moment at which anybody may object. */
    objectUntil: z.string().optional(),
    revokedAt: z.string().optional(),
    /** Why it was revoked: HR's answer to the objection that was upheld. Absent where that was before this was kept. */
    revokedFor: z.string().optional(),
    /** Earlier winners who lost the award to an objection. */
    revokedIds: z.array(z.string()),
    version: z.int(),
  }),
);

export type AwardDecision = z.infer<ReturnType<typeof AwardDecisionSchema>> & Aggregate;
export type AwardDecisionDecision = Decision<
  AwardDecision,
  DomainEvent<"AWARD_DECIDED" | "AWARD_PUBLISHED" | "AWARD_WITHHELD" | "AWARD_REVOKED">
>;

const refuse = /* @__PURE__ */ refusals("award-decision", {
  "not-proposed": {
    kind: "conflict",
    id: "Tim penilai belum mengusulkan calon bulan {month}. Tunggu penilaiannya ditutup.",
    en: "The committee has not proposed anybody for {month} yet. Wait until scoring has closed.",
    source: {
      id: "kebijakan: tim penilai mengusulkan, kepala daerah memutuskan",
      en: "policy: the committee proposes, the head of the city decides",
    },
  },
  "not-candidate": {
    kind: "invalid",
    field: "winnerId",
    id: "Penerima tidak ada dalam usulan kategori {category}. Pilih salah satu calon yang diusulkan.",
    en: "The winner is not among those proposed for the category {category}. Choose one of the candidates.",
    source: {
      id: "kebijakan: penerima harus memenuhi semua syarat",
      en: "policy: who wins has passed the gates",
    },
  },
  "on-the-list": {
    kind: "forbidden",
    id: "Anda termasuk calon penghargaan bulan ini, jadi tidak dapat memutusnya. Keputusan diambil pejabat lain yang berwenang.",
    en: "You are on this month's list, so you cannot decide. Another official with that authority decides.",
    source: {
      id: "UU 30/2014 Ps 42–45: tidak seorang pun memutus perkaranya sendiri",
      en: "UU 30/2014 Ps 42–45: nobody decides in their own cause",
    },
  },
  "reason-missing": {
    kind: "invalid",
    field: "reason",
    id: "Pilihan ini berbeda dari usulan tim penilai (peringkat {place}). Tuliskan alasannya.",
    en: "This departs from the committee's proposal (place {place}). Say why.",
    source: {
      id: "kebijakan: keputusan yang menyimpang dari usulan harus beralasan",
      en: "policy: a decision that departs from the proposal says why",
    },
  },
  "decided-already": {
    kind: "conflict",
    id: "Kategori {category} bulan {month} sudah diputuskan.",
    en: "The category {category} of {month} has already been decided.",
    source: { id: "kebijakan", en: "policy" },
  },
  "was-revoked": {
    kind: "conflict",
    id: "Penghargaan calon ini sudah dibatalkan karena keberatan yang diterima. Pilih calon lain.",
    en: "This candidate's award was revoked after an objection. Choose another.",
    source: { id: "kebijakan", en: "policy" },
  },
  revoked: {
    kind: "conflict",
    id: "Penghargaan ini sudah dibatalkan.",
    en: "This award has been revoked.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-winner": {
    kind: "forbidden",
    id: "Hanya penerima penghargaan, atau pimpinan unit penerima, yang dapat melakukannya.",
    en: "Only the winner, or whoever leads the winning unit, may do this.",
    source: {
      id: "UU 27/2022: diumumkan dengan persetujuan; kebijakan: tertutup, kecuali yang diizinkan",
      en: "UU 27/2022: publication with consent; policy: deny by default",
    },
  },
  "not-published": {
    kind: "conflict",
    id: "Piagam tersedia setelah penerima menyetujui pengumumannya.",
    en: "The certificate is available once the winner has consented to publication.",
    source: {
      id: "UU 27/2022: piagam yang dapat diperiksa siapa pun menyebut penerimanya",
      en: "UU 27/2022: a certificate that anybody can check names the winner",
    },
  },
});

interface Choice {
  readonly month: string;
  readonly category: AwardCategory;
  readonly winnerId: string;
  readonly reason: string | undefined;
  /** The certificate's code, drawn at random. */
  readonly code: string;
  /** Who heads the winning unit, and is told; undefined where an employee wins or nobody heads it. */
  readonly headNip?: string | undefined;
  readonly by: string;
  readonly at: string;
}

/**
 * Decides the winner of a category.
 * @param panel undefined if no committee has been appointed
 * @param before the category's earlier decision; only a revoked one can be replaced
 * @throws DomainError `award-decision.not-proposed`, `.on-the-list`, `.decided-already`, `.not-candidate`, `.was-revoked`,
 * `.reason-missing`
 * @source PP 11/2017 Ps 231: the award is given by the head; the reason for departing from the proposal is policy
 */
export function decideAward(
  panel: AwardPanel | undefined,
  before: AwardDecision | undefined,
  { month, category, winnerId, reason, code, headNip, by, at }: Choice,
): AwardDecisionDecision {
  const proposal = panel?.proposal;
  if (panel === undefined || proposal === undefined) throw refuse("not-proposed", { month });
  if (panel.candidates.some(({ id }) => id === by)) throw refuse("on-the-list");
  if (before && before.state !== "REVOKED")
    throw refuse("decided-already", { category: CATEGORY_WORDS[category], month });
  const proposed = proposal.find((one) => one.category === category && one.id === winnerId);
  const listed = panel.candidates.find((one) => one.category === category && one.id === winnerId);
  if (proposed === undefined || listed === undefined)
    throw refuse("not-candidate", { category: CATEGORY_WORDS[category] });
  const revokedIds = before?.revokedIds ?? [];
  if (revokedIds.includes(winnerId)) throw refuse("was-revoked");
  const first = proposal.find((one) => one.category === category && !revokedIds.includes(one.id));
  const { place, computedRank } = proposed;
  if (first?.id !== winnerId && reason === undefined) throw refuse("reason-missing", { place });
  const { id, kind, name, unitId, unitName, position } = listed;
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: {
      ...{ month, category, state: "DECIDED", code, computedRank, proposedPlace: place },
      winner: { id, kind, name, unitId, unitName, ...(position && { position }) },
      ...(reason && { reason }),
      ...{ decidedBy: by, decidedAt: at, revokedIds, version, eventHash },
    },
    event: {
      type: "AWARD_DECIDED",
      by,
      at,
      data: { category, winnerId, place, computedRank, reason: reason ?? "", ...toldOf(headNip) },
    },
  };
}

const toldOf = (headNip: string | undefined) => (headNip === undefined ? {} : { headNip });

interface Consent {
  readonly isGiven: boolean;
  /** Whether the person answering is the winner, or leads the winning unit. */
  readonly isWinner: boolean;
  /** The last moment for objections if the award is published now. */
  readonly objectUntil: string;
  readonly by: string;
  readonly at: string;
}

/**
 * The winner consents to publication or refuses it; they may change their mind. The objection window starts anew whenever the award
 * comes into the open: nobody can object while it is hidden, so hiding it must not use the window up.
 * @throws DomainError `award-decision.not-winner`, `.revoked`
 * @source UU 27/2022: consent and its withdrawal; the window is policy
 */
export function answerConsent(
  decision: AwardDecision,
  { isGiven, isWinner, objectUntil, by, at }: Consent,
): AwardDecisionDecision {
  if (!isWinner) throw refuse("not-winner");
  if (decision.state === "REVOKED") throw refuse("revoked");
  if (!isGiven) {
    const { consentedAt: _, ...rest } = decision;
    return { state: { ...rest, state: "WITHHELD" }, event: { type: "AWARD_WITHHELD", by, at } };
  }
  const until = (decision.state === "PUBLISHED" ? decision.objectUntil : undefined) ?? objectUntil;
  return {
    state: { ...decision, state: "PUBLISHED", consentedAt: at, objectUntil: until },
    event: { type: "AWARD_PUBLISHED", by, at, data: { objectUntil: until } },
  };
}

/**
 * Whether an award awaits somebody's first word on its publication: its winner's, or that of whoever heads the winning unit.
 * @param who their NIP, and the ids of the units that they head
 */
export function awaitsConsentOf(
  { state, winner }: Pick<AwardDecision, "state" | "winner">,
  { nip, headed }: { readonly nip: string; readonly headed: readonly string[] },
): boolean {
  if (state !== "DECIDED") return false;
  return winner.kind === "EMPLOYEE" ? winner.id === nip : headed.includes(winner.unitId);
}

interface Revocation {
  /** HR's answer to the objection. */
  readonly answer: string;
  /** Whoever heads the unit that had won, and is told; undefined where an employee had won or nobody heads it. */
  readonly headNip?: string | undefined;
  readonly by: string;
  readonly at: string;
}

/**
 * Revokes an award after an objection was upheld; whoever had won it reads why.
 * @throws DomainError `award-decision.revoked`
 * @source UU 30/2014 Ps 55 (1): a decision states its reasons
 */
export function revokeAward(
  decision: AwardDecision,
  { answer, headNip, by, at }: Revocation,
): AwardDecisionDecision {
  if (decision.state === "REVOKED") throw refuse("revoked");
  const revokedIds = [...decision.revokedIds, decision.winner.id];
  return {
    state: { ...decision, state: "REVOKED", revokedAt: at, revokedFor: answer, revokedIds },
    event: { type: "AWARD_REVOKED", by, at, data: { winnerId: decision.winner.id, ...toldOf(headNip) } },
  };
}

/**
 * The categories of a month that await the head of the city: the committee has proposed somebody, and nothing is decided, or
 * what was decided has been revoked and somebody else was proposed as well.
 * @param panel undefined if no committee was appointed
 * @param decisions those of the month
 */
export function undecidedCategories(
  panel: AwardPanel | undefined,
  decisions: readonly Pick<AwardDecision, "category" | "state" | "revokedIds">[],
): readonly AwardCategory[] {
  const proposal = panel?.proposal ?? [];
  return AWARD_CATEGORIES.filter((category) => {
    const decision = decisions.find((one) => one.category === category);
    if (decision !== undefined && decision.state !== "REVOKED") return false;
    return proposal.some((one) => one.category === category && !decision?.revokedIds.includes(one.id));
  });
}

/** Lets only the winner through. @throws DomainError `award-decision.not-winner` */
export function requireWinner(isWinner: boolean): void {
  if (!isWinner) throw refuse("not-winner");
}

/** Only a published award has a certificate. @throws DomainError `award-decision.revoked`, `.not-published` */
export function requirePublished({ state }: AwardDecision): void {
  if (state === "REVOKED") throw refuse("revoked");
  if (state !== "PUBLISHED") throw refuse("not-published");
}
