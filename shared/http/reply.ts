import type { Route } from "./contract.ts";
import type { GatewayReply } from "./exchange.ts";

/** The reply as text; a schema drops every field that it does not declare. */
export function render(route: Route, reply: unknown): string {
  return typeof route.reply === "string" ? String(reply) : JSON.stringify(route.reply().parse(reply));
}

/** The version that becomes the ETag, where the reply is an aggregate. */
export function versionOf(reply: unknown): number | undefined {
  const version = (reply as { version?: unknown } | null | undefined)?.version;
  return typeof version === "number" ? version : undefined;
}

/** A good reply, as the gateway takes it. */
export function send(
  route: Route,
  body: string,
  version: number | undefined,
  headers: Record<string, string> = {},
): GatewayReply {
  const mediaType = typeof route.reply === "string" ? route.reply : "application/json";
  return {
    statusCode: route.status ?? 200,
    headers: {
      "content-type": `${mediaType}; charset=utf-8`,
      "cache-control": route.cache ?? "no-store",
      ...(version !== undefined && { etag: `"${version}"` }),
      ...headers,
    },
    body,
  };
}
