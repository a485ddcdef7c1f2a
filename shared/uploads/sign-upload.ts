import { addressOf, objectRequest, s3Signer, UNSIGNED_BYTES } from "./signer.ts";

export const UPLOAD_VALID_SECONDS = 3_600;

interface UploadOrder {
  readonly key: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Any type if absent. */
  readonly mediaType?: string;
  /** Instant of signing. */
  readonly at: string;
}

/** Where and how to upload a file, within an hour. */
interface SignedUpload {
  readonly method: "PUT";
  readonly url: string;
  /** To be sent exactly as given: they are part of the signature. Browsers add `content-length` themselves. */
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** Lets anybody with the address upload exactly one file of this size, content and type. */
export async function signUpload({
  key,
  sizeBytes,
  sha256,
  mediaType,
  at,
}: UploadOrder): Promise<SignedUpload> {
  const headers = {
    "content-length": String(sizeBytes),
    ...(mediaType && { "content-type": mediaType }),
    "x-amz-checksum-sha256": Buffer.from(sha256, "hex").toString("base64"),
  };
  const signed = await s3Signer().presign(objectRequest("PUT", key, { ...headers, ...UNSIGNED_BYTES }), {
    expiresIn: UPLOAD_VALID_SECONDS,
    signingDate: new Date(at),
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return {
    method: "PUT",
    url: addressOf(signed),
    headers,
    expiresAt: new Date(Date.parse(at) + UPLOAD_VALID_SECONDS * 1_000).toISOString(),
  };
}
