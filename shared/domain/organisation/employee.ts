import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { actingOn, HeadshipSchema } from "./headship.ts";
import { LeaveSchema } from "./leave/leave.ts";
import { isWithin, type OrganisationUnit, UnitIdSchema } from "./organisation-unit.ts";
import {
  isInServiceOn,
  type Served,
  type ServiceTurn,
  ServiceTurnSchema,
  STANDING_WORDS,
  standingOn,
  turnOn,
} from "./service.ts";

const NIP = /^\d{18}$/;
export const NipSchema = /* @__PURE__ */ named("Nip", () => z.string().regex(NIP));
/** Whether an account is an employee's: that of an office has no NIP. @source policy choice */
export const isNip = (account: string) => NIP.test(account);

/**
 * SIASN's own id of a person (`PNS ID`): 32 hexadecimal digits, or a UUID. The pattern is looser, so that other formats are
 * accepted, but longer than a NIP or NIK, which must not be entered instead.
 * @source policy: SIASN publishes no format
 */
export const SiasnIdSchema = /* @__PURE__ */ named("SiasnId", () =>
  z.string().regex(/^[0-9A-Za-z-]{20,64}$/),
);

export const PositionKindSchema = /* @__PURE__ */ named("PositionKind", () =>
  z.enum(["STRUKTURAL", "FUNGSIONAL", "PELAKSANA"]),
);

/** Where somebody serves from a day until the next posting; the rater follows from it. */
const PostingSchema = /* @__PURE__ */ named("Posting", () =>
  z.object({
    from: z.iso.date(),
    unitId: UnitIdSchema(),
    position: z.string(),
    positionKind: PositionKindSchema(),
    /** Whether they head the unit, and so rate its staff. */
    isHead: z.boolean(),
    /** The rater (pejabat penilai kinerja); absent for the head of the city, who has no NIP. */
    raterNip: NipSchema().optional(),
    /** Whether HR chose the rater; otherwise it is the head of the unit, or of the unit above. */
    isRaterAssigned: z.boolean().optional(),
  }),
);

/** A civil servant (pegawai ASN). Only what performance management needs is stored. */
export const EmployeeSchema = /* @__PURE__ */ named("Employee", () =>
  z.object({
    nip: NipSchema(),
    kind: z.enum(["PNS", "PPPK", "PPPK_PARUH_WAKTU"]),
    name: z.string(),
    grade: z.string(),
    email: z.string().optional(),
    /** For results sent to SIASN; shown only to the person and HR. Absent until an import provides it. */
    siasnId: SiasnIdSchema().optional(),
    /** Names and grades before they changed, each with the day from which it was another; ascending. */
    formerly: z.array(z.object({ until: z.iso.date(), name: z.string(), grade: z.string() })).optional(),
    /** Ascending by `from`. */
    postings: z.array(PostingSchema()),
    /** Pauses and the end of service, ascending by `from`; absent if none was ever recorded. */
    service: z.array(ServiceTurnSchema()).optional(),
    /** Units that they head or headed as acting head. */
    headships: z.array(HeadshipSchema()).optional(),
    /** Ascending by `from`, without overlap; absent if there is none. */
    leaves: z.array(LeaveSchema()).optional(),
    version: z.int(),
  }),
);

export type Employee = z.infer<ReturnType<typeof EmployeeSchema>> & Aggregate;
export type Posting = Employee["postings"][number];
export type EmployeeEvent = DomainEvent<
  | "EMPLOYEE_REGISTERED"
  | "EMPLOYEE_CHANGED"
  | "RATER_ASSIGNED"
  | "RATER_FOLLOWED"
  | "POSTING_BEGUN"
  | "POSTING_WENT_ON"
  | "SERVICE_CHANGED"
  | "HEADSHIP_CHANGED"
  | "LEAVE_TAKEN"
  | "LEAVE_WITHDRAWN"
>;

const refuse = /* @__PURE__ */ refusals("employee", {
  "not-posted": {
    kind: "conflict",
    id: "Pegawai {nip} belum ditempatkan di unit mana pun pada {day}.",
    en: "Employee {nip} has no posting on {day}.",
    source: {
      id: "kebijakan: kinerja melekat pada penempatan",
      en: "policy: performance belongs to a posting",
    },
  },
  "not-in-service": {
    kind: "conflict",
    id: "Pegawai {nip} {standing} pada {day}, sehingga hal ini tidak berlaku baginya. Bila keliru, mintalah pengelola kinerja membetulkan status kepegawaiannya.",
    en: "Employee {nip} is {standing} on {day}, so that this does not concern them. If that is wrong, ask HR to correct how they stand.",
    source: {
      id: "PP 11/2017 jo. PP 17/2020: kinerja melekat pada masa tugas",
      en: "PP 11/2017 jo. PP 17/2020: performance belongs to service",
    },
  },
  left: {
    kind: "forbidden",
    id: "Anda tidak lagi bertugas sejak {since}. Yang masih dapat Anda buka ialah data Anda sendiri, untuk disimpan.",
    en: "You have not been in service since {since}. What you can still open is your own data, to keep it.",
    source: {
      id: "kebijakan: akun berakhir bersama masa tugas",
      en: "policy: an account ends with the service",
    },
  },
  "not-lead": {
    kind: "forbidden",
    id: "Hanya pimpinan unit ini atau unit di atasnya, dan pengelola kinerja, yang dapat melihatnya.",
    en: "Only the head of this unit or of one above it, and HR, may see this.",
    source: {
      id: "kebijakan: tertutup, kecuali yang diizinkan; UU 27/2022",
      en: "policy: deny by default; UU 27/2022",
    },
  },
});

