import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { BothLanguagesSchema } from "../both-languages.ts";
import { addYears, type LocalDay } from "../calendar/calendar.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { type Employee, NipSchema, placeOn } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { isGradeAtLeast } from "../organisation/rank.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";
import { SUCCESSION_FROM_BOX, type TalentBox } from "./box.ts";
import { isInCircle, type TalentCircle } from "./circle.ts";
import type { CompetencyGap } from "./profile.ts";

export const SuccessionIdSchema = /* @__PURE__ */ named("SuccessionId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

export const SuccessionContentSchema = /* @__PURE__ */ named("SuccessionContent", () =>
  z.strictObject({
    /** The post to be filled, as its competency standard names it. */
    position: freeText().min(3).max(200),
    unitId: UnitIdSchema(),
    /** The lowest grade (golongan ruang) that it takes. */
    gradeFrom: z.string().regex(/^(I|II|III|IV)\/[a-e]$/),
    /** Whole years in the present post that it takes, 0 to 10. */
    yearsInPost: z.int().min(0).max(10),
    candidates: z.array(NipSchema()).max(40),
    /** Why the pool is as it is. */
    reason: freeText().min(5).max(4_000),
  }),
);

export type SuccessionContent = z.infer<ReturnType<typeof SuccessionContentSchema>>;

/** Who might succeed in a post (rencana suksesi). */
export const SuccessionSchema = /* @__PURE__ */ named("Succession", () =>
  z.object({
    ...SuccessionContentSchema().shape,
    id: SuccessionIdSchema(),
    version: z.int(),
  }),
);

/** A succession as kept: also with everybody who ever was a candidate, of which no reader is told. */
export const KeptSuccessionSchema = /* @__PURE__ */ once(() =>
  SuccessionSchema().extend({ considered: z.array(NipSchema()).exactOptional() }),
);

export type Succession = z.infer<ReturnType<typeof KeptSuccessionSchema>> & Aggregate;
export type SuccessionEvent = DomainEvent<"SUCCESSION_BEGUN" | "SUCCESSION_CHANGED">;
export type SuccessionDecision = Decision<Succession, SuccessionEvent>;

const REQUIREMENTS = ["IN_SERVICE", "BOX", "GRADE", "YEARS_IN_POST", "STANDARD"] as const;

export const CandidateSchema = /* @__PURE__ */ named("SuccessionCandidate", () =>
  z.object({
    nip: NipSchema(),
    /** From 1 on; the same input gives the same rank. */
    rank: z.int(),
    /** Whether every requirement is met. */
    isEligible: z.boolean(),
    /** Each requirement of the post, and whether it is met. */
    requirements: z.array(
      z.object({
        of: z.enum(REQUIREMENTS),
        isMet: z.boolean(),
        why: BothLanguagesSchema(),
      }),
    ),
    /** What the rank follows from, in this order, the most first; then the NIP. */
    order: z.object({ met: z.int(), box: z.int(), levelsMet: z.int() }),
  }),
);

export type Candidate = z.infer<ReturnType<typeof CandidateSchema>>;

const refuse = /* @__PURE__ */ refusals("succession", {
  "not-circle": {
    kind: "forbidden",
    id: "Peta talenta dan suksesi hanya untuk tim manajemen talenta, pengelola kinerja, dan kepala daerah.",
    en: "Boxes and successions are for the talent circle, HR and the head of the city.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "own-candidacy": {
    kind: "forbidden",
    id: "Anda calon dalam suksesi ini, sehingga tidak ikut melihat atau mengubahnya.",
    en: "You are a candidate in this succession, and so neither see nor change it.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  considered: {
    kind: "forbidden",
    id: "Anda pernah menjadi calon untuk jabatan ini, sehingga tidak ikut mengubah atau memutusnya. Serahkan kepada pengelola kinerja lain atau kepala daerah.",
    en: "You were a candidate for this post, and so take no part in changing or deciding it. Leave it to a colleague of HR or the head of the city.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan; berlaku bagi yang pernah dipertimbangkan: kebijakan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest; that it holds for whoever was ever considered: policy",
    },
  },
  "unit-unknown": {
    kind: "invalid",
    id: "Unit {unit} belum terdaftar. Pilih unit yang ada.",
    en: "The unit {unit} is not registered. Choose one that is.",
    source: { id: "kebijakan: jabatan ada di unit terdaftar", en: "policy: posts are of registered units" },
  },
  "candidate-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai. Periksa NIP-nya.",
    en: "No employee has the NIP {nip}. Check it.",
    source: { id: "kebijakan: hanya pegawai terdaftar", en: "policy: only registered employees" },
  },
});

