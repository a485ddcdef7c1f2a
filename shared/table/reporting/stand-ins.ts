import type { Decision } from "../../domain/aggregate.ts";
import { obstacleOf } from "../../domain/reporting/obstacle.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../../domain/reporting/work-report.ts";
import * as items from "../items.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { EscalatedReport } from "./items.ts";

type ReportDecision = Decision<WorkReport, WorkReportEvent>;

function escalationMoves({ state, event }: ReportDecision): Projection[] {
  const { nip, id, unitId, raterNip, submittedAt, answerDueAt, escalation } = state;
  if (escalation === undefined) return [];
  const key = items.escalatedReport.key(nip, monthOfReport(id), id);
  if (event.type === "REPORT_ACCEPTED" || event.type === "REPORT_RETURNED") return [gone(key)];
  if (event.type !== "REPORT_ESCALATED" && event.type !== "REPORT_PASSED_ON") return [];
  const item: EscalatedReport = {
    nip,
    reportId: id,
    unitId,
    ...(raterNip && { raterNip }),
    submittedAt,
    answerDueAt,
    escalatedAt: escalation.at,
  };
  const list = items.escalatedReport.list.at(escalation.toNip, escalation.at, id);
  return [put({ key, item: { ...item }, placement: { list } })];
}

/** @param before a revised report's previous state: it may have named an obstacle that is gone now */
function obstacleMoves({ state, event }: ReportDecision, before: WorkReport | undefined): Projection[] {
  const key = items.obstacle.key(state.unitId, monthOfReport(state.id), state.id);
  const obstacle = obstacleOf(state);
  if (obstacle === undefined) return before?.obstacles === undefined ? [] : [gone(key)];
  switch (event.type) {
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
    case "REPORT_RETURNED":
    case "REPORT_ACCEPTED":
      return [put({ key, item: { ...obstacle } })];
    default:
      return [];
  }
}

/** Items that represent a report in lists other than its rater's. */
export function standIns(decision: ReportDecision, before: WorkReport | undefined): Projection[] {
  return [...escalationMoves(decision), ...obstacleMoves(decision, before)];
}