/**
 * The posting in force on a local day.
 * @throws DomainError `employee.not-posted` if none has begun, `employee.not-in-service` if service is paused
 * or has ended
 */
export function postingOn(employee: Employee, day: string): Posting {
  const { nip } = employee;
  const posting = lastPostingOn(employee, day);
  if (!isInServiceOn(employee, day))
    throw refuse("not-in-service", { nip, day, standing: STANDING_WORDS[standingOn(employee, day)] });
  return posting;
}

/**
 * The posting on a local day, or the last one before it, in service or not.
 * @throws DomainError `employee.not-posted` if none has begun
 */
export function lastPostingOn(employee: Employee, day: string): Posting {
  const posting = lastPlaceOn(employee, day);
  if (posting === undefined) throw refuse("not-posted", { nip: employee.nip, day });
  return posting;
}

/** The posting in force on a local day; undefined if the employee is not in service then. */
export function placeOn(employee: Employee | undefined, day: string): Posting | undefined {
  return employee && isInServiceOn(employee, day) ? lastPlaceOn(employee, day) : undefined;
}

/** The posting on a local day, or the last one before it: it tells who takes over what they left open. */
export function lastPlaceOn(
  employee: Pick<Employee, "postings"> | undefined,
  day: string,
): Posting | undefined {
  return employee?.postings.findLast(({ from }) => from <= day);
}

/** What a register such as SIASN records about an employee today. */
export interface EmployeeRecord {
  readonly nip: string;
  readonly kind: Employee["kind"];
  readonly name: string;
  readonly grade: string;
  readonly email?: string | undefined;
  /** If the register has none, the known one stays: SIASN never removes an id. */
  readonly siasnId?: string | undefined;
  readonly posting: Posting;
  /** Their standing; if the register gives no date, it starts on the day of registration. */
  readonly standing?: (Omit<ServiceTurn, "from"> & { readonly from?: string | undefined }) | undefined;
}

/**
 * Registers an employee, or a change; undefined if nothing changes. Earlier postings stay in the list, so that past days can
 * be queried.
 * @param day local day of registration, from which changes without a date take effect
 */
export function registerEmployee(
  employee: Employee | undefined,
  { nip, kind, name, grade, email, siasnId = employee?.siasnId, posting, standing }: EmployeeRecord,
  { by, at, day }: { readonly by: string; readonly at: string; readonly day: string },
): Decision<Employee, EmployeeEvent> | undefined {
  const isOut = standing !== undefined && standing.standing !== "IN_SERVICE";
  // An employee who left before they were ever registered is not registered.
  if (employee === undefined && isOut) return undefined;
  const { postings: known = [] } = employee ?? {};
  const postings = isOut ? [...known] : continuePostings(known, posting, day);
  const service = continueService(employee, standing, day);
  const { version, eventHash } = employee ?? NEW_AGGREGATE;
  const formerly = formerlyOf(employee, { name, grade, day });
  const optional = {
    ...(email && { email }),
    ...(siasnId && { siasnId }),
    ...(formerly.length > 0 && { formerly }),
  };
  const career = careerOf(employee, service);
  const state: Employee = { nip, kind, name, grade, ...optional, postings, ...career, version, eventHash };
  if (employee && isSame(employee, state)) return undefined;
  const type = employee ? "EMPLOYEE_CHANGED" : "EMPLOYEE_REGISTERED";
  return { state, event: { type, at, by, data: registered(posting, isOut ? standing : undefined) } };
}

/** What HR keeps of a career, which no register knows. */
function careerOf({ headships, leaves }: Partial<Employee> = {}, service: readonly ServiceTurn[]) {
  return {
    ...(service.length > 0 && { service: [...service] }),
    ...(headships && { headships }),
    ...(leaves && { leaves }),
  };
}

function formerlyOf(
  employee: Employee | undefined,
  now: { readonly name: string; readonly grade: string; readonly day: string },
): NonNullable<Employee["formerly"]> {
  const { formerly = [], name = now.name, grade = now.grade } = employee ?? {};
  const isChanged = name !== now.name || grade !== now.grade;
  // What held for no whole day was a mistake, and is forgotten.
  if (!isChanged || formerly.at(-1)?.until === now.day) return formerly;
  return [...formerly, { until: now.day, name, grade }];
}

