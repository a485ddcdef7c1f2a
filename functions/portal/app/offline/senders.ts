import { declareReportSenders } from "../rooms/reports/send-report.ts";
import { declareVisitSender } from "../rooms/supervision/send-visit.ts";

/** Every kind of act that may wait on the device. */
export function declareSenders(): void {
  declareReportSenders();
  declareVisitSender();
}
