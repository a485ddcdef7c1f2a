import { hash } from "node:crypto";
import type { Route } from "./contract.ts";
import type { GatewayReply } from "./exchange.ts";
import { isBinary } from "./media-type.ts";

/**
 * The reply as text, bytes in base64; a schema drops every field it does not declare.
 * @param isFirst whether it is the first reply of its process
 */
export function render(route: Route, reply: unknown, isFirst = false): string {
  if (typeof route.reply !== "string") {
    return JSON.stringify(route.reply().parse(reply, parsing(isFirst)));
  }
  return isBinary(route.reply) ? Buffer.from(reply as Uint8Array).toString("base64") : String(reply);
}

/** zod compiles an object's check on first use, a millisecond or two that a first request need not wait for. */
export function parsing(isFirst: boolean) {
  return { jitless: isFirst };
}

/** The version for the ETag, if the reply is an aggregate. */
export function versionOf(reply: unknown): number | undefined {
  const version = (reply as { version?: unknown } | null | undefined)?.version;
  return typeof version === "number" ? version : undefined;
}

/** A successful reply in the gateway's form. */
export function send(
  route: Route,
  body: string,
  version: number | undefined,
  headers: Record<string, string> = {},
): GatewayReply {
  const mediaType = typeof route.reply === "string" ? route.reply : "application/json";
  const isBase64Encoded = isBinary(mediaType);
  return {
    statusCode: route.status ?? 200,
    headers: {
      "content-type": isBase64Encoded ? mediaType : `${mediaType}; charset=utf-8`,
      "cache-control": route.cache ?? "no-store",
      ...(route.fileName && { "content-disposition": `inline; filename="${route.fileName}"` }),
      ...(version !== undefined && { etag: `"${version}"` }),
      ...headers,
    },
    body,
    ...(isBase64Encoded && { isBase64Encoded }),
  };
}

interface Conditions {
  readonly version: number | undefined;
  /** The entity tags that the client has, as `If-None-Match` names them. */
  readonly known: string | undefined;
}

/**
 * The reply, or 304 without a body where it may be cached and the client has it already. Only what may be cached is told apart
 * by its content: a version says who wrote last, while deadlines pass and names change without it.
 * @source RFC 9110 13.1.2
 */
export function sendUnlessKnown(route: Route, body: string, { version, known }: Conditions): GatewayReply {
  if (route.method !== "GET" || route.cache === undefined) return send(route, body, version);
  const etag = `W/"${hash("sha256", body, "base64url").slice(0, 22)}"`;
  if (!isAmong(known, etag)) return send(route, body, undefined, { etag });
  return { statusCode: 304, headers: { "cache-control": route.cache, etag } };
}

function isAmong(known: string | undefined, etag: string): boolean {
  if (known === undefined) return false;
  return known === "*" || known.split(",").some((one) => one.trim().replace(/^(?:W\/)?/, "W/") === etag);
}
