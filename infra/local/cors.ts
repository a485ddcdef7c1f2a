import type { IncomingMessage, ServerResponse } from "node:http";
import type { CorsHeaders } from "./gateway-reply.ts";

const METHODS = "GET,POST,PUT,DELETE";
const REQUEST_HEADERS =
  "authorization,content-type,idempotency-key,if-match,accept-language,x-correlation-id";
const REPLY_HEADERS = "etag,location,x-correlation-id,retry-after,idempotency-replayed";
const MAX_AGE_SECONDS = "3600";

const NONE: CorsHeaders = {};

/** Whether a page of this origin is one of this machine. */
export function isLocalOrigin(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}

/** What lets a browser's page of another origin read a reply: the city's own pages, and those of this machine. */
export function corsHeaders(
  { headers: { origin } }: IncomingMessage,
  allowed: readonly string[],
): CorsHeaders {
  if (origin === undefined || !(allowed.includes(origin) || isLocalOrigin(origin))) return NONE;
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": REPLY_HEADERS,
    vary: "origin",
  };
}

/** The gateway answers preflights itself, whatever their path; gives whether it was one. */
export function answeredPreflight(
  incoming: IncomingMessage,
  response: ServerResponse,
  cors: CorsHeaders,
): boolean {
  if (incoming.method !== "OPTIONS" || !incoming.headers["access-control-request-method"]) return false;
  const permissions = {
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": REQUEST_HEADERS,
    "access-control-max-age": MAX_AGE_SECONDS,
  };
  response.writeHead(204, cors === NONE ? {} : { ...cors, ...permissions }).end();
  return true;
}