export const refuseNotCircle = () => refuse("not-circle");

/** Requires somebody who sees boxes and successions. @throws DomainError `succession.not-circle` */
export function requireCircle(principal: Principal, circle: TalentCircle | undefined): void {
  if (!isInCircle(principal, circle)) throw refuse("not-circle");
}

interface Act {
  /** Of the candidates, the NIPs that belong to employees. */
  readonly known: ReadonlySet<string>;
  readonly isUnitKnown: boolean;
  readonly by: string;
  readonly at: string;
}

/** Requires somebody who is no candidate. @throws DomainError `succession.own-candidacy` */
export function requireNoCandidate(account: string, { candidates }: Pick<Succession, "candidates">): void {
  if (candidates.includes(account)) throw refuse("own-candidacy");
}

/** Everybody who ever was a candidate; of successions of before that was kept, those who are. */
const everConsidered = ({ considered, candidates }: Pick<Succession, "considered" | "candidates">) =>
  considered ?? candidates;

/**
 * Requires somebody who takes part in a decision without an interest in it: whoever was ever considered does not, even once removed.
 * @throws DomainError `succession.own-candidacy`, `succession.considered`
 * @source UU 30/2014 art. 42-43: no conflict of interest; that it outlasts the candidacy is a policy choice
 */
export function requireNeverConsidered(
  account: string,
  succession: Pick<Succession, "considered" | "candidates">,
): void {
  requireNoCandidate(account, succession);
  if (everConsidered(succession).includes(account)) throw refuse("considered");
}

/**
 * Begins the succession of a post.
 * @throws DomainError `succession.candidate-unknown`, `succession.unit-unknown`, `succession.own-candidacy`
 * @source PermenPANRB 3/2020: a succession plan for each critical post
 */
export function beginSuccession(id: string, content: SuccessionContent, act: Act): SuccessionDecision {
  const begun = checked(content, act);
  const state = { ...NEW_AGGREGATE, ...begun, id, considered: begun.candidates };
  return decide(state, "SUCCESSION_BEGUN", act);
}

/**
 * Changes it.
 * @throws DomainError `succession.candidate-unknown`, `succession.unit-unknown`, `succession.own-candidacy`, `succession.considered`
 */
export function changeSuccession(
  before: Succession,
  content: SuccessionContent,
  act: Act,
): SuccessionDecision {
  requireNeverConsidered(act.by, before);
  const { id, version, eventHash } = before;
  const changed = checked(content, act);
  const considered = [...new Set([...everConsidered(before), ...changed.candidates])];
  return decide({ ...changed, id, considered, version, eventHash }, "SUCCESSION_CHANGED", act);
}

function decide(state: Succession, type: SuccessionEvent["type"], { by, at }: Act): SuccessionDecision {
  const { version: _, eventHash: __, ...data } = state;
  return { state, event: { type, by, at, data } };
}

function checked(content: SuccessionContent, { known, isUnitKnown, by }: Act): SuccessionContent {
  const candidates = [...new Set(content.candidates)];
  requireNoCandidate(by, { candidates });
  if (!isUnitKnown) throw refuse("unit-unknown", { unit: content.unitId });
  const unknown = candidates.find((nip) => !known.has(nip));
  if (unknown !== undefined) throw refuse("candidate-unknown", { nip: unknown });
  return { ...content, candidates };
}

