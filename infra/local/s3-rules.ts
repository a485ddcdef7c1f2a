import { createHash, createHmac } from "node:crypto";

/** A request for an object. */
export interface ObjectRequest {
  readonly method: string;
  /** Path and query, neither decoded nor reordered. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What S3 knows about the caller and the time. */
export interface Signatory {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** Milliseconds since 1970, by the clock that signed addresses expire by. */
  readonly now: number;
}

/** One of S3's errors, with its code. */
export interface ObjectRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface Signature {
  readonly isPresigned: boolean;
  readonly credential: string;
  readonly time: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** The signed SHA-256 of the body in hexadecimal, or a note that it was left open. */
  readonly payload: string;
}

export const ALGORITHM = "AWS4-HMAC-SHA256";
const UNSIGNED = "UNSIGNED-PAYLOAD";
const SKEW_MILLISECONDS = 15 * 60_000;

export const refusal = (status: number, code: string, message: string): ObjectRefusal => ({
  status,
  code,
  message,
});
export const denied = (message = "Access Denied") => refusal(403, "AccessDenied", message);

/**
 * Why S3 would refuse a request for an object: its signature, its time, or bytes other than those signed for.
 */
export function objectRefusal(request: ObjectRequest, signatory: Signatory): ObjectRefusal | undefined {
  const { searchParams, pathname } = new URL(request.url, "http://s3");
  const signature = readSignature(request, searchParams);
  if (signature === undefined) return denied();
  const { credential, time, isPresigned } = signature;
  const [accessKeyId, day, ...scope] = credential.split("/");
  if (accessKeyId !== signatory.accessKeyId)
    return refusal(
      403,
      "InvalidAccessKeyId",
      "The AWS Access Key Id you provided does not exist in our records.",
    );
  if (scope.join("/") !== `${signatory.region}/s3/aws4_request` || !time.startsWith(day ?? "?")) {
    const code = isPresigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed";
    return refusal(400, code, "The credential scope is wrong.");
  }
  return (
    timeRefusal(signature, Number(searchParams.get("X-Amz-Expires")), signatory.now) ??
    headerRefusal(request, signature) ??
    (signatureOf(request, { pathname, searchParams, signature, signatory }) === signature.signature
      ? undefined
      : refusal(
          403,
          "SignatureDoesNotMatch",
          "The request signature we calculated does not match the signature you provided.",
        )) ??
    bytesRefusal(request, signature)
  );
}

function readSignature({ headers }: ObjectRequest, query: URLSearchParams): Signature | undefined {
  const payload = String(headers["x-amz-content-sha256"] ?? UNSIGNED);
  if (query.get("X-Amz-Algorithm") === ALGORITHM) {
    return {
      isPresigned: true,
      credential: query.get("X-Amz-Credential") ?? "",
      time: query.get("X-Amz-Date") ?? "",
      signedHeaders: (query.get("X-Amz-SignedHeaders") ?? "").split(";"),
      signature: query.get("X-Amz-Signature") ?? "",
      payload: query.get("X-Amz-Content-Sha256") ?? payload,
    };
  }
  const parts = String(headers.authorization ?? "").match(
    /^AWS4-HMAC-SHA256 Credential=(?<credential>[^,]+), ?SignedHeaders=(?<signed>[^,]+), ?Signature=(?<signature>\w+)$/,
  )?.groups;
  if (parts === undefined) return undefined;
  const { credential = "", signed = "", signature = "" } = parts;
  const time = String(headers["x-amz-date"] ?? "");
  return { isPresigned: false, credential, time, signedHeaders: signed.split(";"), signature, payload };
}

function timeRefusal(
  { isPresigned, time }: Signature,
  seconds: number,
  now: number,
): ObjectRefusal | undefined {
  const signedAt = Date.parse(
    time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
  );
  if (Number.isNaN(signedAt)) return denied();
  if (isPresigned) {
    if (signedAt > now + SKEW_MILLISECONDS) return denied("Request is not yet valid");
    return signedAt + seconds * 1_000 < now ? denied("Request has expired") : undefined;
  }
  // A process signs its own requests with the machine's time, whatever the city's clock says.
  return Math.abs(signedAt - Date.now()) > SKEW_MILLISECONDS
    ? refusal(
        403,
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.",
      )
    : undefined;
}

/** A presigned address does not allow further S3 headers. */
function headerRefusal({ headers }: ObjectRequest, { signedHeaders }: Signature): ObjectRefusal | undefined {
  const added = Object.keys(headers).filter(
    (name) => name.startsWith("x-amz-") && !signedHeaders.includes(name),
  );
  const isAllowed = added.every((name) => name === "x-amz-content-sha256");
  return isAllowed ? undefined : denied("There were headers present in the request which were not signed");
}

function bytesRefusal({ headers, body }: ObjectRequest, { payload }: Signature): ObjectRefusal | undefined {
  if (payload !== UNSIGNED && payload !== sha256(body).toString("hex"))
    return refusal(
      400,
      "XAmzContentSHA256Mismatch",
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  const checksum = headers["x-amz-checksum-sha256"];
  if (checksum !== undefined && checksum !== sha256(body).toString("base64"))
    return refusal(400, "BadDigest", "The SHA256 you specified did not match the calculated checksum.");
  return undefined;
}

function signatureOf(
  { method, headers }: ObjectRequest,
  {
    pathname,
    searchParams,
    signature: { time, credential, signedHeaders, payload },
    signatory,
  }: {
    readonly pathname: string;
    readonly searchParams: URLSearchParams;
    readonly signature: Signature;
    readonly signatory: Signatory;
  },
): string {
  const query = [...searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join("&");
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`).join("");
  const canonical = [method, pathname, query, lines, signedHeaders.join(";"), payload].join("\n");
  const [, ...scope] = credential.split("/");
  const hashed = sha256(canonical).toString("hex");
  return signatureOfText([ALGORITHM, time, scope.join("/"), hashed].join("\n"), scope, signatory);
}

/** The signature of a text; the scope is day, region, service and `aws4_request`. */
export function signatureOfText(text: string, scope: readonly string[], signatory: Signatory): string {
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${signatory.secretAccessKey}`);
  return hmac(key, text).toString("hex");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
