import type * as z from "zod";
import type { Role } from "../auth/principal.ts";
import type { Text } from "../domain/text.ts";
import type { BinaryMediaType, TextMediaType } from "./media-type.ts";

type Schema = z.ZodType;
type ObjectSchema = z.ZodObject;

/**
 * How a write is kept from happening twice.
 *
 * - `key`: a create; the request carries `Idempotency-Key`, and its repetition gets the first reply.
 * - `version`: an update; the request carries `If-Match` with the ETag that its sender has seen.
 */
export type WriteGuard = "key" | "version";

/** One route as data: the handler is elsewhere, and whatever knows the route (gateway, docs, checks) reads it from here. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/${string}`;
  /** Who may ask. `PUBLIC` routes live in units of their own, without any principal. */
  readonly roles: readonly [Role, ...Role[]] | "PUBLIC";
  readonly summary: Text;
  readonly guard?: WriteGuard;
  readonly params?: () => ObjectSchema;
  readonly query?: () => ObjectSchema;
  readonly body?: () => Schema;
  /** Bytes of body accepted; 64 KiB where not said. More gets 413. */
  readonly bodyLimitBytes?: number;
  readonly status?: 200 | 201 | 202;
  /** A schema, or the media type of a reply that no schema describes: its handler returns the text, or the bytes. */
  readonly reply: (() => Schema) | TextMediaType | BinaryMediaType;
  /** The name under which a browser keeps the reply: ASCII, with its ending, without anything that tells of a person. */
  readonly fileName?: string;
  /** `Cache-Control` of a good reply; `no-store` where not said. */
  readonly cache?: string;
}

export type Contract = Readonly<Record<string, Route>>;

/** The key by which API Gateway names a route, and by which a unit dispatches. */
export function routeKey(route: Pick<Route, "method" | "path">): string {
  return `${route.method} ${route.path}`;
}
