import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { HttpUnit } from "../../shared/deployment/unit.ts";
import type { Clock } from "./clock.ts";
import { answerPreflight, corsHeaders } from "./cors.ts";
import { type GatewayEvent, gatewayEvent, splitTarget } from "./gateway-event.ts";
import { type CorsHeaders, sendMessage, sendReply } from "./gateway-reply.ts";
import type { Verdict } from "./identity.ts";
import type { Invoke } from "./invoke.ts";
import { readBody } from "./request-body.ts";
import { type Match, matchRoutes } from "./route-matcher.ts";

/** What the gateway fronts. */
export interface Backend {
  readonly units: readonly HttpUnit[];
  readonly invoke: Invoke;
  readonly clock: Clock;
  readonly corsOrigins: readonly string[];
  /** Checks the token of a request to a staff route. */
  readonly verify: (token: string, now: number) => Promise<Verdict> | Verdict;
}

/** API Gateway's part: routes, tokens, limits and CORS, then the unit's handler with an event in payload format 2.0. */
export function gateway(backend: Backend): RequestListener {
  const match = matchRoutes(backend.units);
  return (incoming, response) => {
    const cors = corsHeaders(incoming, backend.corsOrigins);
    if (answerPreflight(incoming, response, cors)) return;
    const found = match(incoming.method ?? "GET", splitTarget(incoming).path);
    if (found === undefined) {
      sendMessage(response, 404, { message: "Not Found", headers: cors });
      return;
    }
    handle({ incoming, response, match: found, cors }, backend).catch(() => {
      if (response.headersSent) response.destroy();
      else sendMessage(response, 500, { message: "Internal Server Error", headers: cors });
    });
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly match: Match;
  readonly cors: CorsHeaders;
}

async function handle(exchange: Exchange, { invoke, clock, verify }: Backend): Promise<void> {
  const { incoming, response, match, cors } = exchange;
  const now = clock.now();
  const verdict = match.route.roles === "PUBLIC" ? undefined : await verify(tokenOf(incoming), now);
  if (verdict && "refusal" in verdict) {
    const headers = { ...cors, "www-authenticate": verdict.refusal };
    return sendMessage(response, 401, { message: "Unauthorized", headers });
  }
  const body = await readBody(incoming);
  if (body === undefined) {
    return sendMessage(response, 413, { message: "Request Entity Too Large", headers: cors });
  }
  let event: GatewayEvent;
  try {
    event = gatewayEvent({ incoming, match, body, claims: verdict?.claims, now });
  } catch {
    return sendMessage(response, 400, { message: "Bad Request", headers: cors });
  }
  sendReply(response, await invoke(match.unit, event), cors);
}

/** The authorizer accepts the token with or without a scheme before it. */
function tokenOf({ headers }: IncomingMessage): string {
  return (headers.authorization ?? "").replace(/^Bearer\s+/i, "");
}
