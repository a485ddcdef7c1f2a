import * as z from "zod";
import type { Decision } from "../aggregate.ts";
import { once } from "../once.ts";
import { refusals } from "../refusal.ts";
import { type Employee, type EmployeeEvent, leads, type Posting, postingOn } from "./employee.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";

const SUPERIOR = "PermenPANRB 6/2022: the direct superior rates, or whoever that was delegated to";

const refuse = refusals("employee", {
  "rater-in-past": {
    kind: "conflict",
    id: "Pejabat penilai hanya dapat diganti mulai hari ini ({day}) atau sesudahnya; yang sudah lewat tidak ditulis ulang.",
    en: "A rater can be replaced from today ({day}) on; what is past is not rewritten.",
    source: "policy: who rated on a past day stays true",
  },
  "rates-self": {
    kind: "conflict",
    id: "Pegawai tidak dapat menilai dirinya sendiri. Pilih pejabat penilai yang lain.",
    en: "Nobody rates themselves. Choose another rater.",
    source: "PermenPANRB 6/2022: the rater is the direct superior",
  },
  "unknown-rater": {
    kind: "not-found",
    id: "Tidak ada pegawai dengan NIP {nip}. Periksa NIP pejabat penilai, atau impor datanya lebih dahulu.",
    en: "There is no employee with the number {nip}. Check the rater's number, or import them first.",
    source: SUPERIOR,
  },
  "rates-each-other": {
    kind: "conflict",
    id: "Pegawai ini adalah pejabat penilai dari orang yang Anda pilih, sehingga tidak dapat dinilai olehnya. Pilih pejabat penilai yang lain, atau ganti dahulu pejabat penilai orang itu.",
    en: "This employee rates whom you choose, and cannot be rated by them. Choose another rater, or change who rates that person first.",
    source: SUPERIOR,
  },
  "outside-line": {
    kind: "conflict",
    id: "Yang Anda pilih tidak memimpin unit pegawai ini atau unit di atasnya. Pilih pimpinan unit itu, atau sebut dasar penugasannya (basis), misalnya nomor surat perintah pelaksana tugas atau pendelegasian.",
    en: "Whom you choose leads neither this employee's unit nor one above it. Choose who does, or name the basis of it (basis), such as the order by which they act for the head or were delegated to.",
    source: SUPERIOR,
  },
});

/** The order by which somebody rates who leads neither the unit nor one above it. */
export const RaterBasisSchema = once(() => z.string().trim().min(5).max(300));

/**
 * Another rater from a day on; the posting otherwise stays.
 * @param raterNip undefined where it is the head of the city, who has no NIP and is above everybody
 * @param from local day, not before `day`
 * @param day local day of the order
 * @throws DomainError `employee.rates-self`, `employee.rater-in-past`, `employee.not-posted`, `employee.unknown-rater`,
 * `employee.rates-each-other`, `employee.outside-line`
 * @source PermenPANRB 6/2022: the direct superior rates, or whoever that was delegated to; that an order outside the line
 * names its basis, and that none is rewritten backwards, is policy
 */
export function assignRater(employee: Employee, order: RaterOrder): Decision<Employee, EmployeeEvent> {
  const { raterNip, basis, from, day, by, at } = order;
  if (raterNip === employee.nip) throw refuse("rates-self");
  if (from < day) throw refuse("rater-in-past", { day });
  const { raterNip: _before, ...place } = postingOn(employee, from);
  requireSuperior(employee, order);
  const posting: Posting = { ...place, from, ...(raterNip && { raterNip }), isRaterAssigned: true };
  const postings = [
    ...employee.postings.filter((other) => other.from < from),
    posting,
    ...employee.postings.filter((other) => other.from > from),
  ];
  return {
    state: { ...employee, postings },
    event: {
      type: "RATER_ASSIGNED",
      at,
      by,
      data: { raterNip: raterNip ?? "", from, ...(basis && { basis }) },
    },
  };
}

/**
 * Whether somebody leads a unit or one above it on one of some days, or rates by an order.
 * @throws DomainError `employee.outside-line` where neither is so
 * @source PermenPANRB 6/2022: the direct superior rates, or whoever that was delegated to
 */
export function requireInLine(
  rater: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  { basis, days }: { readonly basis: string | undefined; readonly days: readonly string[] },
): void {
  if (basis === undefined && !days.some((day) => leads(rater, unit, day))) throw refuse("outside-line");
}

/** The rater, where the register has them. @throws DomainError `employee.unknown-rater` */
export function requireRegistered(raterNip: string, rater: Employee | undefined): Employee {
  if (rater === undefined) throw refuse("unknown-rater", { nip: raterNip });
  return rater;
}

function requireSuperior(
  employee: Employee,
  { raterNip, rater, unit, basis, from }: Pick<RaterOrder, "raterNip" | "rater" | "unit" | "basis" | "from">,
): void {
  if (raterNip === undefined) return;
  const itsOwn = requireRegistered(raterNip, rater).postings.findLast(
    (posting) => posting.from <= from,
  )?.raterNip;
  if (itsOwn === employee.nip) throw refuse("rates-each-other");
  requireInLine(rater, unit ?? ownUnit(employee, from), { basis, days: [from] });
}

/**
 * The unit whose place in the tree tells whether a rater is in line; undefined where it need not be asked: the rater serves in
 * the same unit, or rates by an order.
 */
export function unitToAsk(
  employee: Employee,
  { rater, basis, from }: Pick<RaterOrder, "rater" | "basis" | "from">,
): string | undefined {
  const { id } = ownUnit(employee, from);
  const raterUnit = rater?.postings.findLast((posting) => posting.from <= from)?.unitId;
  return rater === undefined || basis !== undefined || raterUnit === id ? undefined : id;
}

/** Where somebody serves, as if it were below nothing. */
function ownUnit(employee: Employee, from: string): Pick<OrganisationUnit, "id" | "ancestors"> {
  return { id: postingOn(employee, from).unitId, ancestors: [] };
}

interface RaterOrder {
  readonly raterNip: string | undefined;
  /** Who that is; undefined where nobody has that number. */
  readonly rater: Employee | undefined;
  /** Where the employee is posted on the first day, where `unitToAsk` names it. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors"> | undefined;
  /** Undefined where the rater leads the unit or one above it. */
  readonly basis: string | undefined;
  readonly from: string;
  readonly day: string;
  readonly by: string;
  readonly at: string;
}