/** What is known of a candidate. */
export interface CandidateFacts {
  readonly employee: Employee;
  readonly box: TalentBox;
  /** Against the standard of the post to be filled; empty if it has none. */
  readonly gaps: readonly CompetencyGap[];
}

/**
 * Every candidate with what they meet of the post's requirements and what not, ranked by how many they meet, then their box, then
 * the levels of the standard that they have, then the NIP. It ranks, and decides nothing.
 * @source PermenPANRB 3/2020: successors come from boxes 7 to 9 and meet the requirements of the post; the order is a policy choice
 */
export function rankCandidates(
  succession: Pick<Succession, "gradeFrom" | "yearsInPost">,
  candidates: readonly CandidateFacts[],
  on: LocalDay,
): readonly Candidate[] {
  const judged = candidates.map((one) => judge(succession, one, on));
  const keys = ({ order: { met, box, levelsMet } }: Omit<Candidate, "rank">) => [met, box, levelsMet];
  const ordered = judged.toSorted((one, other) => {
    const [mine, theirs] = [keys(one), keys(other)];
    const place = mine.findIndex((key, index) => key !== theirs[index]);
    return place === -1 ? (one.nip < other.nip ? -1 : 1) : (theirs[place] ?? 0) - (mine[place] ?? 0);
  });
  return ordered.map((one, index) => ({ ...one, rank: index + 1 }));
}

function judge(
  { gradeFrom, yearsInPost }: Pick<Succession, "gradeFrom" | "yearsInPost">,
  { employee, box: { box }, gaps }: CandidateFacts,
  on: LocalDay,
): Omit<Candidate, "rank"> {
  const place = placeOn(employee, on);
  const years = place === undefined ? 0 : yearsBetween(place.from, on);
  const levelsMet = gaps.filter(({ gap }) => gap === 0).length;
  const requirements = [
    requirement("IN_SERVICE", place !== undefined, {
      id: place === undefined ? "Tidak bertugas hari ini." : "Hari ini bertugas.",
      en: place === undefined ? "Not in service today." : "In service.",
    }),
    requirement("BOX", box !== undefined && box >= SUCCESSION_FROM_BOX, {
      id: box === undefined ? "Kotaknya belum diketahui." : `Kotak ${box}; diperlukan 7 sampai 9.`,
      en: box === undefined ? "The box is not known yet." : `Box ${box}; 7 to 9 are required.`,
    }),
    requirement("GRADE", isGradeAtLeast(employee.grade, gradeFrom), {
      id: `Golongan ${employee.grade}; diperlukan ${gradeFrom}.`,
      en: `Grade ${employee.grade}; ${gradeFrom} is required.`,
    }),
    requirement("YEARS_IN_POST", years >= yearsInPost, {
      id: `${years} tahun dalam jabatan; ${yearsInPost === 0 ? "lamanya tidak disyaratkan" : `diperlukan ${yearsInPost}`}.`,
      en: `${years} years in the post; ${yearsInPost === 0 ? "none" : yearsInPost} are required.`,
    }),
    requirement("STANDARD", gaps.length > 0 && levelsMet === gaps.length, {
      id:
        gaps.length === 0
          ? "Jabatan ini belum mempunyai standar."
          : `${levelsMet} dari ${gaps.length} kompetensi terpenuhi.`,
      en:
        gaps.length === 0
          ? "The post has no standard yet."
          : `${levelsMet} of ${gaps.length} competencies are met.`,
    }),
  ];
  const met = requirements.filter(({ isMet }) => isMet).length;
  return {
    nip: employee.nip,
    isEligible: met === requirements.length,
    requirements,
    order: { met, box: box ?? 0, levelsMet },
  };
}

const requirement = (of: (typeof REQUIREMENTS)[number], isMet: boolean, why: Text) => ({ of, isMet, why });

/** Whole years, as birthdays count them. */
function yearsBetween(from: LocalDay, to: LocalDay): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, addYears(from, years) > to ? years - 1 : years);
}
