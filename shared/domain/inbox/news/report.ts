import type { WorkReport, WorkReportEvent } from "../../reporting/work-report.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, NOBODY, telling } from "./news.ts";

/** Raters are told of reports only once others could not answer them: their list of waiting reports has the rest. */
export const reportNews = /* @__PURE__ */ telling<WorkReport, WorkReportEvent>({
  REPORT_SUBMITTED: NOBODY,
  REPORT_REVISED: NOBODY,
  REPORT_ACCEPTED: (report) => [news(report, "REPORT_ACCEPTED", report.nip)],
  REPORT_RETURNED: (report) => [news(report, "REPORT_RETURNED", report.nip)],
  REPORT_COMMENTED: (report, { by }) => [
    news(report, "REPORT_COMMENTED", by === report.nip ? deskOf(report.raterNip) : report.nip),
  ],
  REPORT_ESCALATED: (report, { data }) => [
    news(report, "REPORT_UNANSWERED", report.nip),
    news(report, "REPORT_PASSED_ON", deskOf(data?.toNip)),
  ],
  REPORT_DEADLINE_LAPSED: NOBODY,
  REPORT_PASSED_ON: (report, { data }) => [news(report, "REPORT_PASSED_ON", deskOf(data?.toNip))],
});

function news({ nip, id, day }: WorkReport, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip, reportId: id }, facts: { day } };
}
