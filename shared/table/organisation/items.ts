import type { Employee } from "../../domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import type { RaterRequest } from "../../domain/organisation/rater-request.ts";
import type { StaffImport } from "../../domain/organisation/staff-import.ts";
import type { Text } from "../../domain/text.ts";
import { COLUMN, DAY, DRAWN, INSTANT, NIP, NUMBER, NUMBER_7, RATER, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

export const unit = /* @__PURE__ */ item<OrganisationUnit>()({
  doc: "A unit of the organisation.",
  key: [["UNIT", UNIT], ["STATE"]],
  list: { at: [["UNITS"], [UNIT]], doc: "the whole tree" },
});

export const employee = /* @__PURE__ */ item<Employee>()({
  doc: "An employee; the end of the row that a live scorecard shows.",
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "PROFILE"],
  ],
  list: { at: [["UNIT", UNIT, "EMPLOYEES"], [NIP]], doc: "staff of a unit" },
  own: { section: "profil" },
});

export const raterHandover = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Another rater, to whom what awaits the one before is to go on; by the version of the employee that they came with.",
  key: [
    ["EMPLOYEE", NIP],
    ["HANDOVER", NUMBER],
  ],
  due: { on: "staff-deadlines", doc: "the first day of the other, until it has gone on" },
  own: { leftOut: "Tanda sementara bahwa pejabat penilai Anda berganti; penempatannya ada di profil." },
});

export const lineChange = /* @__PURE__ */ item<{ readonly nip: string; readonly moves?: true }>()({
  doc: "A day on which somebody's career gives others another rater; by the version of the employee that it came with.",
  key: [
    ["EMPLOYEE", NIP],
    ["LINE", NUMBER, DAY],
  ],
  due: { on: "staff-deadlines", doc: "that day, until they have it" },
  own: {
    leftOut:
      "Tanda sementara bahwa pejabat penilai pegawai lain mengikuti perubahan Anda; perubahannya ada di profil.",
  },
});

export const actingHead = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Who acts as a unit's head, or did.",
  key: [
    ["UNIT", UNIT],
    ["ACTING", NIP],
  ],
});

/** A line of a rater's team list. */
export interface TeamMember {
  readonly nip: string;
  readonly name: string;
  readonly unitId: string;
  /** The day from which somebody else rates them; what was closed before may still await this rater. */
  readonly until?: string;
}

export const teamMember = /* @__PURE__ */ item<TeamMember>()({
  doc: "Whom somebody rates, or rated until a day.",
  key: [
    ["RATER", RATER],
    ["MEMBER", NIP],
  ],
});

export const raterRequest = /* @__PURE__ */ item<RaterRequest>()({
  doc: "An employee's request for another rater.",
  key: [["RATER_REQUEST", NIP], ["STATE"]],
  list: {
    at: [
      ["RATER_REQUESTS", ["OPEN", "OVERDUE", "ANSWERED"]],
      [INSTANT, NIP],
    ],
    doc: "requests by how they stand, oldest first",
  },
  due: { on: "staff-deadlines", doc: "the answer, until it is given or noted as missed" },
});

export const staffImport = /* @__PURE__ */ item<StaffImport>()({
  doc: "A file of staff that is taken over into the register.",
  key: [["IMPORT", DRAWN], ["STATE"]],
  list: { at: [["IMPORTS"], [INSTANT, DRAWN]], doc: "all imports" },
});

/** Something wrong in the file. */
export interface ImportProblem {
  readonly line: number;
  /** Null where the line as a whole is wrong. */
  readonly column: string | null;
  readonly reason: Text;
}

export const importProblem = /* @__PURE__ */ item<ImportProblem>()({
  doc: "What is wrong in the file of an import, by run, line and column.",
  key: [
    ["IMPORT", DRAWN],
    ["PROBLEM", NUMBER, NUMBER_7, COLUMN],
  ],
});
