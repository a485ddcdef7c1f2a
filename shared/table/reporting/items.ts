import { reportNews } from "../../domain/inbox/report-news.ts";
import type { Evidence } from "../../domain/reporting/evidence.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import { DRAWN_IN_MONTH, INSTANT, MONTH, NIP, RATER, SHA256, UNIT } from "../id-kinds.ts";
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

export const evidence = /* @__PURE__ */ item<Evidence>()({
  doc: "An uploaded evidence file.",
  key: [
    ["EMPLOYEE", NIP],
    ["EVIDENCE", SHA256],
  ],
  own: { section: "bukti" },
});

export const firstOffer = /* @__PURE__ */ item<{ readonly reportId: string }>()({
  doc: "The report in which a file's content was first used.",
  key: [["FILE", SHA256], ["STATE"]],
});
