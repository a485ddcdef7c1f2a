import type { ObjectRefusal, Signatory } from "./s3-rules.ts";
import { ALGORITHM, denied, refusal, signatureOfText } from "./s3-rules.ts";

/** A form as a browser sends it to a bucket: its fields, their names in small letters, and the file, which ends it. */
export interface ObjectForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly sizeBytes: number } | undefined;
}

type Condition = Readonly<Record<string, string>> | readonly [string, string | number, string | number];

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly Condition[];
}

/** What a policy need not name. */
const UNCHECKED = /^(x-amz-signature|file|policy|x-ignore-.*)$/;

/** Reads the body of a form; undefined if it is none. What follows the file does not count. */
export async function readForm(body: Buffer, contentType: string): Promise<ObjectForm | undefined> {
  const headers = { "content-type": contentType };
  const data = await new Response(new Uint8Array(body), { headers }).formData().catch(() => undefined);
  if (data === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of data) {
    if (typeof value !== "string") return { fields, file: { sizeBytes: value.size } };
    fields.set(name.toLowerCase(), value);
  }
  return { fields, file: undefined };
}

/**
 * Why S3 would refuse a form for a bucket: its signature, its time, a field that its policy does not allow, or the file's size.
 * @source Amazon S3 API Reference, "Creating a POST policy"
 */
export function formRefusal(
  form: ObjectForm | undefined,
  bucket: string,
  signatory: Signatory,
): ObjectRefusal | undefined {
  if (form === undefined || form.file === undefined)
    return refusal(400, "MalformedPOSTRequest", "The body of your POST request is not well-formed.");
  // S3 takes the bucket for a field of the form.
  const fields = new Map([...form.fields, ["bucket", bucket]]);
  if (!fields.has("key"))
    return refusal(400, "InvalidArgument", "Bucket POST must contain a field named 'key'.");
  return (
    signatureRefusal(fields, signatory) ??
    policyRefusal(readPolicy(fields.get("policy") ?? ""), {
      fields,
      sizeBytes: form.file.sizeBytes,
      now: signatory.now,
    })
  );
}

function signatureRefusal(
  fields: ReadonlyMap<string, string>,
  signatory: Signatory,
): ObjectRefusal | undefined {
  const policy = fields.get("policy");
  const time = fields.get("x-amz-date") ?? "";
  const [accessKeyId, day = "?", ...scope] = (fields.get("x-amz-credential") ?? "").split("/");
  if (policy === undefined || fields.get("x-amz-algorithm") !== ALGORITHM) return denied();
  if (accessKeyId !== signatory.accessKeyId)
    return refusal(
      403,
      "InvalidAccessKeyId",
      "The AWS Access Key Id you provided does not exist in our records.",
    );
  if (scope.join("/") !== `${signatory.region}/s3/aws4_request` || !time.startsWith(day))
    return refusal(400, "InvalidRequest", "The credential scope is wrong.");
  return signatureOfText(policy, [day, ...scope], signatory) === fields.get("x-amz-signature")
    ? undefined
    : refusal(
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided.",
      );
}

function readPolicy(encoded: string): Policy | undefined {
  try {
    return JSON.parse(Buffer.from(encoded, "base64").toString());
  } catch {
    return undefined;
  }
}

function policyRefusal(
  policy: Policy | undefined,
  {
    fields,
    sizeBytes,
    now,
  }: { readonly fields: ReadonlyMap<string, string>; readonly sizeBytes: number; readonly now: number },
): ObjectRefusal | undefined {
  if (!Array.isArray(policy?.conditions))
    return refusal(400, "InvalidPolicyDocument", "Invalid Policy: Invalid JSON.");
  const against = (what: string) => denied(`Invalid according to Policy: ${what}`);
  if (!(Date.parse(policy.expiration) > now)) return against("Policy expired.");
  const rules = policy.conditions.flatMap(rulesOf);
  for (const { kind, name, value } of rules) {
    const sent = fields.get(name) ?? "";
    if (kind === "eq" ? sent !== value : !sent.startsWith(value))
      return against(`Policy Condition failed: ["${kind}", "$${name}", "${value}"]`);
  }
  const named = new Set(rules.map(({ name }) => name));
  const extra = [...fields.keys()].filter((name) => !UNCHECKED.test(name) && !named.has(name));
  if (extra.length > 0) return against(`Extra input fields: ${extra.join(", ")}`);
  return sizeRefusal(policy.conditions, sizeBytes);
}

/** A condition on fields: `{"key": "a"}` says the same as `["eq", "$key", "a"]`. */
function rulesOf(condition: Condition) {
  if (!Array.isArray(condition))
    return Object.entries(condition).map(([name, value]) => ({
      kind: "eq",
      name: name.toLowerCase(),
      value: String(value),
    }));
  const [kind, name, value] = condition;
  if (kind === "content-length-range") return [];
  return [{ kind: String(kind), name: String(name).slice(1).toLowerCase(), value: String(value) }];
}

function sizeRefusal(conditions: readonly Condition[], sizeBytes: number): ObjectRefusal | undefined {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== "content-length-range") continue;
    const [, least, most] = condition;
    if (sizeBytes > Number(most))
      return refusal(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    if (sizeBytes < Number(least))
      return refusal(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
  }
  return undefined;
}
