import { send } from "../../client/call.ts";
import type { Given } from "../../client/operations.ts";
import { questions } from "../../client/question-client.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { declareSender } from "../../offline/outbox.ts";

export const REPORT = "report";

/** A report as it was meant, before its files are known to the API. */
export type MeantReport = Given<"POST /v1/employees/{nip}/reports">["body"] & { readonly nip: string };

export function declareReportSender(): void {
  declareSender(REPORT, async ({ id, data, files }) => {
    const { nip, ...report } = data as MeantReport;
    const evidence: string[] = [];
    for (const [index, file] of files.entries())
      evidence.push(await sendEvidence(nip, file, `${id}-${index}`));
    const body = evidence.length === 0 ? report : { ...report, evidence };
    await send("POST /v1/employees/{nip}/reports", { params: { nip }, body }, { key: id });
    await questions.invalidateQueries();
  });
}
