import { ask, send } from "../../client/call.ts";
import type { Given } from "../../client/operations.ts";
import { Refusal } from "../../client/refusal.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { declareSender } from "../../offline/outbox.ts";
import type { Report } from "./words.ts";

export const REPORT = "report";
export const REVISION = "revision";

/** A report as it was meant, before its files are known to the API. */
export type MeantReport = Given<"POST /v1/employees/{nip}/reports">["body"] & { readonly nip: string };

/** What a returned report is to say instead. */
export interface MeantRevision {
  readonly nip: string;
  readonly reportId: string;
  /** Of what its writer saw. */
  readonly version: number;
  readonly before: ReportText;
  readonly body: Given<"PUT /v1/employees/{nip}/reports/{reportId}">["body"];
}

/** The words of a report, which its writer may change once it was returned. */
export interface ReportText {
  readonly activity: string;
  readonly obstacles: string;
}

export const textOf = ({ activity, obstacles = "" }: Pick<Report, "activity" | "obstacles">): ReportText => ({
  activity,
  obstacles,
});

export const saysTheSame = (one: ReportText, other: ReportText) =>
  one.activity === other.activity && one.obstacles === other.obstacles;

const STALE = 412;

export function declareReportSenders(): void {
  declareSender(REPORT, async ({ id, data, files }) => {
    const { nip, ...report } = data as MeantReport;
    const evidence: string[] = [];
    for (const file of files) evidence.push(await sendEvidence(nip, file));
    const body = evidence.length === 0 ? report : { ...report, evidence };
    await send("POST /v1/employees/{nip}/reports", { params: { nip }, body }, { key: id });
  });
  declareSender(REVISION, async ({ data }) => {
    const meant = data as MeantRevision;
    try {
      await revise(meant, meant.version);
    } catch (error) {
      if (!(error instanceof Refusal && error.status === STALE)) throw error;
      await goOn(meant, error);
    }
  });
}

async function revise({ nip, reportId, body }: MeantRevision, version: number): Promise<void> {
  await send("PUT /v1/employees/{nip}/reports/{reportId}", { params: { nip, reportId }, body }, { version });
}

/**
 * Where the report has changed meanwhile: the revision may be there already, its answer lost on the way, or only a comment was added,
 * so that nothing of anybody's is overwritten. Anything else is for its writer to decide. @throws Refusal
 */
async function goOn(meant: MeantRevision, stale: Refusal): Promise<void> {
  const { nip, reportId, before, body } = meant;
  const report = await ask("GET /v1/employees/{nip}/reports/{reportId}", { params: { nip, reportId } });
  const stands = textOf(report);
  if (report.state === "RETURNED" && saysTheSame(stands, before)) return revise(meant, report.version);
  if (report.state === "RETURNED" || !saysTheSame(stands, textOf(body))) throw stale;
}
