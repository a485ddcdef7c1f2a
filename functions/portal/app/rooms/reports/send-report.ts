import { send } from "../../client/call.ts";
import type { Given } from "../../client/operations.ts";
import { questions } from "../../client/question-client.ts";
import { Refusal } from "../../client/refusal.ts";
import { declareSender } from "../../offline/outbox.ts";
import { hashOf, put } from "../../offline/upload.ts";

export const REPORT = "report";

/** A report as it was meant, before its files are known to the API. */
export type MeantReport = Given<"POST /v1/employees/{nip}/reports">["body"] & { readonly nip: string };

type MediaType = Given<"POST /v1/employees/{nip}/evidence">["body"]["mediaType"];

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

/** Announces, uploads and checks one file. What was done before a lost line is not done again. @returns its SHA-256 */
async function sendEvidence(nip: string, file: File, key: string): Promise<string> {
  const sha256 = await hashOf(file);
  const body = {
    fileName: file.name,
    mediaType: file.type as MediaType,
    sizeBytes: file.size,
    sha256,
  };
  try {
    const { upload, version } = await send(
      "POST /v1/employees/{nip}/evidence",
      { params: { nip }, body },
      { key },
    );
    await put(file, upload);
    await send("POST /v1/employees/{nip}/evidence/{sha256}/check", { params: { nip, sha256 } }, { version });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "evidence.checked-already")) throw error;
  }
  return sha256;
}
