import * as z from "zod";
import { named, once } from "../../once.ts";
import { type Employee, headsUnit, NipSchema, placeOn } from "../../organisation/employee.ts";
import { isWithin, type OrganisationUnit } from "../../organisation/organisation-unit.ts";
import type { Candidate } from "../round/candidate.ts";
import { AWARD_CATEGORIES } from "../rule.ts";

/**
 * Why a member may not score a candidate: they lead or rate them · are led or rated by them · serve in the candidate unit ·
 * serve in the same unit, where the city excludes that · said so themselves (`OWN_STATEMENT`), as of family.
 */
const CONFLICT_GROUNDS = ["SUPERIOR", "SUBORDINATE", "OWN_UNIT", "SAME_UNIT", "OWN_STATEMENT"] as const;
type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

/** Whom a member scores, or does not, and in which category. */
export const OfCandidateSchema = /* @__PURE__ */ once(() =>
  z.strictObject({ category: z.enum(AWARD_CATEGORIES), candidateId: z.string().min(1).max(64) }),
);

export const ConflictSchema = /* @__PURE__ */ named("Conflict", () =>
  z.object({
    nip: NipSchema(),
    category: z.enum(AWARD_CATEGORIES),
    candidateId: z.string(),
    ground: z.enum(CONFLICT_GROUNDS),
  }),
);

export type Conflict = z.infer<ReturnType<typeof ConflictSchema>>;

/** Whether two of them are about the same member and candidate. */
export const isSameTie = (one: Omit<Conflict, "ground">, other: Omit<Conflict, "ground">) =>
  one.nip === other.nip && one.category === other.category && one.candidateId === other.candidateId;

export const isStatement = ({ ground }: Pick<Conflict, "ground">) => ground === "OWN_STATEMENT";

/** An employee with the unit they serve in. */
export interface ServingEmployee {
  readonly employee: Employee;
  readonly unit: OrganisationUnit;
}

/** A candidate: a unit, or an employee in it. */
export interface JudgedCandidate {
  /** Undefined if a unit is the candidate. */
  readonly employee: Employee | undefined;
  readonly unit: OrganisationUnit;
  /** Who rated them that month. */
  readonly raterNip: string | undefined;
}

interface Terms {
  /** Local day on which the ties are checked. */
  readonly day: string;
  readonly isSameUnitExcluded: boolean;
}

/**
 * What bars a committee member from scoring a candidate; undefined if nothing does.
 * @source UU 30/2014 Ps 42–45: nobody decides where they have an interest; which ties count is policy
 */
export function conflictOf(
  member: ServingEmployee,
  { employee, unit, raterNip }: JudgedCandidate,
  { day, isSameUnitExcluded }: Terms,
): Exclude<ConflictGround, "OWN_STATEMENT"> | undefined {
  if (employee === undefined && isWithin(member.unit, unit.id)) return "OWN_UNIT";
  const isRater =
    raterNip === member.employee.nip || placeOn(employee, day)?.raterNip === member.employee.nip;
  if (isRater || headsUnit(member.employee, unit, day)) return "SUPERIOR";
  if (employee === undefined) return undefined;
  const ownRater = placeOn(member.employee, day)?.raterNip;
  if (ownRater === employee.nip || headsUnit(employee, member.unit, day)) return "SUBORDINATE";
  return isSameUnitExcluded && member.unit.id === unit.id ? "SAME_UNIT" : undefined;
}

/** The candidates of a round, and by id the facts that ties follow from. */
export interface CandidateTies {
  readonly candidates: readonly Pick<Candidate, "category" | "id">[];
  readonly judged: ReadonlyMap<string, JudgedCandidate>;
}

/**
 * Which candidates these members may not score.
 * @source UU 30/2014 Ps 42–45
 */
export function conflictsOf(
  members: readonly ServingEmployee[],
  { candidates, judged }: CandidateTies,
  terms: Terms,
): readonly Conflict[] {
  return candidates.flatMap(({ category, id }) => {
    const of = judged.get(id);
    if (of === undefined) return [];
    return members.flatMap((member): Conflict[] => {
      const ground = conflictOf(member, of, terms);
      return ground ? [{ nip: member.employee.nip, category, candidateId: id, ground }] : [];
    });
  });
}
