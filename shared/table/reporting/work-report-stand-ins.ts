import type { Decision } from "../../domain/aggregate.ts";
import { obstacleOf } from "../../domain/reporting/obstacle.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../../domain/reporting/work-report.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";

type ReportDecision = Decision<WorkReport, WorkReportEvent>;

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

function escalationMoves({ state, event }: ReportDecision): Projection[] {
  const { nip, id, unitId, raterNip, submittedAt, answerDueAt, escalation } = state;
  if (escalation === undefined) return [];
  const key = keys.escalatedReport(nip, monthOfReport(id), id);
  if (event.type === "REPORT_ACCEPTED" || event.type === "REPORT_RETURNED") return [{ kind: "delete", key }];
  if (event.type !== "REPORT_ESCALATED") return [];
  const item: EscalatedReport = {
    nip,
    reportId: id,
    unitId,
    ...(raterNip && { raterNip }),
    submittedAt,
    answerDueAt,
    escalatedAt: escalation.at,
  };
  const list = { in: ranges.reportsEscalated(escalation.toNip), at: `${escalation.at}#${id}` };
  return [{ kind: "put", key, item: { ...item }, placement: { list } }];
}

/** @param before how a report stood that is revised: it may have named an obstacle that it names no longer */
function obstacleMoves({ state, event }: ReportDecision, before: WorkReport | undefined): Projection[] {
  const key = keys.obstacle(state.unitId, monthOfReport(state.id), state.id);
  const obstacle = obstacleOf(state);
  if (obstacle === undefined) return before?.obstacles === undefined ? [] : [{ kind: "delete", key }];
  switch (event.type) {
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
    case "REPORT_RETURNED":
    case "REPORT_ACCEPTED":
      return [{ kind: "put", key, item: { ...obstacle } }];
    default:
      return [];
  }
}

/** What stands for a report in the lists of others than its rater. */
export function standIns(decision: ReportDecision, before: WorkReport | undefined): Projection[] {
  return [...escalationMoves(decision), ...obstacleMoves(decision, before)];
}
