import { addressOf, objectRequest, s3Signer, UNSIGNED_BYTES } from "./signer.ts";

/** Stores bytes that nobody signed an upload for: what this process made of an upload. */
export async function putUpload(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
  await change("PUT", key, { "content-type": mediaType }, bytes);
}

/** Deletes a file; a missing one counts as deleted. */
export async function deleteUpload(key: string): Promise<void> {
  await change("DELETE", key, {});
}

/** @throws Error if the store fails: a fault worth a retry */
async function change(
  method: "PUT" | "DELETE",
  key: string,
  own: Readonly<Record<string, string>>,
  body?: Uint8Array,
): Promise<void> {
  const signed = await s3Signer().sign(objectRequest(method, key, { ...own, ...UNSIGNED_BYTES }));
  const { host: _, ...headers } = signed.headers;
  const reply = await fetch(addressOf(signed), { method, headers, ...(body && { body: Buffer.from(body) }) });
  await reply.arrayBuffer();
  if (!reply.ok && reply.status !== 404) throw new Error(`The store of uploads answered ${reply.status}.`);
}
