import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { environmentCredentials } from "../signing.ts";
import { UPLOAD_VALID_SECONDS } from "./sign-upload.ts";
import { s3Signer } from "./signer.ts";

const ALGORITHM = "AWS4-HMAC-SHA256";

interface FormOrder {
  readonly key: string;
  readonly mostBytes: number;
  /** Where the browser goes once the file is stored; by default it stays, with 201. */
  readonly redirectTo?: string | undefined;
  /** Instant of signing. */
  readonly at: string;
}

/**
 * Lets any browser's form upload one file under this key within an hour, without knowing anything of it but its limit.
 * @source Amazon S3 API Reference, "Creating a POST policy" and "Authenticating requests in browser-based uploads using POST"
 */
export async function signForm({ key, mostBytes, redirectTo, at }: FormOrder) {
  const { accessKeyId, sessionToken } = environmentCredentials();
  const day = at.slice(0, 10).replaceAll("-", "");
  const expiresAt = new Date(Date.parse(at) + UPLOAD_VALID_SECONDS * 1_000).toISOString();
  const fields: Readonly<Record<string, string>> = {
    key,
    // Whatever it turns out to be, no browser ever opens it as a page.
    "Content-Type": "application/octet-stream",
    ...(redirectTo === undefined
      ? { success_action_status: "201" }
      : { success_action_redirect: redirectTo }),
    "x-amz-algorithm": ALGORITHM,
    "x-amz-credential": `${accessKeyId}/${day}/${setting("AWS_REGION")}/s3/aws4_request`,
    "x-amz-date": `${at.slice(0, 19).replace(/[-:]/g, "")}Z`,
    ...(sessionToken !== undefined && { "x-amz-security-token": sessionToken }),
  };
  const conditions = [
    { bucket: bucketOf(setting(ENVIRONMENT.uploadsUrl)) },
    ["content-length-range", 0, mostBytes],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt, conditions })).toString("base64");
  const signature = await s3Signer().sign(policy, { signingDate: new Date(at) });
  return {
    method: "POST",
    url: `${setting(ENVIRONMENT.uploadsUrl)}/`,
    fields: { ...fields, policy, "x-amz-signature": signature },
    fileField: "file",
    expiresAt,
  } as const;
}

/** A bucket's name is in its host, or on one machine in its path. */
function bucketOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return /^(.+)\.s3\./.exec(hostname)?.[1] ?? pathname.slice(1);
}
