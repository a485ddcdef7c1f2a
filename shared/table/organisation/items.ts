import { raterRequestNews } from "../../domain/inbox/news/approval.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { ImportRow } from "../../domain/organisation/import-row.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import type { RaterRequest } from "../../domain/organisation/raters/request.ts";
import type { StaffImport } from "../../domain/organisation/staff-import.ts";
import type { Text } from "../../domain/text.ts";
import { COLUMN, DAY, DRAWN, INSTANT, NIP, NUMBER, NUMBER_7, RATER, SIASN_ID, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

export const unit = /* @__PURE__ */ item<OrganisationUnit>()({
  doc: "A unit of the organisation.",
  key: [["UNIT", UNIT], ["STATE"]],
  list: { at: [["UNITS"], [UNIT]], doc: "the whole tree" },
});

export const unitTree = /* @__PURE__ */ item<{ readonly changes: number }>()({
  doc: "How often the tree of units has changed its shape: a change rests on the tree that it was decided on.",
  key: [["TREE"], ["STATE"]],
});

export const employee = /* @__PURE__ */ item<Employee>()({
  doc: "An employee; sorts last in the range that a live scorecard reads.",
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "PROFILE"],
  ],
  list: { at: [["UNIT", UNIT, "EMPLOYEES"], [NIP]], doc: "a unit's staff" },
  own: { section: "profil" },
});

export const raterHandover = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "A handover of pending work to a new rater, by the employee's version that named them.",
  key: [
    ["EMPLOYEE", NIP],
    ["HANDOVER", NUMBER],
  ],
  due: { on: "staff-deadlines", doc: "the new rater's first day, until handed over" },
  own: { leftOut: "Tanda sementara bahwa pejabat penilai Anda berganti; penempatannya ada di profil." },
});

export const lineChange = /* @__PURE__ */ item<{ readonly nip: string; readonly moves?: true }>()({
  doc: "A day on which an employee's career changes the raters of others, by the employee's version.",
  key: [
    ["EMPLOYEE", NIP],
    ["LINE", NUMBER, DAY],
  ],
  due: { on: "staff-deadlines", doc: "that day, until their raters are changed" },
  own: {
    leftOut:
      "Tanda sementara bahwa pejabat penilai pegawai lain mengikuti perubahan Anda; perubahannya ada di profil.",
  },
});

export const actingHead = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Who acts or acted as head of a unit.",
  key: [
    ["UNIT", UNIT],
    ["ACTING", NIP],
  ],
});

/** One line of a rater's team. */
export interface TeamMember {
  readonly nip: string;
  readonly name: string;
  readonly unitId: string;
  /** The day from which somebody else rates them, or they no longer serve; earlier closed periods may still await this rater. */
  readonly until?: string;
  /** Leaves that may cover a whole month, not of which kind: nobody is asked about somebody who is away. */
  readonly away?: readonly { readonly from: string; readonly until: string }[];
}

export const teamMember = /* @__PURE__ */ item<TeamMember>()({
  doc: "An employee somebody rates, or rated until a day.",
  key: [
    ["RATER", RATER],
    ["MEMBER", NIP],
  ],
});

export const raterRequest = /* @__PURE__ */ item<RaterRequest>()({
  doc: "An employee's request for another rater.",
  tells: raterRequestNews,
  key: [["RATER_REQUEST", NIP], ["STATE"]],
  list: {
    at: [
      ["RATER_REQUESTS", ["OPEN", "OVERDUE", "ANSWERED"]],
      [INSTANT, NIP],
    ],
    doc: "requests by state, oldest first",
  },
  due: { on: "staff-deadlines", doc: "the answer, until it is given or noted as missed" },
});

export const staffImport = /* @__PURE__ */ item<StaffImport>()({
  doc: "An import of a staff file into the register.",
  key: [["IMPORT", DRAWN], ["STATE"]],
  list: { at: [["IMPORTS"], [INSTANT, DRAWN]], doc: "all imports" },
});

/** A problem in the imported file. */
export interface ImportProblem {
  readonly line: number;
  /** Whom the line is about, as far as it can be read. */
  readonly nip?: string;
  readonly name?: string;
  /** Null for a problem of the whole line. */
  readonly column: string | null;
  readonly reason: Text;
}

export const importProblem = /* @__PURE__ */ item<ImportProblem>()({
  doc: "A problem in an import's file, by run, line and column.",
  key: [
    ["IMPORT", DRAWN],
    ["PROBLEM", NUMBER, NUMBER_7, COLUMN],
  ],
});

export const importRow = /* @__PURE__ */ item<ImportRow>()({
  doc: "What becomes of a row of an import's file, by run and line; after the last line, whom the file changes without naming them.",
  key: [
    ["IMPORT", DRAWN],
    ["ROW", NUMBER, NUMBER_7],
  ],
});

export const siasnPerson = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Whose SIASN id it is, so that nobody is registered twice under two NIPs.",
  key: [["SIASN", SIASN_ID], ["STATE"]],
});
