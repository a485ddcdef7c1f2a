import type { GatewayEvent } from "./exchange.ts";

/** The address by which a request reached us: scheme and host, without a path. */
export function originOf({
  headers,
  requestContext,
}: Pick<GatewayEvent, "headers" | "requestContext">): string {
  const scheme = headers["x-forwarded-proto"] === "http" ? "http" : "https";
  return `${scheme}://${headers.host ?? requestContext.domainName}`;
}
