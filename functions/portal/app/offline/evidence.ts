import { send } from "../client/call.ts";
import type { Given } from "../client/operations.ts";
import { Refusal } from "../client/refusal.ts";
import { hashOf, put } from "./upload.ts";

type Body = Given<"POST /v1/employees/{nip}/evidence">["body"];

/** By which routes a file goes: an employee's own, or that of an office's account, which has no NIP. */
function routesOf(nip: string | undefined) {
  if (nip === undefined)
    return {
      announce: (body: Body, key: string) => send("POST /v1/office-files", { body }, { key }),
      check: (sha256: string, version: number) =>
        send("POST /v1/office-files/{sha256}/check", { params: { sha256 } }, { version }),
    };
  return {
    announce: (body: Body, key: string) =>
      send("POST /v1/employees/{nip}/evidence", { params: { nip }, body }, { key }),
    check: (sha256: string, version: number) =>
      send("POST /v1/employees/{nip}/evidence/{sha256}/check", { params: { nip, sha256 } }, { version }),
  };
}

/**
 * Announces, uploads and checks one file; what was checked before a lost connection is not sent again. Each try announces it
 * again, since the address to upload to is good for an hour only, and a file is known by its content however often it is
 * announced.
 * @param nip whose file it is; that of the account itself if absent
 * @returns its SHA-256
 */
export async function sendEvidence(nip: string | undefined, file: File): Promise<string> {
  const routes = routesOf(nip);
  const sha256 = await hashOf(file);
  const body = {
    fileName: file.name,
    mediaType: file.type as Body["mediaType"],
    sizeBytes: file.size,
    sha256,
  };
  try {
    const { upload, version } = await routes.announce(body, crypto.randomUUID());
    await put(file, upload);
    await routes.check(sha256, version);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "evidence.checked-already")) throw error;
  }
  return sha256;
}
