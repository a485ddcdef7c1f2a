import type { Decision } from "../../domain/aggregate.ts";
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

/** An obstacle in the list of the unit where it arose, as its report stands. */
export interface Obstacle {
  readonly unitId: string;
  readonly nip: string;
  readonly reportId: string;
  readonly day: string;
  readonly obstacles: string;
  readonly isAccepted: boolean;
}

/** A report that was given back tells of nothing until it is mended. */
function obstacleMoves({ state, event }: ReportDecision): Projection[] {
  const { id: reportId, nip, unitId, day, obstacles } = state;
  if (obstacles === undefined) return [];
  const key = keys.obstacle(unitId, monthOfReport(reportId), reportId);
  switch (event.type) {
    case "REPORT_RETURNED":
      return [{ kind: "delete", key }];
    case "REPORT_SUBMITTED":
    case "REPORT_REVISED":
    case "REPORT_ACCEPTED": {
      const isAccepted = event.type === "REPORT_ACCEPTED";
      const item: Obstacle = { unitId, nip, reportId, day, obstacles, isAccepted };
      return [{ kind: "put", key, item: { ...item } }];
    }
    default:
      return [];
  }
}

/** What stands for a report in the lists of others than its rater. */
export function standIns(decision: ReportDecision): Projection[] {
  return [...escalationMoves(decision), ...obstacleMoves(decision)];
}
