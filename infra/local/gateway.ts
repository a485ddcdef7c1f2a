import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { HttpUnit } from "../../shared/deployment/unit.ts";
import { admission, type Room } from "./admission.ts";
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
  /** For what is under way; unbounded if absent. */
  readonly room?: Room | undefined;
  /** Checks the token of a request to a staff route. */
  readonly verify: (token: string, now: number) => Promise<Verdict> | Verdict;
}

/** What one machine does at a time before more of it makes everything slower; measured with 50 and 200 connections. */
export const ROOM: Room = { underway: 8, waiting: 56, patienceMilliseconds: 2_000 };

const UNBOUNDED: Room = { underway: Number.POSITIVE_INFINITY, waiting: 0, patienceMilliseconds: 0 };

const RETRY_AFTER_SECONDS = "2";

/** API Gateway's part: routes, tokens, limits and CORS, then the unit's handler with an event in payload format 2.0. */
export function gateway(backend: Backend): RequestListener {
  const match = matchRoutes(backend.units);
  const fallback = fallbackOf(backend.units);
  const admit = admission(backend.room ?? UNBOUNDED);
  return (incoming, response) => {
    const cors = corsHeaders(incoming, backend.corsOrigins);
    if (answerPreflight(incoming, response, cors)) return;
    const found = match(incoming.method ?? "GET", splitTarget(incoming).path) ?? fallback;
    if (found === undefined) {
      sendMessage(response, 404, { message: "Not Found", headers: cors });
      return;
    }
    // A request that waits may come to nothing; one that was worked on has been answered.
    const handled = admit(async () => {
      await handle({ incoming, response, match: found, cors }, backend);
      return true;
    });
    const turnAway = () => {
      incoming.resume();
      const headers = { ...cors, "retry-after": RETRY_AFTER_SECONDS };
      sendMessage(response, 503, { message: "Service Unavailable", headers });
    };
    handled
      .then((isHandled) => isHandled ?? turnAway())
      .catch(() => {
        if (response.headersSent) response.destroy();
        else sendMessage(response, 500, { message: "Internal Server Error", headers: cors });
      });
  };
}

/** What takes the requests for which there is no route, as API Gateway's `$default` route. */
function fallbackOf(units: readonly HttpUnit[]): Match | undefined {
  const unit = units.find(({ isFallback }) => isFallback);
  return unit && { unit, key: "$default", isPublic: true, parameters: [] };
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
  const verdict = match.isPublic ? undefined : await verify(tokenOf(incoming), now);
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
