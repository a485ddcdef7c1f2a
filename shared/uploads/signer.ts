import { SignatureV4 } from "@smithy/signature-v4";
import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { environmentCredentials, Sha256 } from "../signing.ts";

/** Signs this process's requests to S3; the full client would weigh more than the rest of a bundle. */
export function s3Signer(): SignatureV4 {
  return new SignatureV4({
    service: "s3",
    region: setting("AWS_REGION"),
    credentials: environmentCredentials(),
    sha256: Sha256,
    // Only S3 escapes the path once.
    uriEscapePath: false,
  });
}

/**
 * In a presigned address S3 takes no hash of the bytes, as an upload's are not known yet. Their SHA-256 is known, and has its
 * own header.
 */
export const UNSIGNED_BYTES = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } as const;

/** A request for an uploaded object, ready to sign. */
export function objectRequest(
  method: "GET" | "PUT" | "DELETE",
  key: string,
  headers: Readonly<Record<string, string>>,
) {
  const { protocol, hostname, port, host, pathname } = new URL(`${setting(ENVIRONMENT.uploadsUrl)}/${key}`);
  return {
    method,
    protocol,
    hostname,
    ...(port && { port: Number(port) }),
    path: pathname,
    query: {},
    headers: { host, ...headers },
  };
}

/** The address of a signed request. */
export function addressOf({
  protocol,
  headers,
  path,
  query = {},
}: {
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
}): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join("&");
  return `${protocol}//${headers.host}${path}${search && `?${search}`}`;
}
