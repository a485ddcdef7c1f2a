import { createHash } from "node:crypto";

/** The upload address in the reply to an announced import. */
export interface AnnouncedUpload {
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

/** The announcement of a file, which matches this file and no other. */
export function announcementOf(fileName: string, file: Buffer) {
  return { fileName, sizeBytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
}

/** Uploads a file to the address in the reply to its announcement. */
export async function uploadFile(file: Buffer, { upload }: AnnouncedUpload): Promise<void> {
  // `fetch` sets the length itself.
  const { "content-length": _, ...headers } = upload.headers;
  const stored = await fetch(upload.url, { method: "PUT", headers, body: new Uint8Array(file) });
  if (!stored.ok) throw new Error(`PUT ${new URL(upload.url).pathname}: ${stored.status}`);
}
