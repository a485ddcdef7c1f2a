import type * as z from "zod";
import type { Role } from "../auth/principal.ts";
import type { DomainError } from "../domain/refusal.ts";
import type { Text } from "../domain/text.ts";
import type { Sight } from "../table/evaluation/work-sight.ts";
import type { BinaryMediaType, TextMediaType } from "./media-type.ts";

type Schema = z.ZodType;
type ObjectSchema = z.ZodObject;

/**
 * How a write is protected against happening twice.
 *
 * - `key`: a create; the request carries `Idempotency-Key`, and a repetition gets the first reply.
 * - `version`: an update; the request carries `If-Match` with the ETag its sender has seen, and may carry `Idempotency-Key`.
 * - `seen`: creates or replaces; the request may carry `If-Match`, version 0 of what is not there yet. Without it, the
 *   last one wins.
 */
export type WriteGuard = "key" | "version" | "seen";

/** One route as data, without its handler: gateway, docs and checks all read the route from here. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/${string}`;
  /** Who may call it. `PUBLIC` routes are in separate units, without a principal. */
  readonly roles: readonly [Role, ...Role[]] | "PUBLIC";
  readonly summary: Text;
  readonly guard?: WriteGuard;
  /** Whether it stays open to those whose service has ended: their own data only. */
  readonly isForLeavers?: true;
  readonly params?: () => ObjectSchema;
  readonly query?: () => ObjectSchema;
  readonly body?: () => Schema;
  /** Maximum bytes of the body; 64 KiB by default. More gets 413. */
  readonly bodyLimitBytes?: number;
  readonly status?: 200 | 201 | 202;
  /** Who sees this work besides the employee, today's rater and HR; nobody by default. */
  readonly sight?: readonly Sight[];
  /** What an employee gets who may not see the one that the path names, there or not; `authority.not-yours` by default. */
  readonly refuseStranger?: () => DomainError;
  /** A schema, or a media type if no schema describes the reply: its handler then returns text or bytes. */
  readonly reply: (() => Schema) | TextMediaType | BinaryMediaType;
  /** The file name for browsers: ASCII, with extension, without personal data. */
  readonly fileName?: string;
  /** `Cache-Control` of a successful reply; `no-store` by default. */
  readonly cache?: string;
}

export type Contract = Readonly<Record<string, Route>>;

/** API Gateway's key of a route, by which a unit dispatches. */
export function routeKey(route: Pick<Route, "method" | "path">): string {
  return `${route.method} ${route.path}`;
}
