import { send } from "../client/call.ts";
import type { Given } from "../client/operations.ts";
import { Refusal } from "../client/refusal.ts";
import { hashOf, put } from "./upload.ts";

type MediaType = Given<"POST /v1/employees/{nip}/evidence">["body"]["mediaType"];

/**
 * Announces, uploads and checks one file; what was checked before a lost line is not sent again. Each try announces it anew, since
 * the address to upload to is good for an hour only, and a file is known by its content however often it is announced.
 * @returns its SHA-256
 */
export async function sendEvidence(nip: string, file: File): Promise<string> {
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
      { key: crypto.randomUUID() },
    );
    await put(file, upload);
    await send("POST /v1/employees/{nip}/evidence/{sha256}/check", { params: { nip, sha256 } }, { version });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "evidence.checked-already")) throw error;
  }
  return sha256;
}
