import type * as z from "zod";
import type { Text } from "../domain/text.ts";
import type { Route } from "../http/contract.ts";

/** A page for citizens, as a route beside the API's: the gateway and the city's limits treat it as any other public one. */
export interface PageRoute extends Route {
  readonly roles: "PUBLIC";
  readonly reply: "text/html";
  /**
   * Reached through the gateway's `$default` route, and its limit, instead of one of its own: an API has room for 300. For
   * pages of the fallback unit that are seldom asked for and have no parameters.
   */
  readonly viaDefault?: true;
  /** Bytes of its form where a file comes with it; without this, it takes none. */
  readonly fileFormLimitBytes?: number;
}

export type PageContract = Readonly<Record<string, PageRoute>>;

interface Asked {
  readonly params?: () => z.ZodObject;
  readonly query?: () => z.ZodObject;
  /** `Cache-Control`; `no-store` by default, as for every page with a form. */
  readonly cache?: string;
  readonly viaDefault?: true;
  /** Bytes of a form; 64 KiB by default. */
  readonly bodyLimitBytes?: number;
  readonly fileFormLimitBytes?: number;
}

/** A page that is read. */
export function screen<const Path extends `/${string}`, const Own extends Asked = object>(
  path: Path,
  summary: Text,
  own?: Own,
) {
  return { method: "GET", path, roles: "PUBLIC", summary, reply: "text/html", ...(own as Own) } as const;
}

/** What a page's form sends. */
export function act<const Path extends `/${string}`, const Own extends Asked = object>(
  path: Path,
  summary: Text,
  own?: Own,
) {
  return { method: "POST", path, roles: "PUBLIC", summary, reply: "text/html", ...(own as Own) } as const;
}
