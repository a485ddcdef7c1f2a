import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { refusals } from "../refusal.ts";
import { isWithin, type OrganisationUnit, UnitIdSchema } from "./organisation-unit.ts";

export const NipSchema = once(() => z.string().regex(/^\d{18}$/));

/**
 * SIASN's own id of a person (`PNS ID`): 32 hexadecimal digits, or a UUID. The pattern is looser, so that other formats are
 * accepted, but longer than a NIP or NIK, which must not be entered instead.
 * @source policy: SIASN publishes no format
 */
export const SiasnIdSchema = once(() => z.string().regex(/^[0-9A-Za-z-]{20,64}$/));

export const PositionKindSchema = once(() => z.enum(["STRUKTURAL", "FUNGSIONAL", "PELAKSANA"]));

/** Where somebody serves from a day until the next posting; the rater follows from it. */
const PostingSchema = once(() =>
  z.object({
    from: z.iso.date(),
    unitId: UnitIdSchema(),
    position: z.string(),
    positionKind: PositionKindSchema(),
    /** Whether they lead the unit, and so rate its staff. */
    isHead: z.boolean(),
    /** The rater (pejabat penilai kinerja); absent for the head of the city, who has no NIP. */
    raterNip: NipSchema().optional(),
    /** Whether HR chose the rater; otherwise it is the head of the unit, or of the unit above. */
    isRaterAssigned: z.boolean().optional(),
  }),
);

/** A civil servant (pegawai ASN). Only what performance management needs is stored. */
export const EmployeeSchema = once(() =>
  z.object({
    nip: NipSchema(),
    kind: z.enum(["PNS", "PPPK", "PPPK_PARUH_WAKTU"]),
    name: z.string(),
    grade: z.string(),
    email: z.string().optional(),
    /** For results sent to SIASN; shown only to the person and HR. Absent until an import provides it. */
    siasnId: SiasnIdSchema().optional(),
    /** Ascending by `from`. */
    postings: z.array(PostingSchema()),
    version: z.int(),
  }),
);

export type Employee = z.infer<ReturnType<typeof EmployeeSchema>> & Aggregate;
export type Posting = Employee["postings"][number];
export type EmployeeEvent = DomainEvent<"EMPLOYEE_REGISTERED" | "EMPLOYEE_CHANGED" | "RATER_ASSIGNED">;

const refuse = refusals("employee", {
  "not-posted": {
    kind: "conflict",
    id: "Pegawai {nip} belum ditempatkan di unit mana pun pada {day}.",
    en: "Employee {nip} has no posting on {day}.",
    source: "policy: performance belongs to a posting",
  },
  "not-lead": {
    kind: "forbidden",
    id: "Hanya pimpinan unit ini atau unit di atasnya, dan pengelola kinerja, yang dapat melihatnya.",
    en: "Only the head of this unit or of one above it, and HR, may see this.",
    source: "policy: deny by default; UU 27/2022",
  },
});

/**
 * The posting in force on a local day.
 * @throws DomainError `employee.not-posted` if none has begun
 */
export function postingOn(employee: Employee, day: string): Posting {
  const posting = employee.postings.findLast(({ from }) => from <= day);
  if (posting === undefined) throw refuse("not-posted", { nip: employee.nip, day });
  return posting;
}

/** What a register such as SIASN says about an employee today. */
export interface EmployeeRecord {
  readonly nip: string;
  readonly kind: Employee["kind"];
  readonly name: string;
  readonly grade: string;
  readonly email?: string | undefined;
  /** If the register has none, the known one stays: SIASN never removes an id. */
  readonly siasnId?: string | undefined;
  readonly posting: Posting;
}

/**
 * Registers an employee, or a change; undefined if nothing changes. Earlier postings stay in the list, so that past days can
 * be queried.
 * @param day local day of registration, from which changes without a date take effect
 */
export function registerEmployee(
  employee: Employee | undefined,
  { nip, kind, name, grade, email, siasnId = employee?.siasnId, posting }: EmployeeRecord,
  { by, at, day }: { readonly by: string; readonly at: string; readonly day: string },
): Decision<Employee, EmployeeEvent> | undefined {
  const postings = continuePostings(employee?.postings ?? [], posting, day);
  const { version, eventHash } = employee ?? UNBORN;
  const optional = { ...(email && { email }), ...(siasnId && { siasnId }) };
  const state: Employee = { nip, kind, name, grade, ...optional, postings, version, eventHash };
  if (employee && isSame(employee, state)) return undefined;
  return {
    state,
    event: {
      type: employee ? "EMPLOYEE_CHANGED" : "EMPLOYEE_REGISTERED",
      at,
      by,
      data: { unitId: posting.unitId, from: posting.from, raterNip: posting.raterNip ?? "" },
    },
  };
}

/** An assigned rater stays while the place stays; a rater derived from the tree changes from `day` on. */
function continuePostings(postings: readonly Posting[], registered: Posting, day: string): Posting[] {
  const current = postings.at(-1);
  if (current === undefined) return [registered];
  const isSamePlace =
    current.unitId === registered.unitId &&
    current.position === registered.position &&
    current.positionKind === registered.positionKind &&
    current.isHead === registered.isHead;
  if (isSamePlace && (current.isRaterAssigned || current.raterNip === registered.raterNip))
    return [...postings];
  if (isSamePlace) return placeFrom(postings, registered, day > current.from ? day : current.from);
  return placeFrom(postings, registered, registered.from > current.from ? registered.from : day);
}

/** Replaces whatever would begin on a day or later by another posting from that day. */
function placeFrom(postings: readonly Posting[], registered: Posting, from: string): Posting[] {
  return [...postings.filter((other) => other.from < from), { ...registered, from }];
}

/**
 * Lets only the head of a unit, or of one above it, through.
 * @param employee who asks; undefined if the account belongs to no employee
 * @param day local day of the request
 * @throws DomainError `employee.not-lead`
 */
export function requireLead(
  employee: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  day: string,
): void {
  if (!leads(employee, unit, day)) throw refuse("not-lead");
}

/** Whether somebody leads a unit, or one above it, on a local day. */
export function leads(
  employee: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  day: string,
): boolean {
  const posting = employee?.postings.findLast(({ from }) => from <= day);
  return posting?.isHead === true && isWithin(unit, posting.unitId);
}

/** Whether two employees are equal in all that a register says; the schema fixes the key order. */
function isSame(before: Employee, after: Employee): boolean {
  const content = (of: Employee) => JSON.stringify(EmployeeSchema().parse(of));
  return content(before) === content(after);
}
