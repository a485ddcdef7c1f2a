import type { GatewayEvent } from "../http/exchange.ts";

/**
 * Whether a form comes from a page of ours, as far as the browser says. Old browsers say nothing; a form that acts with
 * somebody's secret is then recognised by its key.
 * @param hosts by which we are reached
 * @source W3C Fetch Metadata; RFC 6454
 */
export function isFromHere({ headers }: Pick<GatewayEvent, "headers">, hosts: readonly string[]): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = headers.origin;
  if (origin === undefined) return true;
  try {
    return hosts.includes(new URL(origin).host);
  } catch {
    return false;
  }
}
