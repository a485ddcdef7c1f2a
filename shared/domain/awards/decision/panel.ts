import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { isAwayFromOffice } from "../../organisation/leave/leave.ts";
import { refusals } from "../../refusal.ts";
import { divideHalfUp } from "../../rounding.ts";
import type { Candidate } from "../round/candidate.ts";
import { AWARD_CATEGORIES, type AwardCategory } from "../rule.ts";
import { CATEGORY_WORDS } from "../words.ts";
import {
  type CandidateTies,
  type Conflict,
  ConflictSchema,
  conflictsOf,
  isSameTie,
  isStatement,
  type ServingEmployee,
} from "./conflict.ts";

/** A listed candidate as the committee sees it. */
const ListedSchema = /* @__PURE__ */ named("Listed", () =>
  z.object({
    category: z.enum(AWARD_CATEGORIES),
    id: z.string(),
    kind: z.enum(["EMPLOYEE", "UNIT"]),
    name: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    position: z.string().optional(),
    /** The computed rank. */
    rank: z.int(),
    scoreBasisPoints: z.int(),
  }),
);

/** The committee's place for a candidate, beside the computed rank. */
const ProposedSchema = /* @__PURE__ */ named("Proposed", () =>
  z.object({
    category: z.enum(AWARD_CATEGORIES),
    /** 1 is the committee's choice. */
    place: z.int(),
    id: z.string(),
    computedRank: z.int(),
    /** Mean of the scores given, 0 to 10,000. */
    meanBasisPoints: z.int(),
    /** How many members scored; those with a conflict of interest do not, so candidates differ. */
    scorers: z.int(),
  }),
);

/** The committee (tim penilai penghargaan) of a month's award, the candidates it scores, and finally its proposal. */
export const AwardPanelSchema = /* @__PURE__ */ named("AwardPanel", () =>
  z.object({
    month: MonthSchema(),
    state: z.enum(["SCORING", "PROPOSED"]),
    members: z.array(z.object({ nip: NipSchema(), name: z.string() })),
    candidates: z.array(ListedSchema()),
    /** Which member may not score which candidate. */
    conflicts: z.array(ConflictSchema()),
    appointedAt: z.string(),
    /** Best first within each category. */
    proposal: z.array(ProposedSchema()).optional(),
    proposedAt: z.string().optional(),
    version: z.int(),
  }),
);

export type Listed = z.infer<ReturnType<typeof ListedSchema>>;
type Proposed = z.infer<ReturnType<typeof ProposedSchema>>;
export type AwardPanel = z.infer<ReturnType<typeof AwardPanelSchema>> & Aggregate;
export type AwardPanelDecision = Decision<
  AwardPanel,
  DomainEvent<"PANEL_APPOINTED" | "MEMBER_RECUSED" | "AWARD_PROPOSED">
>;

