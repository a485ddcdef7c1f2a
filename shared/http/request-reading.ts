import type * as z from "zod";
import { principalOf } from "../auth/claims.ts";
import type { Principal } from "../auth/principal.ts";
import { cityOfProcess } from "../cities/index.ts";
import { type LocalDay, localDay } from "../domain/calendar/calendar.ts";
import { ROLE_WORDS } from "../domain/organisation/role-words.ts";
import { joined } from "../domain/text.ts";
import type { Route } from "./contract.ts";
import type { GatewayEvent, Input } from "./exchange.ts";
import { parseFilled } from "./filled.ts";
import { EdgeError, type FieldError } from "./problem.ts";
import { parsing } from "./reply.ts";
import { validationMessage } from "./validation-message.ts";

const BODY_LIMIT_BYTES = 65_536;

/** JSON can contain half of a UTF-16 surrogate pair only through such an escape. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/**
 * The caller, if the route admits them.
 * @throws EdgeError 401 without claims, or with claims that are not of an ID token; 403 for an account that
 * belongs to nobody, or that lacks the route's roles
 */
export function authorize(event: GatewayEvent, { roles }: Route): Principal | undefined {
  if (roles === "PUBLIC") return undefined;
  const claims = event.requestContext.authorizer?.jwt?.claims;
  if (claims === undefined) throw new EdgeError("request.unauthenticated");
  const principal = principalOf(claims, cityOfProcess());
  if (principal === "NO_IDENTITY") throw new EdgeError("request.no-id-token");
  if (principal === "NOBODY") throw new EdgeError("request.account-of-nobody");
  if (!roles.some((role) => principal.roles.includes(role))) {
    throw new EdgeError("request.role-missing", { roles: joined(roles.map((role) => ROLE_WORDS[role])) });
  }
  return principal;
}

/** The local day of a request, in the city's zone. */
export function dayOf(at: string): LocalDay {
  return localDay(at, cityOfProcess().timeZone);
}

/**
 * All that the route declares, validated; every invalid field is reported at once.
 * @throws EdgeError 400 with every field, 413
 */
export function readInput(event: GatewayEvent, route: Route, principal: Principal | undefined): Input {
  const problems: FieldError[] = [];
  const part = (name: string, schema: (() => z.ZodType) | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const result = parseFilled(schema(), value, parsing(event.exchange.isFirst));
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = [name, ...issue.path].join(".");
      problems.push({ field, code: issue.code, message: validationMessage(issue) });
    }
    return undefined;
  };
  const input = {
    params: part("params", route.params, event.pathParameters ?? {}),
    query: part("query", route.query, withoutEmpty(event.queryStringParameters)),
    body: part("body", route.body, route.body && readJson(event, route)),
    principal,
    at: new Date(event.requestContext.timeEpoch).toISOString(),
    ...(route.roles === "PUBLIC" && { source: event.requestContext.http.sourceIp }),
  };
  if (problems.length > 0) throw new EdgeError("request.invalid", {}, problems);
  return input as Input;
}

/** A filter that is left empty in an address is none. */
function withoutEmpty(query: GatewayEvent["queryStringParameters"]): object {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ""));
}

function sizeWords(bytes: number): string {
  return bytes < 1_024 ? `${bytes} byte` : `${Math.floor(bytes / 1_024)} KB`;
}

function readJson(event: GatewayEvent, route: Route): unknown {
  const limit = route.bodyLimitBytes ?? BODY_LIMIT_BYTES;
  // Some programs begin every text with a mark of its encoding. @source RFC 8259 8.1
  const text = bodyText(event).replace(/^\uFEFF/, "");
  if (Buffer.byteLength(text) > limit) throw new EdgeError("request.too-large", { limit: sizeWords(limit) });
  try {
    return text === ""
      ? undefined
      : JSON.parse(text, SURROGATE_ESCAPE.test(text) ? refuseUnpairedSurrogates : undefined);
  } catch (cause) {
    throw cause instanceof EdgeError ? cause : Object.assign(new EdgeError("request.not-json"), { cause });
  }
}

/** Refuses unpaired surrogates: UTF-8 cannot carry them, no table stores them and no hash is stable with them. */
function refuseUnpairedSurrogates(field: string, value: unknown): unknown {
  const isWhole = field.isWellFormed() && (typeof value !== "string" || value.isWellFormed());
  if (!isWhole) throw new EdgeError("request.half-character", { field: field.toWellFormed() });
  return value;
}

/** The body as text, however the gateway encoded it. */
export function bodyText({ body, isBase64Encoded }: GatewayEvent): string {
  if (body === undefined) return "";
  return isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
}
