import { raterRequestNews } from "../../domain/inbox/news/approval.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { ImportRow } from "../../domain/organisation/import-row.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import type { RaterRequest } from "../../domain/organisation/raters/request.ts";
import type { StaffImport } from "../../domain/organisation/staff-import.ts";
import type { Text } from "../../domain/text.ts";
import { COLUMN, DAY, DRAWN, INSTANT, NIP, NUMBER, NUMBER_7, RATER, SIASN_ID, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

/** A unit of the organisation. */
export const unit = /* @__PURE__ */ item<OrganisationUnit>()({
  key: [["UNIT", UNIT], ["STATE"]],
  /** The whole tree. */
  list: [["UNITS"], [UNIT]],
  /** The day after its last one, until its open work has gone on to its successor. */
  due: "deadlines",
});

/** How often the tree of units has changed its shape: a change rests on the tree that it was decided on. */
export const unitTree = /* @__PURE__ */ item<{ readonly changes: number }>()({
  key: [["TREE"], ["STATE"]],
});

/** An employee; sorts last in the range that a live scorecard reads. */
export const employee = /* @__PURE__ */ item<Employee>()({
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "PROFILE"],
  ],
  /** A unit's staff. */
  list: [["UNIT", UNIT, "EMPLOYEES"], [NIP]],
  own: { section: "profil" },
});

/** A handover of pending work to a new rater, by the employee's version that named them. */
export const raterHandover = /* @__PURE__ */ item<{ readonly nip: string }>()({
  key: [
    ["EMPLOYEE", NIP],
    ["HANDOVER", NUMBER],
  ],
  /** The new rater's first day, until handed over. */
  due: "staff-deadlines",
  own: { leftOut: "Tanda sementara bahwa pejabat penilai Anda berganti; penempatannya ada di profil." },
});

/** A day on which an employee's career changes the raters of others, by the employee's version. */
export const lineChange = /* @__PURE__ */ item<{ readonly nip: string; readonly moves?: true }>()({
  key: [
    ["EMPLOYEE", NIP],
    ["LINE", NUMBER, DAY],
  ],
  /** That day, until their raters are changed. */
  due: "staff-deadlines",
  own: {
    leftOut:
      "Tanda sementara bahwa pejabat penilai pegawai lain mengikuti perubahan Anda; perubahannya ada di profil.",
  },
});

/** Who acts or acted as head of a unit. */
export const actingHead = /* @__PURE__ */ item<{ readonly nip: string }>()({
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

/** An employee somebody rates, or rated until a day. */
export const teamMember = /* @__PURE__ */ item<TeamMember>()({
  key: [
    ["RATER", RATER],
    ["MEMBER", NIP],
  ],
});

/** An employee's request for another rater. */
export const raterRequest = /* @__PURE__ */ item<RaterRequest>()({
  tells: raterRequestNews,
  key: [["RATER_REQUEST", NIP], ["STATE"]],
  /** Requests by state, oldest first. */
  list: [
    ["RATER_REQUESTS", ["OPEN", "OVERDUE", "ANSWERED"]],
    [INSTANT, NIP],
  ],
  /** The answer, until it is given or noted as missed. */
  due: "staff-deadlines",
});

/** An import of a staff file into the register. */
export const staffImport = /* @__PURE__ */ item<StaffImport>()({
  key: [["IMPORT", DRAWN], ["STATE"]],
  /** All imports. */
  list: [["IMPORTS"], [INSTANT, DRAWN]],
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
  /** What stands in the line, of the first problem of each; in the order of the columns that are read. */
  readonly cells?: readonly string[];
}

/** A problem in an import's file, by run, line and column. */
export const importProblem = /* @__PURE__ */ item<ImportProblem>()({
  key: [
    ["IMPORT", DRAWN],
    ["PROBLEM", NUMBER, NUMBER_7, COLUMN],
  ],
});

/**
 * What becomes of a row of an import's file, by run and line; after the last line, whom the file changes without naming them.
 */
export const importRow = /* @__PURE__ */ item<ImportRow>()({
  key: [
    ["IMPORT", DRAWN],
    ["ROW", NUMBER, NUMBER_7],
  ],
});

/** Whose SIASN id it is, so that nobody is registered twice under two NIPs. */
export const siasnPerson = /* @__PURE__ */ item<{ readonly nip: string }>()({
  key: [["SIASN", SIASN_ID], ["STATE"]],
});
