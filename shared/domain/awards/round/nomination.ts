import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { type Employee, headsUnit, NipSchema, placeOn, unitsHeadedOn } from "../../organisation/employee.ts";
import { type OrganisationUnit, UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { refusals } from "../../refusal.ts";
import { AWARD_CATEGORIES, isUnitCategory } from "../rule.ts";
import { CATEGORY_WORDS } from "../words.ts";

export const NominationContentSchema = /* @__PURE__ */ named("NominationContent", () =>
  z.strictObject({
    category: z.enum(AWARD_CATEGORIES),
    /** A NIP, or the id of a unit in the unit categories. */
    nomineeId: z.union([NipSchema(), UnitIdSchema()]),
    /** The reason: what was done, and what came of it. */
    text: freeText().min(30).max(2_000),
  }),
);

type NominationContent = z.infer<ReturnType<typeof NominationContentSchema>>;

/** The nomination of an employee or a unit by a head of unit (usulan perangkat daerah); it does not change any rank. */
export const NominationSchema = /* @__PURE__ */ named("Nomination", () =>
  z.object({
    month: MonthSchema(),
    ...NominationContentSchema().shape,
    /** The nominee's unit, or the nominated unit. */
    unitId: UnitIdSchema(),
    by: NipSchema(),
    at: z.string(),
    /** When the nominator withdrew it; it does not count from then on. */
    withdrawnAt: z.string().optional(),
    version: z.int(),
  }),
);

export type Nomination = z.infer<ReturnType<typeof NominationSchema>> & Aggregate;
export type NominationEvent = DomainEvent<"NOMINATED" | "NOMINATION_WITHDRAWN">;

const refuse = /* @__PURE__ */ refusals("nomination", {
  "not-employee": {
    kind: "invalid",
    field: "nomineeId",
    id: "Kategori {category} untuk pegawai: isi NIP calon, 18 digit. Untuk unit pilih kategori tim atau pelayanan.",
    en: "The category {category} is for employees: name the nominee by an 18-digit NIP. For a unit, choose the category team or service.",
    source: { id: "kebijakan", en: "policy" },
  },
  oneself: {
    kind: "conflict",
    field: "nomineeId",
    id: "Anda tidak dapat mengusulkan diri sendiri. Usulkan pegawai lain di unit Anda; bila Anda layak diusulkan, pimpinan di atas Anda yang melakukannya.",
    en: "You cannot nominate yourself. Nominate somebody else in your unit; only your own superior can nominate you.",
    source: {
      id: "kebijakan: konflik kepentingan, UU 30/2014 Ps 42–45",
      en: "policy: conflict of interest, UU 30/2014 Ps 42–45",
    },
  },
  "own-unit": {
    kind: "conflict",
    field: "nomineeId",
    id: "Anda tidak dapat mengusulkan unit yang Anda pimpin sendiri. Pimpinan unit di atasnya yang mengusulkan.",
    en: "You cannot nominate the unit you lead. Only the head of the unit above it can.",
    source: {
      id: "kebijakan: konflik kepentingan, UU 30/2014 Ps 42–45",
      en: "policy: conflict of interest, UU 30/2014 Ps 42–45",
    },
  },
  "not-lead": {
    kind: "forbidden",
    field: "nomineeId",
    id: "Hanya pimpinan unit calon, atau pimpinan unit di atasnya, yang dapat mengusulkan.",
    en: "Only the head of the nominee's unit, or of a unit above it, may nominate.",
    source: { id: "kebijakan: unit yang mengusulkan", en: "policy: the unit nominates" },
  },
  "withdrawn-already": {
    kind: "conflict",
    id: "Usulan ini sudah ditarik.",
    en: "This nomination has already been withdrawn.",
    source: { id: "kebijakan", en: "policy" },
  },
  "too-early": {
    kind: "conflict",
    id: "Bulan {month} belum dimulai. Usulkan untuk bulan ini atau bulan lalu yang belum dihitung.",
    en: "The month {month} has not begun. Nominate for this month, or for last month as long as it has not been computed.",
    source: { id: "kebijakan", en: "policy" },
  },
  "too-late": {
    kind: "conflict",
    id: "Calon bulan {month} sudah dihitung, jadi usulan ditutup. Usulkan untuk bulan berikutnya.",
    en: "The candidates of {month} have been computed, so nominations are closed. Nominate for the next month.",
    source: {
      id: "kebijakan: dasar penghitungan suatu bulan tidak berubah",
      en: "policy: the basis of a round does not change",
    },
  },
});

interface Nominating {
  readonly month: string;
  /** The head of unit who nominates. */
  readonly nominator: Employee | undefined;
  /** The nominated employee; undefined if a unit is nominated. */
  readonly nominee: Employee | undefined;
  /** The same nomination, if it was made before: one that was withdrawn is made anew. */
  readonly before: Nomination | undefined;
  /** The nominee's unit. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors">;
  readonly isComputed: boolean;
  /** Local day of the nomination. */
  readonly day: string;
  readonly by: string;
  readonly at: string;
}

/**
 * A head of unit nominates somebody in their unit or a unit below it, or a unit below their own, from the month's first day
 * until its candidates are computed. What was withdrawn can be made again by then: both stay in the history.
 * @throws DomainError `nomination.oneself`, `own-unit`, `not-lead`, `too-early`, `too-late`
 * @source policy
 */
export function nominate(
  content: NominationContent,
  nominating: Nominating,
): Decision<Nomination, NominationEvent> {
  const { month, nominator, nominee, before, unit, isComputed, day, by, at } = nominating;
  if (nominee?.nip === by) throw refuse("oneself");
  if (day < `${month}-01`) throw refuse("too-early", { month });
  if (isComputed) throw refuse("too-late", { month });
  if (!headsUnit(nominator, unit, day)) throw refuse("not-lead");
  if (nominee === undefined && isOwnUnit(nominator, unit.id, day)) throw refuse("own-unit");
  const { category, nomineeId } = content;
  // One that still counts is no new one: its commit is refused, as that of anything that is there already.
  const { version, eventHash } = before?.withdrawnAt === undefined ? NEW_AGGREGATE : before;
  return {
    state: { version, eventHash, month, ...content, unitId: unit.id, by, at },
    event: { type: "NOMINATED", at, by, data: { category, nomineeId, unitId: unit.id } },
  };
}

/** Whether somebody serves in a unit, or heads it by order while they serve elsewhere. */
function isOwnUnit(nominator: Employee | undefined, unitId: string, day: string): boolean {
  return placeOn(nominator, day)?.unitId === unitId || unitsHeadedOn(nominator, day).includes(unitId);
}

interface Withdrawal {
  readonly isComputed: boolean;
  readonly by: string;
  readonly at: string;
}

/**
 * The nominator withdraws a nomination before the month is computed; it stays in the history.
 * @throws DomainError `nomination.too-late`, `withdrawn-already`
 * @source policy
 */
export function withdrawNomination(
  nomination: Nomination,
  { isComputed, by, at }: Withdrawal,
): Decision<Nomination, NominationEvent> {
  const { month, category, nomineeId, withdrawnAt } = nomination;
  if (isComputed) throw refuse("too-late", { month });
  if (withdrawnAt !== undefined) throw refuse("withdrawn-already");
  return {
    state: { ...nomination, withdrawnAt: at },
    event: { type: "NOMINATION_WITHDRAWN", at, by, data: { category, nomineeId } },
  };
}

/**
 * The nominated employee or unit, depending on the category.
 * @throws DomainError `nomination.not-employee` if the category is for employees and no NIP is given
 */
export function requireNominee({ category, nomineeId }: NominationContent) {
  if (isUnitCategory(category)) return { unitId: nomineeId };
  if (!NipSchema().safeParse(nomineeId).success)
    throw refuse("not-employee", { category: CATEGORY_WORDS[category] });
  return { nip: nomineeId };
}
