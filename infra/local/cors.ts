import type { IncomingMessage, ServerResponse } from "node:http";
import { CROSS_ORIGIN, STORE_CROSS_ORIGIN } from "../../shared/http/cross-origin.ts";
import type { CorsHeaders } from "./gateway-reply.ts";

const NONE: CorsHeaders = {};

/** Whether a page of this origin is served by this machine. */
export function isLocalOrigin(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}

/** The headers that let a page of another origin read a reply: the city's own pages, and those of this machine. */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  allowed: readonly string[],
): CorsHeaders {
  if (origin === undefined || !(allowed.includes(origin) || isLocalOrigin(origin))) return NONE;
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": CROSS_ORIGIN.replyHeaders.join(),
    vary: "origin",
  };
}

/** The headers that let a page of this machine upload to its store; undefined for any other. */
export function storeCorsHeaders(origin: string | undefined): CorsHeaders | undefined {
  if (origin === undefined || !isLocalOrigin(origin)) return undefined;
  const { methods, requestHeaders, replyHeaders, maxAgeSeconds } = STORE_CROSS_ORIGIN;
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": methods.join(),
    "access-control-allow-headers": requestHeaders.join(),
    "access-control-expose-headers": replyHeaders.join(),
    "access-control-max-age": String(maxAgeSeconds),
    vary: "origin",
  };
}

/** Answers a preflight as the gateway does, whatever its path; returns whether it was one. */
export function answerPreflight(
  incoming: IncomingMessage,
  response: ServerResponse,
  cors: CorsHeaders,
): boolean {
  if (incoming.method !== "OPTIONS" || !incoming.headers["access-control-request-method"]) return false;
  const permissions = {
    "access-control-allow-methods": CROSS_ORIGIN.methods.join(),
    "access-control-allow-headers": CROSS_ORIGIN.requestHeaders.join(),
    "access-control-max-age": String(CROSS_ORIGIN.maxAgeSeconds),
  };
  response.writeHead(204, cors === NONE ? {} : { ...cors, ...permissions }).end();
  return true;
}
