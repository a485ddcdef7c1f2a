import type { ServerResponse } from "node:http";

interface StructuredReply {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Headers on every reply to a browser of a known origin. */
export type CorsHeaders = Readonly<Record<string, string>>;

/** Sends what a handler returned, as API Gateway reads it: a reply with a status, or else a value that is the body. */
export function sendReply(response: ServerResponse, returned: unknown, cors: CorsHeaders): void {
  const reply = isStructured(returned)
    ? returned
    : {
        statusCode: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(returned ?? null),
      };
  const body = Buffer.from(reply.body ?? "", reply.isBase64Encoded ? "base64" : "utf8");
  const headers = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  response.writeHead(reply.statusCode, {
    "content-type": "text/plain; charset=utf-8",
    ...headers,
    "content-length": body.length,
    ...(reply.cookies && { "set-cookie": [...reply.cookies] }),
    ...cors,
  });
  response.end(body);
}

/** Sends one of API Gateway's own replies. */
export function sendMessage(
  response: ServerResponse,
  status: number,
  {
    message,
    headers = {},
  }: { readonly message: string; readonly headers?: Readonly<Record<string, string>> },
): void {
  sendJson(response, status, { body: { message }, headers });
}

export function sendJson(
  response: ServerResponse,
  status: number,
  { body, headers = {} }: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}

function isStructured(returned: unknown): returned is StructuredReply {
  return typeof returned === "object" && returned !== null && "statusCode" in returned;
}
