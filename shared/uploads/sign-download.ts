import { addressOf, objectRequest, s3Signer, UNSIGNED_BYTES } from "./signer.ts";

const VALID_SECONDS = 300;

/** Lets anybody with the address download one file for five minutes, as an attachment. */
export async function signDownload(key: string, at: string) {
  const request = {
    ...objectRequest("GET", key, UNSIGNED_BYTES),
    query: { "response-content-disposition": "attachment" },
  };
  const signed = await s3Signer().presign(request, { expiresIn: VALID_SECONDS, signingDate: new Date(at) });
  return {
    url: addressOf(signed),
    expiresAt: new Date(Date.parse(at) + VALID_SECONDS * 1_000).toISOString(),
  };
}
