import type { Decision } from "../aggregate.ts";
import type { WorkReport, WorkReportEvent } from "./work-report.ts";

/**
 * Hands a report that awaits somebody no longer in service to their successor, with its deadline; undefined
 * if it awaits somebody else, or was answered. Nobody gets to answer their own report this way.
 * @param toNip undefined for the head of the city
 * @source policy: what a person left open goes to their successor
 */
export function handOnReport(
  report: WorkReport,
  {
    fromNip,
    toNip,
    at,
  }: { readonly fromNip: string; readonly toNip: string | undefined; readonly at: string },
): Decision<WorkReport, WorkReportEvent> | undefined {
  if (report.state !== "SUBMITTED" || toNip === fromNip || toNip === report.nip) return undefined;
  const { raterNip, escalation, ...rest } = report;
  const isRaters = raterNip === fromNip;
  const isEscalated = escalation?.toNip === fromNip;
  if (!isRaters && !isEscalated) return undefined;
  const rater = isRaters ? toNip : raterNip;
  const passed = escalation && isEscalated ? { at: escalation.at, ...(toNip && { toNip }) } : escalation;
  return {
    state: { ...rest, ...(rater && { raterNip: rater }), ...(passed && { escalation: passed }) },
    event: { type: "REPORT_PASSED_ON", at, by: "SYSTEM", data: { fromNip, toNip: toNip ?? "" } },
  };
}