/**
 * The name and grade that somebody had on a local day, as far as the register tells.
 * @source policy: a document of the past is not rewritten by what came later
 */
export function identityOn({ name, grade, formerly = [] }: Employee, day: string) {
  const then = formerly.find(({ until }) => day < until);
  return { name: then?.name ?? name, grade: then?.grade ?? grade };
}

function registered({ unitId, from, raterNip = "" }: Posting, out: EmployeeRecord["standing"]) {
  return { unitId, from, raterNip, ...(out && { standing: out.standing, reason: out.reason ?? "" }) };
}

/** If the register says nothing new, HR's entry stays, with its day and basis. */
function continueService(
  employee: Employee | undefined,
  said: EmployeeRecord["standing"],
  day: string,
): ServiceTurn[] {
  const known = employee?.service ?? [];
  if (said === undefined) return [...known];
  const { from = day, ...turn } = said;
  const last = turnOn({ service: known }, from > day ? from : day);
  const isKnown = (last?.standing ?? "IN_SERVICE") === turn.standing && last?.reason === turn.reason;
  return isKnown ? [...known] : withTurn(known, { from, ...turn });
}

/** Adds a change of service and drops all that were to begin then or later. */
export function withTurn(known: readonly ServiceTurn[], turn: ServiceTurn): ServiceTurn[] {
  return [...known.filter(({ from }) => from < turn.from), turn];
}

/**
 * An assigned rater stays as long as the unit and position do; a rater derived from the tree changes from
 * `day` on. A place that was to begin later, and that the register does not know any more, is withdrawn.
 */
function continuePostings(postings: readonly Posting[], registered: Posting, day: string): Posting[] {
  const known = withoutWithdrawn(postings, registered, day);
  const current = known.at(-1);
  if (current === undefined) return [registered];
  const isSame = isSamePlace(current, registered);
  if (isSame && (current.isRaterAssigned || current.raterNip === registered.raterNip)) return known;
  if (isSame) return placeFrom(known, registered, day > current.from ? day : current.from);
  return placeFrom(known, registered, registered.from > current.from ? registered.from : day);
}

/** What has begun, and of what is to begin, another rater in the same place or the place as it is registered. */
function withoutWithdrawn(postings: readonly Posting[], registered: Posting, day: string): Posting[] {
  const kept: Posting[] = [];
  for (const posting of postings) {
    const before = kept.at(-1);
    const isTold = isSamePlace(posting, registered) && posting.from === registered.from;
    if (posting.from <= day || isTold || (before && isSamePlace(before, posting))) kept.push(posting);
  }
  return kept;
}

function isSamePlace(one: Posting, other: Posting): boolean {
  return (
    one.unitId === other.unitId &&
    one.position === other.position &&
    one.positionKind === other.positionKind &&
    one.isHead === other.isHead
  );
}

/** Replaces every posting that begins on or after a day with one from that day. */
function placeFrom(postings: readonly Posting[], registered: Posting, from: string): Posting[] {
  return [...postings.filter((other) => other.from < from), { ...registered, from }];
}

/**
 * Refuses employees whose service has ended; those on a pause may still look.
 * @source policy; UU 27/2022 Ps 7 leaves them the right to a copy of their own data
 * @throws DomainError `employee.left`
 */
export function requireStillServing(employee: Served, day: string): void {
  if (standingOn(employee, day) === "ENDED")
    throw refuse("left", { since: turnOn(employee, day)?.from ?? day });
}

/**
 * Admits only heads of a unit or of one above it.
 * @param employee the caller; undefined if the account belongs to no employee
 * @param day local day of the request
 * @throws DomainError `employee.not-lead`
 */
export function requireHead(
  employee: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  day: string,
): void {
  if (!headsUnit(employee, unit, day)) throw refuse("not-lead");
}

/** Whether somebody is head or acting head of a unit, or of one above it, on a local day. */
export function headsUnit(
  employee: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  day: string,
): boolean {
  return unitsHeadedOn(employee, day).some((unitId) => isWithin(unit, unitId));
}

/** The units that an employee in service heads on a local day, by posting or by order. */
export function unitsHeadedOn(employee: Employee | undefined, day: string): readonly string[] {
  const place = placeOn(employee, day);
  if (employee === undefined || place === undefined) return [];
  const acting = actingOn(employee, day).map(({ unitId }) => unitId);
  return place.isHead ? [place.unitId, ...acting] : acting;
}

/** Whether two employees agree in everything that a register records; the schema fixes the key order. */
function isSame(before: Employee, after: Employee): boolean {
  const content = (of: Employee) => JSON.stringify(EmployeeSchema().parse(of));
  return content(before) === content(after);
}
