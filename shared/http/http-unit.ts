import middy, { type MiddlewareObj, type Request } from "@middy/core";
import { logFault, logLine } from "../log.ts";
import { newMeter } from "../table/meter.ts";
import { openTable, type Table } from "../table/table.ts";
import { type Contract, type Route, routeKey } from "./contract.ts";
import type { GatewayEvent, GatewayReply, Handlers, Input } from "./exchange.ts";
import { type FirstReply, firstReply, type StoredReply } from "./first-reply.ts";
import { EdgeError, problemOf } from "./problem.ts";
import { authorize, bodyText, readInput } from "./request-reading.ts";

type Step = MiddlewareObj<GatewayEvent, GatewayReply>;
type GatewayRequest = Request<GatewayEvent, GatewayReply>;

const SECURITY_HEADERS = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
};

/**
 * The Lambda handler of a context's routes. A request passes, in order: observation, routing and authorization,
 * validation, the guard against double or stale writes, the use case; its reply passes back the same way.
 * @param depsOf what the use cases need, made for one request from its view of the table (annotate its parameter with
 * `Table`: the type of the handlers is inferred from what it gives)
 */
export function httpUnit<Of extends Contract, Deps>(
  contract: Of,
  handlers: Handlers<Of, NoInfer<Deps>>,
  depsOf: (table: Table) => Deps,
) {
  const routes = new Map(
    Object.entries(contract).map(([name, route]) => [routeKey(route), { route, handle: handlers[name] }]),
  );
  const dispatch: Step = {
    before({ event }) {
      const found = routes.get(event.requestContext.routeKey);
      if (found === undefined) throw new EdgeError("request.unknown-route");
      Object.assign(event.exchange, found);
      event.exchange.input = readInput(event, found.route, authorize(event, found.route));
    },
  };
  return middy<GatewayEvent, GatewayReply>()
    .use([observe, explain, dispatch, guard])
    .handler(async ({ exchange }) => {
      const { route, handle, input, session = { meter: exchange.meter } } = exchange;
      const reply = await handle?.(input as Input, depsOf(openTable(session)) as never);
      return send(route as Route, render(route as Route, reply), versionOf(reply));
    });
}

/** First in, last out: gives the request its correlation id, and writes its one log line. */
const observe: Step = {
  before({ event }) {
    event.exchange = {
      correlationId:
        event.headers["x-correlation-id"]?.match(/^[\w-]{1,64}$/)?.[0] ?? event.requestContext.requestId,
      language: /^\s*en\b/i.test(event.headers["accept-language"] ?? "") ? "en" : "id",
      startedAt: performance.now(),
      meter: newMeter(),
    };
  },
  after: finish,
  onError: finish,
};

function finish({ event: { requestContext, exchange }, response }: GatewayRequest) {
  if (!response) return;
  response.headers = { ...SECURITY_HEADERS, ...response.headers, "x-correlation-id": exchange.correlationId };
  logLine({
    kind: "request",
    route: requestContext.routeKey,
    status: response.statusCode,
    milliseconds: performance.now() - exchange.startedAt,
    correlationId: exchange.correlationId,
    ...exchange.meter,
    ...(exchange.isReplay && { isReplay: true }),
  });
}

/** Turns whatever was thrown into a problem that the one who asked can read. */
const explain: Step = {
  onError(request) {
    const { error, event, response } = request;
    if (response) return;
    const { language, correlationId } = event.exchange;
    const problem = problemOf(error, language, correlationId);
    if (problem.status === 500) logFault(error, correlationId);
    request.response = {
      statusCode: problem.status,
      headers: {
        "content-type": "application/problem+json",
        "content-language": language,
        "cache-control": "no-store",
        ...(problem.status === 503 && { "retry-after": "2" }),
      },
      body: JSON.stringify(problem),
    };
  },
};

/** Keeps a create from happening twice and an update from overwriting what its sender has not seen. */
const guard: Step = {
  before({ event }) {
    const { exchange } = event;
    const { route, input, meter } = exchange as { route: Route; input: Input; meter: typeof exchange.meter };
    if (route.guard === "version") {
      exchange.session = { meter, expectedVersion: seenVersion(event.headers["if-match"]) };
    } else if (route.guard === "key") {
      const replyRecord = firstReply({
        sender: input.principal?.id ?? "PUBLIC",
        routeKey: routeKey(route),
        path: event.rawPath,
        idempotencyKey: event.headers["idempotency-key"],
        body: bodyText(event),
        render: (reply) => render(route, reply),
      });
      exchange.session = { meter, replyRecord };
    }
  },
  // A repetition fails, because its first time has been done; only then is the first reply looked up.
  async onError(request) {
    const { exchange } = request.event;
    const record = exchange.session?.replyRecord as FirstReply | undefined;
    if (record === undefined) return;
    const stored = await openTable({ meter: exchange.meter }).find<StoredReply>(record.key);
    if (stored === undefined) return;
    try {
      const body = record.open(stored);
      exchange.isReplay = true;
      request.response = send(exchange.route as Route, body, versionOf(JSON.parse(body)), {
        "idempotency-replayed": "true",
      });
    } catch (error) {
      request.error = error as Error;
    }
  },
};

function seenVersion(ifMatch: string | undefined): number {
  const version = ifMatch?.match(/^(?:W\/)?"(\d+)"$/)?.[1];
  if (version === undefined) throw new EdgeError("request.if-match-missing");
  return Number(version);
}

/** The reply as text; a schema drops every field that it does not declare. */
function render(route: Route, reply: unknown): string {
  return typeof route.reply === "string" ? String(reply) : JSON.stringify(route.reply().parse(reply));
}

function versionOf(reply: unknown): number | undefined {
  const version = (reply as { version?: unknown } | null | undefined)?.version;
  return typeof version === "number" ? version : undefined;
}

function send(
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
