import { createHash } from "node:crypto";

/** What an announced import says of where its file goes. */
export interface AnnouncedUpload {
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

/** A file as it is announced: this one, and no other. */
export function announcementOf(fileName: string, file: Buffer) {
  return { fileName, sizeBytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
}

/** Puts a file where the reply to its announcement says. */
export async function handIn(file: Buffer, { upload }: AnnouncedUpload): Promise<void> {
  // The length goes along by itself.
  const { "content-length": _, ...headers } = upload.headers;
  const stored = await fetch(upload.url, { method: "PUT", headers, body: new Uint8Array(file) });
  if (!stored.ok) throw new Error(`PUT ${new URL(upload.url).pathname}: ${stored.status}`);
}
