import { type Call, denialMessage, denialOf } from "./access.ts";
import { CALLER } from "./caller.ts";
import type { Watch } from "./dynamodb/gate.ts";
import { formRefusal, readForm } from "./s3-form-rules.ts";
import { type ObjectRefusal, objectRefusal } from "./s3-rules.ts";

/** A request to the engine of queues and files, after reading it. */
interface EngineRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

interface Refused {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

interface Rules extends Required<Watch> {
  readonly region: string;
  /** The clock that signed addresses expire by. */
  readonly now: () => number;
  readonly isBucket: (name: string) => boolean;
}

/** Everything on this machine signs with these; they are valid nowhere else. */
export const LOCAL_CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" } as const;

/**
 * Refuses what SQS and S3 would refuse; the engine itself serves any object to anybody, and knows no grants.
 */
export function queueGate({ region, now, access, onDenied, isBucket }: Rules) {
  function denied(request: EngineRequest, call: Call) {
    const denial = denialOf(access, request.headers[CALLER], [call]);
    if (denial) onDenied(denial);
    return denial;
  }

  async function formRefused(request: EngineRequest, bucket: string): Promise<Refused | undefined> {
    const form = await readForm(bytesOf(request), String(request.headers["content-type"]));
    if (denied(request, objectCall("PUT", form?.fields.get("key") ?? ""))) return inXml(ACCESS_DENIED);
    const refusal = formRefusal(form, bucket, { ...LOCAL_CREDENTIALS, region, now: now() });
    return refusal && inXml(refusal);
  }

  return async (request: EngineRequest): Promise<Refused | undefined> => {
    const { bucket, key } = objectOf(request);
    if (isBucket(bucket) && key === "" && request.method === "POST") return formRefused(request, bucket);
    // A browser's preflight is not signed.
    if (!isBucket(bucket) || key === "" || request.method === "OPTIONS") {
      const denial = denied(request, queueCall(request));
      if (denial === undefined) return undefined;
      const body = {
        __type: "com.amazon.coral.service#AccessDeniedException",
        message: denialMessage(denial),
      };
      return { status: 403, mediaType: "application/x-amz-json-1.0", body: JSON.stringify(body) };
    }
    if (denied(request, objectCall(request.method, key))) return inXml(ACCESS_DENIED);
    const { method, url, headers } = request;
    const signatory = { ...LOCAL_CREDENTIALS, region, now: now() };
    const refusal = objectRefusal({ method, url, headers, body: bytesOf(request) }, signatory);
    return refusal && inXml(refusal);
  };
}

/** The object that a request is for; of anything else the key is empty. */
function objectOf({ url }: EngineRequest): { readonly bucket: string; readonly key: string } {
  const [, bucket = "", ...rest] = url.split("?", 1)[0]?.split("/") ?? [];
  return { bucket, key: rest.join("/") };
}

function bytesOf({ body }: EngineRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : "");
}

const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GET: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};

function objectCall(method: string, key: string): Call {
  return { action: `s3:${OBJECT_ACTIONS[method] ?? method}`, resource: key };
}

/** Sending ten messages at once takes the same permission as sending one. */
function queueCall({ headers, body }: EngineRequest): Call {
  const { QueueUrl } = (body ?? {}) as { readonly QueueUrl?: string };
  const action = String(headers["x-amz-target"] ?? "").replace(/^AmazonSQS\.|Batch$/g, "");
  return { action: `sqs:${action}`, resource: String(QueueUrl).split("/").at(-1) ?? "" };
}

const ACCESS_DENIED: ObjectRefusal = { status: 403, code: "AccessDenied", message: "Access Denied" };

function inXml({ status, code, message }: ObjectRefusal): Refused {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, mediaType: "application/xml", body };
}
