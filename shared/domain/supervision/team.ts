import type { LocalDay } from "../calendar/calendar.ts";
import { type Employee, placeOn, postingOn, unitsHeadedOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { SupervisionPolicy } from "./policy.ts";

const refuse = /* @__PURE__ */ refusals("supervision-team", {
  "not-inspector": {
    kind: "invalid",
    id: "Pegawai {nip} bukan pengawas program ini. Pilih dari daftar pengawasnya, atau tambahkan lebih dahulu.",
    en: "Employee {nip} is no inspector of this programme. Choose one of its inspectors, or add them first.",
    source: {
      id: "kebijakan: tim berasal dari pengawas yang ditunjuk",
      en: "policy: teams are of named inspectors",
    },
  },
  self: {
    kind: "conflict",
    id: "Pegawai {nip} tidak dapat mengawasi dirinya sendiri. Pilih pengawas lain untuk kunjungan ini.",
    en: "Employee {nip} cannot inspect themselves. Choose somebody else for this visit.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  subordinate: {
    kind: "conflict",
    id: "Pengawas {nip} adalah bawahan pegawai yang dikunjungi. Pilih pengawas lain untuk kunjungan ini.",
    en: "The inspector {nip} serves under the visited employee. Choose somebody else for this visit.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  rater: {
    kind: "conflict",
    id: "Pengawas {nip} adalah pejabat penilai pegawai yang dikunjungi. Pilih pengawas lain; atasan mencatat pengamatannya sendiri dengan instrumen pengamatan.",
    en: "The inspector {nip} rates the visited employee. Choose somebody else; a superior records observations of their own.",
    source: {
      id: "UU 30/2014 Ps 42-43; penerapannya kebijakan daerah",
      en: "UU 30/2014 Ps 42-43; its reach is the city's policy",
    },
  },
  colleague: {
    kind: "conflict",
    id: "Pengawas {nip} bertugas di unit yang sama dengan pegawai yang dikunjungi. Pilih pengawas dari unit lain.",
    en: "The inspector {nip} serves in the unit of the visited employee. Choose one from another unit.",
    source: {
      id: "UU 30/2014 Ps 42-43; penerapannya kebijakan daerah",
      en: "UU 30/2014 Ps 42-43; its reach is the city's policy",
    },
  },
});

/** Requires that everybody of a team is one of the programme's inspectors. @throws DomainError `supervision-team.not-inspector` */
export function requireInspectors(team: readonly string[], inspectors: readonly string[]): void {
  const other = team.find((nip) => !inspectors.includes(nip));
  if (other !== undefined) throw refuse("not-inspector", { nip: other });
}

interface Visit {
  readonly inspector: Employee;
  readonly visited: Employee;
  /** The units above the inspector's own, and it. */
  readonly line: readonly string[];
  readonly day: LocalDay;
  readonly policy: Pick<SupervisionPolicy, "keepsOutColleagues" | "keepsOutRater">;
}

/**
 * Requires that an inspector is independent of whom they visit, as both are placed on the day of the visit.
 * @throws DomainError `supervision-team.self`, `supervision-team.subordinate`, `supervision-team.rater`, `supervision-team.colleague`,
 * `employee.not-posted`, `employee.not-in-service`
 * @source UU 30/2014 Ps 42-43: no official acts with a conflict of interest; raters and colleagues by the city's policy
 */
export function requireIndependent({ inspector, visited, line, day, policy }: Visit): void {
  const { nip } = inspector;
  if (nip === visited.nip) throw refuse("self", { nip });
  const theirs = postingOn(inspector, day);
  const place = postingOn(visited, day);
  const headed = unitsHeadedOn(visited, day);
  if (theirs.raterNip === visited.nip || headed.some((unit) => line.includes(unit)))
    throw refuse("subordinate", { nip });
  if (policy.keepsOutRater && place.raterNip === nip) throw refuse("rater", { nip });
  if (policy.keepsOutColleagues && theirs.unitId === place.unitId) throw refuse("colleague", { nip });
}

/** The unit in which an inspector serves on a day; undefined if they are not in service. */
export const unitOfInspector = (inspector: Employee | undefined, day: LocalDay) =>
  placeOn(inspector, day)?.unitId;
