import type { Evidence } from "../../domain/reporting/evidence.ts";
import type { Obstacle } from "../../domain/reporting/obstacle.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import { DRAWN_IN_MONTH, INSTANT, MONTH, NIP, RATER, SHA256, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

export const workReport = /* @__PURE__ */ item<WorkReport>()({
  doc: "A report of work done: one's reports of a month.",
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
  due: { on: "staff-deadlines", doc: "the answer, until it is given or asked of another" },
  own: { section: "laporanKerja" },
});

/** A report stands in one list, its rater's; this stands for it in that of the rater's superior, until it is answered. */
export interface EscalatedReport {
  readonly nip: string;
  readonly reportId: string;
  readonly unitId: string;
  /** Who was silent. */
  readonly raterNip?: string;
  readonly submittedAt: string;
  readonly answerDueAt: string;
  readonly escalatedAt: string;
}

export const escalatedReport = /* @__PURE__ */ item<EscalatedReport>()({
  doc: "A report that stands before the superior of its rater.",
  key: [
    ["EMPLOYEE", NIP],
    ["ESCALATED", MONTH, DRAWN_IN_MONTH],
  ],
  list: {
    at: [
      ["RATER", RATER, "ESCALATED"],
      [INSTANT, DRAWN_IN_MONTH],
    ],
    doc: "what a rater left unanswered, for their superior",
  },
  own: { leftOut: "Salinan laporan Anda untuk atasan; laporannya ada di laporanKerja." },
});

export const obstacle = /* @__PURE__ */ item<Obstacle>()({
  doc: "What stands in the way of a unit, by the report that names it.",
  key: [
    ["UNIT", UNIT],
    ["OBSTACLE", MONTH, DRAWN_IN_MONTH],
  ],
});

export const evidence = /* @__PURE__ */ item<Evidence>()({
  doc: "A file that somebody handed in.",
  key: [
    ["EMPLOYEE", NIP],
    ["EVIDENCE", SHA256],
  ],
  own: { section: "bukti" },
});

export const firstOffer = /* @__PURE__ */ item<{ readonly reportId: string }>()({
  doc: "The report for which a file's content was first offered.",
  key: [["FILE", SHA256], ["STATE"]],
});
