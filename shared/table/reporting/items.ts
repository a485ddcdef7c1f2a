import { helpNews } from "../../domain/inbox/news/help.ts";
import { reportNews } from "../../domain/inbox/news/report.ts";
import type { Evidence, OfficeFile } from "../../domain/reporting/evidence.ts";
import type { HelpRequest } from "../../domain/reporting/help-request.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import { ACCOUNT, DRAWN_IN_MONTH, INSTANT, MONTH, NIP, RATER, SHA256, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

export const workReport = /* @__PURE__ */ item<WorkReport>()({
  doc: "A work report of an employee's month.",
  tells: reportNews,
  key: [
    ["EMPLOYEE", NIP],
    ["REPORT", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["RATER", RATER, "REPORTS"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "reports that await their rater",
  },
  due: { on: "staff-deadlines", doc: "the answer, until it is given or escalated" },
  own: { section: "laporanKerja" },
});

/**
 * A report is in its rater's list only; until it is answered, this item represents it in the list of the
 * rater's superior.
 */
export interface EscalatedReport {
  readonly nip: string;
  readonly reportId: string;
  readonly unitId: string;
  /** The rater who did not answer. */
  readonly raterNip?: string;
  readonly submittedAt: string;
  readonly answerDueAt: string;
  readonly escalatedAt: string;
}

export const escalatedReport = /* @__PURE__ */ item<EscalatedReport>()({
  doc: "A report escalated to its rater's superior.",
  key: [
    ["EMPLOYEE", NIP],
    ["ESCALATED", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["RATER", RATER, "ESCALATED"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "reports that a rater left unanswered, for their superior",
  },
  own: { leftOut: "Salinan laporan Anda untuk atasan; laporannya ada di laporanKerja." },
});

export const obstacle = /* @__PURE__ */ item<Obstacle>()({
  doc: "An obstacle of a unit, by the report that names it.",
  key: [
    ["UNIT", UNIT],
    ["OBSTACLE", MONTH, DRAWN_IN_MONTH],
  ],
});

export const helpRequest = /* @__PURE__ */ item<HelpRequest>()({
  doc: "An obstacle with which an employee asks the head for help, by its report.",
  tells: helpNews,
  key: [
    ["EMPLOYEE", NIP],
    ["HELP", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["RATER", RATER, "HELP"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "those that await a head, the earliest deadline first",
  },
  due: { on: "staff-deadlines", doc: "the answer, until it is given or noted as missed" },
  own: { section: "permintaanBantuan" },
});

/** Counts of a unit's requests for help that are not answered. An absent one is 0. */
export interface UnitHelp {
  readonly open?: number;
  /** Of these, those whose deadline passed. */
  readonly overdue?: number;
}

export const unitHelp = /* @__PURE__ */ item<UnitHelp>()({
  doc: "How many requests for help of a unit's staff await their answer, and how many of these are overdue.",
  key: [["UNIT", UNIT], ["HELP"]],
});

export const evidence = /* @__PURE__ */ item<Evidence>()({
  doc: "An uploaded evidence file.",
  key: [
    ["EMPLOYEE", NIP],
    ["EVIDENCE", SHA256],
  ],
  own: { section: "bukti" },
});

export const officeFile = /* @__PURE__ */ item<OfficeFile>()({
  doc: "A file that an office has uploaded to publish it.",
  key: [
    ["OFFICE", ACCOUNT],
    ["FILE", SHA256],
  ],
});

export const firstOffer = /* @__PURE__ */ item<{ readonly reportId: string }>()({
  doc: "The report in which a file's content was first used.",
  key: [["FILE", SHA256], ["STATE"]],
});
