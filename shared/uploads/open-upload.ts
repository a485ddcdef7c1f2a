import { addressOf, objectRequest, s3Signer } from "./signer.ts";

const EMPTY_BODY = {
  "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
};

/**
 * The bytes of an uploaded file; undefined if it is not there.
 * @throws Error if the store fails: a fault worth a retry, not a fact about the file
 */
export async function readUpload(key: string): Promise<Uint8Array | undefined> {
  const signed = await s3Signer().sign(objectRequest("GET", key, EMPTY_BODY));
  const { host: _, ...headers } = signed.headers;
  const reply = await fetch(addressOf(signed), { headers });
  if (reply.ok) return reply.bytes();
  await reply.arrayBuffer();
  // Whoever may read here may also list, for S3 says only to them that an object is missing; to others it is denied.
  if (reply.status === 404) return undefined;
  throw new Error(`The store of uploads answered ${reply.status}.`);
}
