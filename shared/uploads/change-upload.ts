import { addressOf, objectRequest, s3Signer, UNSIGNED_BYTES } from "./signer.ts";

/** Puts bytes where nobody has signed for them: what this process has made of an upload. */
export async function putUpload(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
  await change("PUT", key, { "content-type": mediaType }, bytes);
}

/** Takes a file away; one that is not there is as good as gone. */
export async function deleteUpload(key: string): Promise<void> {
  await change("DELETE", key, {});
}

/** @throws Error where the store does not do as it should: a fault to try again */
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
