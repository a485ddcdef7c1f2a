import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { LOCAL_ACCOUNT } from "./queue-engine.ts";
import type { Match } from "./route-matcher.ts";

/** The event of a request to a route of either kind. */
export type GatewayEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

/** A request, with what the gateway has found out about it. */
export interface Request {
  readonly incoming: IncomingMessage;
  readonly match: Match;
  readonly body: Buffer;
  /** Present on requests to staff routes. */
  readonly claims?: Readonly<Record<string, string>> | undefined;
  readonly now: number;
}

const API_ID = "local";

/** Media types whose bodies API Gateway passes on as text; all others, forms included, come in base64. */
const TEXT = /^(text\/|application\/(json|xml|javascript)\b|[^;]+\+(json|xml)\b)/i;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The event that API Gateway makes of a request, in payload format 2.0.
 * @throws URIError if the path is not validly encoded
 */
export function gatewayEvent({ incoming, match, body, claims, now }: Request): GatewayEvent {
  const { headers, cookies } = readHeaders(incoming.rawHeaders);
  const target = splitTarget(incoming);
  const path = decodeURIComponent(target.path);
  const query = readQuery(target.queryString);
  const isText = TEXT.test(headers["content-type"] ?? "") && !headers["content-encoding"];
  return {
    version: "2.0",
    routeKey: match.key,
    rawPath: path,
    rawQueryString: target.queryString,
    ...(cookies.length > 0 && { cookies }),
    headers: { "x-forwarded-for": "127.0.0.1", ...headers, "x-forwarded-proto": "http" },
    ...(query && { queryStringParameters: query }),
    ...(match.parameters.length > 0 && {
      pathParameters: Object.fromEntries(
        match.parameters.map(([name, value]) => [name, decodeURIComponent(value)]),
      ),
    }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: API_ID,
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? "localhost",
      domainPrefix: API_ID,
      http: {
        method: incoming.method ?? "GET",
        path,
        protocol: `HTTP/${incoming.httpVersion}`,
        sourceIp: sourceOf(headers, incoming),
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: match.key,
      stage: "$default",
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/**
 * A proxy in front of this host says who the caller is; on one machine, everything else has the same address. It says so last: what
 * stands before was in the request already, and is as the caller likes it.
 */
function sourceOf(headers: Readonly<Record<string, string>>, { socket }: IncomingMessage): string {
  return headers["x-forwarded-for"]?.split(",").at(-1)?.trim() || (socket.remoteAddress ?? "127.0.0.1");
}

/** The request target as sent: neither decoded nor reordered. */
export function splitTarget({ url = "/" }: IncomingMessage): {
  readonly path: string;
  readonly queryString: string;
} {
  const mark = url.indexOf("?");
  if (mark === -1) return { path: url, queryString: "" };
  return { path: url.slice(0, mark), queryString: url.slice(mark + 1) };
}

/** Names in lower case, repeated values joined; cookies are kept apart. */
function readHeaders(rawHeaders: readonly string[]) {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase();
    const value = rawHeaders[index + 1] ?? "";
    if (name === "cookie") cookies.push(...value.split(/;\s*/));
    else headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return { headers, cookies };
}

function readQuery(queryString: string): Record<string, string> | undefined {
  if (queryString === "") return undefined;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(queryString))
    query[name] = name in query ? `${query[name]},${value}` : value;
  return query;
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString();
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${iso.slice(11, 19)} +0000`;
}
