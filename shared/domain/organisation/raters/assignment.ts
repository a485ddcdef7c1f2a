import type { Decision } from "../../aggregate.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { type Employee, type EmployeeEvent, headsUnit, type Posting, postingOn } from "../employee.ts";
import type { OrganisationUnit } from "../organisation-unit.ts";
import { makesRing } from "./ring.ts";

const SUPERIOR = {
  id: "PermenPANRB 6/2022: atasan langsung yang menilai, atau yang ditugasinya",
  en: "PermenPANRB 6/2022: the direct superior rates, or their delegate",
};

const refuse = /* @__PURE__ */ refusals("employee", {
  "rater-in-past": {
    kind: "conflict",
    id: "Pejabat penilai hanya dapat diganti mulai hari ini ({day}) atau sesudahnya; yang sudah lewat tidak ditulis ulang.",
    en: "A rater can be replaced from today ({day}) on; the past is not rewritten.",
    source: {
      id: "kebijakan: penilai untuk hari yang sudah lewat tidak berubah",
      en: "policy: the rater of a past day stays the same",
    },
  },
  "rates-self": {
    kind: "conflict",
    id: "Pegawai tidak dapat menilai dirinya sendiri. Pilih pejabat penilai yang lain.",
    en: "Nobody can rate themselves. Choose another rater.",
    source: {
      id: "PermenPANRB 6/2022: pejabat penilai ialah atasan langsung",
      en: "PermenPANRB 6/2022: the rater is the direct superior",
    },
  },
  "unknown-rater": {
    kind: "not-found",
    id: "Tidak ada pegawai dengan NIP {nip}. Periksa NIP pejabat penilai, atau impor datanya lebih dahulu.",
    en: "There is no employee with the NIP {nip}. Check the rater's NIP, or import them first.",
    source: SUPERIOR,
  },
  "rates-each-other": {
    kind: "conflict",
    id: "Pegawai ini adalah pejabat penilai dari orang yang Anda pilih, atau atasan penilainya, pada suatu hari sejak tanggal itu, sehingga tidak dapat dinilai olehnya. Pilih pejabat penilai yang lain, atau ganti dahulu pejabat penilai orang itu.",
    en: "On some day from then on this employee rates whom you choose, or somebody above them, and cannot be rated by them. Choose another rater, or change who rates that person first.",
    source: SUPERIOR,
  },
  "outside-line": {
    kind: "conflict",
    field: "basis",
    id: "Yang Anda pilih tidak memimpin unit pegawai ini atau unit di atasnya. Pilih pimpinan unit itu, atau sebut dasar penugasannya, misalnya nomor surat perintah pelaksana tugas atau pendelegasian.",
    en: "The person you chose leads neither this employee's unit nor one above it. Choose somebody who does, or name the basis of the assignment, such as the number of an acting or delegation order.",
    source: SUPERIOR,
  },
});

/** The order by which somebody outside the line rates, who heads neither the unit nor one above it. */
export const RaterBasisSchema = /* @__PURE__ */ named("RaterBasis", () => freeText().min(5).max(300));

/**
 * Assigns another rater from a day on; otherwise the posting stays the same.
 * @param raterNip undefined for the head of the city, who has no NIP and is above everybody
 * @param from local day, not before `day`
 * @param day local day of the order
 * @throws DomainError `employee.rates-self`, `employee.rater-in-past`, `employee.not-posted`, `employee.unknown-rater`,
 * `employee.rates-each-other`, `employee.outside-line`
 * @source PermenPANRB 6/2022: the direct superior rates, or their delegate; that an order outside the line names its basis,
 * and that nothing is backdated, is policy
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
 * Requires that somebody heads the unit or one above it on one of the days, or rates by a formal order.
 * @throws DomainError `employee.outside-line` otherwise
 * @source PermenPANRB 6/2022: the direct superior rates, or their delegate
 */
export function requireInLine(
  rater: Employee | undefined,
  unit: Pick<OrganisationUnit, "id" | "ancestors">,
  { basis, days }: { readonly basis: string | undefined; readonly days: readonly string[] },
): void {
  if (basis === undefined && !days.some((day) => headsUnit(rater, unit, day))) throw refuse("outside-line");
}

/** The rater, if registered. @throws DomainError `employee.unknown-rater` */
export function requireRegistered(raterNip: string, rater: Employee | undefined): Employee {
  if (rater === undefined) throw refuse("unknown-rater", { nip: raterNip });
  return rater;
}

function requireSuperior(
  employee: Employee,
  { raterNip, rater, above, unit, basis, from }: Omit<RaterOrder, "day" | "by" | "at">,
): void {
  if (raterNip === undefined) return;
  const chosen = requireRegistered(raterNip, rater);
  if (makesRing(employee.nip, raterNip, from, [chosen, ...above])) throw refuse("rates-each-other");
  requireInLine(rater, unit ?? ownUnit(employee, from), { basis, days: [from] });
}

/**
 * The unit whose place in the tree decides whether a rater is in line; undefined if the rater serves in the
 * same unit or rates by a formal order.
 */
export function unitToCheck(
  employee: Employee,
  { rater, basis, from }: Pick<RaterOrder, "rater" | "basis" | "from">,
): string | undefined {
  const { id } = ownUnit(employee, from);
  const raterUnit = rater?.postings.findLast((posting) => posting.from <= from)?.unitId;
  return rater === undefined || basis !== undefined || raterUnit === id ? undefined : id;
}

/** The employee's unit, as if it had no ancestors. */
function ownUnit(employee: Employee, from: string): Pick<OrganisationUnit, "id" | "ancestors"> {
  return { id: postingOn(employee, from).unitId, ancestors: [] };
}

interface RaterOrder {
  readonly raterNip: string | undefined;
  /** The employee; undefined if nobody has that NIP. */
  readonly rater: Employee | undefined;
  /** Their raters from that day on, and the raters above those. */
  readonly above: readonly Employee[];
  /** The unit that `unitToCheck` named. */
  readonly unit: Pick<OrganisationUnit, "id" | "ancestors"> | undefined;
  /** Undefined if the rater heads the unit or one above it. */
  readonly basis: string | undefined;
  readonly from: string;
  readonly day: string;
  readonly by: string;
  readonly at: string;
}