const refuse = /* @__PURE__ */ refusals("award-panel", {
  "too-few": {
    kind: "invalid",
    field: "members",
    id: "Tim penilai berisi {count} orang; paling sedikit {least}.",
    en: "The committee has {count} members; at least {least} are needed.",
    source: { id: "kebijakan daerah", en: "policy of the city" },
  },
  "named-twice": {
    kind: "invalid",
    id: "Anggota ke-{place} disebut lebih dari sekali. Sisakan satu.",
    en: "Member {place} is listed more than once. Keep one.",
    source: { id: "kebijakan", en: "policy" },
  },
  "unknown-employee": {
    kind: "invalid",
    id: "Anggota ke-{place} tidak terdaftar sebagai pegawai. Periksa NIP-nya.",
    en: "Member {place} is not a registered employee. Check the NIP.",
    source: { id: "kebijakan", en: "policy" },
  },
  "is-candidate": {
    kind: "conflict",
    id: "Anggota ke-{place} adalah calon penerima bulan ini. Pilih anggota lain.",
    en: "Member {place} is a candidate this month. Choose another member.",
    source: {
      id: "UU 30/2014 Ps 42–45: konflik kepentingan",
      en: "UU 30/2014 Ps 42–45: conflict of interest",
    },
  },
  "is-away": {
    kind: "conflict",
    id: "Anggota ke-{place} sedang cuti panjang. Pilih anggota lain.",
    en: "Member {place} is on a long leave. Choose another member.",
    source: { id: "kebijakan", en: "policy" },
  },
  "on-the-list": {
    kind: "forbidden",
    id: "Anda termasuk calon penghargaan bulan {month}, jadi tidak dapat menetapkan tim penilainya atau menutup penilaiannya. Mintalah pengelola kinerja yang lain.",
    en: "You are a candidate for {month}, so you can neither appoint its committee nor close its scoring. Ask somebody else in HR.",
    source: {
      id: "UU 30/2014 Ps 42–45: tidak seorang pun memutus perkaranya sendiri",
      en: "UU 30/2014 Ps 42–45: nobody decides in their own cause",
    },
  },
  "nobody-free": {
    kind: "conflict",
    id: "Calon peringkat {rank} kategori {category} hanya dapat dinilai {count} anggota, karena yang lain berbenturan kepentingan; paling sedikit {least}. Tambahkan anggota dari unit lain.",
    en: "Only {count} members can score candidate {rank} of the category {category}, as the others have a conflict of interest; at least {least} are needed. Add members from other units.",
    source: {
      id: "UU 30/2014 Ps 42–45; kebijakan: tidak seorang pun dinilai oleh satu orang saja",
      en: "UU 30/2014 Ps 42–45; policy: nobody is judged by one person alone",
    },
  },
  "no-candidates": {
    kind: "conflict",
    id: "Bulan {month} tidak punya calon, jadi tidak ada yang dinilai.",
    en: "There are no candidates in {month}, so there is nothing to score.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-scored": {
    kind: "conflict",
    id: "Calon peringkat {rank} kategori {category} baru dinilai {count} anggota; paling sedikit {least}. Tunggu anggota yang lain.",
    en: "Only {count} members have scored candidate {rank} of the category {category} so far; at least {least} are needed. Wait for the others.",
    source: {
      id: "kebijakan: tidak seorang pun dinilai oleh satu orang saja",
      en: "policy: nobody is judged by one person alone",
    },
  },
  "appointed-already": {
    kind: "conflict",
    id: "Tim penilai bulan {month} sudah ditetapkan. Yang dapat diganti hanya anggota yang tidak lagi bertugas atau sedang cuti panjang, dan anggota ditambah hanya bila penilai seorang calon kurang; anggota yang lain tetap disebut.",
    en: "The committee of {month} has already been appointed. Only members who no longer serve, or are on a long leave, are replaced, and members are added only where too few can score a candidate; name the others again.",
    source: { id: "kebijakan: satu tim penilai untuk satu bulan", en: "policy: one committee a round" },
  },
  closed: {
    kind: "conflict",
    id: "Penilaian bulan {month} sudah ditutup dan diusulkan kepada kepala daerah.",
    en: "The scoring of {month} is closed, and the proposal is with the head of the city.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Appointment {
  readonly month: string;
  readonly before: AwardPanel | undefined;
  /** In the order given; undefined if no employee has that NIP. */
  readonly members: readonly (ServingEmployee | undefined)[];
  readonly candidates: readonly Candidate[];
  readonly judged: CandidateTies["judged"];
  /** NIPs of those of the committee so far who serve today, and are not on a long leave. */
  readonly serving: ReadonlySet<string>;
  readonly limits: {
    readonly members: number;
    readonly scorers: number;
    readonly isSameUnitExcluded: boolean;
  };
  readonly day: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Appoints the committee of a round and records which candidates each member may not score, or replaces those of its members
 * who no longer serve or are on a long leave, or adds to it where recusals left a candidate too few. The candidates are taken as
 * they are; ties that arise later are checked when a member scores. What members stated themselves stays.
 * @throws DomainError `award-panel.on-the-list`, `.appointed-already`, `.no-candidates`, `.too-few`, `.unknown-employee`,
 * `.named-twice`, `.is-candidate`, `.is-away`, `.nobody-free`, `.closed`
 * @source UU 30/2014 Ps 42–45: conflict of interest; numbers of members are policy
 */
export function appointPanel({
  month,
  before,
  members,
  candidates,
  judged,
  serving,
  limits,
  day,
  by,
  at,
}: Appointment): AwardPanelDecision {
  requireNotListed(candidates, { month, by });
  if (before) requireReplacement(before, { members, serving, limits });
  if (candidates.length === 0) throw refuse("no-candidates", { month });
  if (members.length < limits.members)
    throw refuse("too-few", { count: members.length, least: limits.members });
  const known = knownMembers(members, { candidates, day });
  const { isSameUnitExcluded } = limits;
  const stated = (before?.conflicts ?? [])
    .filter(isStatement)
    .filter(({ nip }) => known.some(({ employee }) => employee.nip === nip));
  const found = conflictsOf(known, { candidates, judged }, { day, isSameUnitExcluded });
  const conflicts: Conflict[] = [
    ...found.filter((tie) => !stated.some((statement) => isSameTie(tie, statement))),
    ...stated,
  ];
  const appointed = known.map(({ employee: { nip, name } }) => ({ nip, name }));
  for (const candidate of candidates)
    requireScorers({ members: appointed, conflicts }, candidate, limits.scorers);
  return {
    state: {
      ...(before ?? NEW_AGGREGATE),
      month,
      state: "SCORING",
      members: appointed,
      candidates: candidates.map(listed),
      conflicts,
      appointedAt: at,
    },
    event: {
      type: "PANEL_APPOINTED",
      by,
      at,
      data: { members: known.map(({ employee }) => employee.nip), conflicts },
    },
  };
}

type Bound = Pick<AwardPanel, "members" | "conflicts">;
type Place = Pick<Listed, "category" | "id" | "rank">;

/** How many members may score a candidate: those without a recorded conflict of interest. */
export function scorersFor({ members, conflicts }: Bound, { category, id }: Pick<Place, "category" | "id">) {
  return members.filter(
    ({ nip }) => !conflicts.some((tie) => isSameTie(tie, { nip, category, candidateId: id })),
  ).length;
}

/** @throws DomainError `award-panel.nobody-free` */
function requireScorers(panel: Bound, candidate: Place, least: number): void {
  const count = scorersFor(panel, candidate);
  const { category, rank } = candidate;
  if (count < least) throw refuse("nobody-free", { category: CATEGORY_WORDS[category], rank, count, least });
}

/**
 * A committee is changed only to replace those who have left, or are away for long, or to add to it where too few are left who
 * may score a candidate; the others stay.
 */
function requireReplacement(
  before: AwardPanel,
  { members, serving, limits }: Pick<Appointment, "members" | "serving" | "limits">,
): void {
  requireScoring(before);
  const isShort = before.candidates.some((one) => scorersFor(before, one) < limits.scorers);
  const isGone = before.members.some(({ nip }) => !serving.has(nip));
  const named = new Set(members.map((member) => member?.employee.nip));
  const keepsOthers = before.members.every(({ nip }) => !serving.has(nip) || named.has(nip));
  if (!(isGone || isShort) || !keepsOthers) throw refuse("appointed-already", { month: before.month });
}

function knownMembers(
  members: Appointment["members"],
  { candidates, day }: Pick<Appointment, "candidates" | "day">,
): readonly ServingEmployee[] {
  const seen = new Set<string>();
  return members.map((member, index) => {
    const place = index + 1;
    if (member === undefined) throw refuse("unknown-employee", { place });
    const { nip } = member.employee;
    if (seen.has(nip)) throw refuse("named-twice", { place });
    seen.add(nip);
    if (candidates.some(({ id }) => id === nip)) throw refuse("is-candidate", { place });
    if (isAwayFromOffice(member.employee, day)) throw refuse("is-away", { place });
    return member;
  });
}

function listed({
  category,
  id,
  kind,
  name,
  unitId,
  unitName,
  position,
  rank,
  scoreBasisPoints,
}: Candidate): Listed {
  return {
    category,
    id,
    kind,
    name,
    unitId,
    unitName,
    ...(position && { position }),
    rank,
    scoreBasisPoints,
  };
}

function requireNotListed(
  candidates: readonly { readonly id: string }[],
  { month, by }: { readonly month: string; readonly by: string },
): void {
  if (candidates.some(({ id }) => id === by)) throw refuse("on-the-list", { month });
}

/** Requires that scoring is still open. @throws DomainError `award-panel.closed` */
export function requireScoring({ month, state }: AwardPanel): void {
  if (state !== "SCORING") throw refuse("closed", { month });
}

/** The scores that one member gave, 0 to 100. */
interface MemberScores {
  readonly nip: string;
  readonly scores: readonly {
    readonly category: AwardCategory;
    readonly candidateId: string;
    readonly score: number;
  }[];
}

/**
 * Closes scoring with the proposal of the committee as it is now: candidates by mean score, rounded half-up, and by computed
 * rank where means are equal. A mean covers only the members who scored the candidate, at least as many as the city requires;
 * their number is stored beside it, since members with a conflict of interest skip candidates. Scores for candidates from whom
 * a member recused themselves do not count.
 * @throws DomainError `award-panel.on-the-list`, `.closed`, `.not-scored`, `.nobody-free` where no more members may score
 * @source policy: the committee scores, the head of the city decides
 */
export function proposeAward(
  panel: AwardPanel,
  sheets: readonly MemberScores[],
  { requiredScorers, by, at }: { readonly requiredScorers: number; readonly by: string; readonly at: string },
): AwardPanelDecision {
  requireNotListed(panel.candidates, { month: panel.month, by });
  requireScoring(panel);
  const categories = [...new Set(panel.candidates.map(({ category }) => category))];
  const ofMembers = sheets.filter(({ nip }) => panel.members.some((member) => member.nip === nip));
  const proposal = categories.flatMap((category) =>
    placesOf(panel, { category, sheets: ofMembers, requiredScorers }),
  );
  return {
    state: { ...panel, state: "PROPOSED", proposal, proposedAt: at },
    event: { type: "AWARD_PROPOSED", by, at, data: { proposal } },
  };
}

interface Category {
  readonly category: AwardCategory;
  readonly sheets: readonly MemberScores[];
  readonly requiredScorers: number;
}

function placesOf(panel: AwardPanel, { category, sheets, requiredScorers }: Category): Proposed[] {
  const stated = panel.conflicts.filter(isStatement);
  const all = sheets.flatMap(({ nip, scores }) =>
    scores.filter((one) => !stated.some((tie) => isSameTie(tie, { ...one, nip }))),
  );
  const scored = panel.candidates
    .filter((one) => one.category === category)
    .map((candidate) => {
      const { id, rank } = candidate;
      const given = all.filter((one) => one.category === category && one.candidateId === id);
      if (given.length < requiredScorers) {
        requireScorers(panel, candidate, requiredScorers);
        throw refuse("not-scored", {
          category: CATEGORY_WORDS[category],
          rank,
          count: given.length,
          least: requiredScorers,
        });
      }
      const sum = given.reduce((total, { score }) => total + score, 0);
      const meanBasisPoints = divideHalfUp(BigInt(sum) * 100n, BigInt(given.length));
      return { category, id, computedRank: rank, meanBasisPoints, scorers: given.length };
    });
  return scored
    .toSorted(
      (one, other) => other.meanBasisPoints - one.meanBasisPoints || one.computedRank - other.computedRank,
    )
    .map((one, index) => ({ ...one, place: index + 1 }));
}
