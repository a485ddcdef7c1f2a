import { send } from "../client/call.ts";
import type { Given } from "../client/operations.ts";
import { Refusal } from "../client/refusal.ts";
import { hashOf, put } from "./upload.ts";

type MediaType = Given<"POST /v1/employees/{nip}/evidence">["body"]["mediaType"];

/** Announces, uploads and checks one file. What was done before a lost line is not done again. @returns its SHA-256 */
export async function sendEvidence(nip: string, file: File, key: string): Promise<string> {
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
