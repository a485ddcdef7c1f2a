import { helpNews } from "../../domain/inbox/news/help.ts";
import { reportNews } from "../../domain/inbox/news/report.ts";
import type { Evidence, OfficeFile } from "../../domain/reporting/evidence.ts";
import type { HelpRequest } from "../../domain/reporting/help-request.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import { ACCOUNT, DRAWN_IN_MONTH, INSTANT, MONTH, NIP, RATER, SHA256, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

/** A work report of an employee's month. */
export const workReport = /* @__PURE__ */ item<WorkReport>()({
  tells: reportNews,
  key: [
    ["EMPLOYEE", NIP],
    ["REPORT", MONTH, DRAWN_IN_MONTH],
  ],
  /** Reports that await their rater. */
  list: [
    ["RATER", RATER, "REPORTS"],
    [INSTANT, DRAWN_IN_MONTH],
  ],
  /** The answer, until it is given or escalated. */
  due: "staff-deadlines",
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

/** A report escalated to its rater's superior. */
export const escalatedReport = /* @__PURE__ */ item<EscalatedReport>()({
  key: [
    ["EMPLOYEE", NIP],
    ["ESCALATED", MONTH, DRAWN_IN_MONTH],
  ],
  /** Reports that a rater left unanswered, for their superior. */
  list: [
    ["RATER", RATER, "ESCALATED"],
    [INSTANT, DRAWN_IN_MONTH],
  ],
  own: { leftOut: "Salinan laporan Anda untuk atasan; laporannya ada di laporanKerja." },
});

/** An obstacle of a unit, by the report that names it. */
export const obstacle = /* @__PURE__ */ item<Obstacle>()({
  key: [
    ["UNIT", UNIT],
    ["OBSTACLE", MONTH, DRAWN_IN_MONTH],
  ],
});

/** An obstacle with which an employee asks the head for help, by its report. */
export const helpRequest = /* @__PURE__ */ item<HelpRequest>()({
  tells: helpNews,
  key: [
    ["EMPLOYEE", NIP],
    ["HELP", MONTH, DRAWN_IN_MONTH],
  ],
  /** Those that await a head, the earliest deadline first. */
  list: [
    ["RATER", RATER, "HELP"],
    [INSTANT, DRAWN_IN_MONTH],
  ],
  /** The answer, until it is given or noted as missed. */
  due: "staff-deadlines",
  own: { section: "permintaanBantuan" },
});

/** Counts of a unit's requests for help that are not answered. An absent one is 0. */
export interface UnitHelp {
  readonly open?: number;
  /** Of these, those whose deadline passed. */
  readonly overdue?: number;
}

/** How many requests for help of a unit's staff await their answer, and how many of these are overdue. */
export const unitHelp = /* @__PURE__ */ item<UnitHelp>()({
  key: [["UNIT", UNIT], ["HELP"]],
});

/** An uploaded evidence file. */
export const evidence = /* @__PURE__ */ item<Evidence>()({
  key: [
    ["EMPLOYEE", NIP],
    ["EVIDENCE", SHA256],
  ],
  own: { section: "bukti" },
});

/** A file that an office has uploaded to publish it. */
export const officeFile = /* @__PURE__ */ item<OfficeFile>()({
  key: [
    ["OFFICE", ACCOUNT],
    ["FILE", SHA256],
  ],
});

/** The report in which a file's content was first used. */
export const firstOffer = /* @__PURE__ */ item<{ readonly reportId: string }>()({
  key: [["FILE", SHA256], ["STATE"]],
});
