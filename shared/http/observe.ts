import { keptByProcess } from "../deployment/process-state.ts";
import { logLine } from "../log.ts";
import { stopwatch } from "../stopwatch.ts";
import { newMeter } from "../table/meter.ts";
import { routeKey } from "./contract.ts";
import type { GatewayRequest, Step } from "./exchange.ts";
import { languageOf } from "./weights.ts";

const SECURITY_HEADERS = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
};

const served = /* @__PURE__ */ keptByProcess(() => ({ requests: 0 }));

/** Runs first and last: gives the request its correlation id, and writes its one log line. */
export const observe: Step = {
  before({ event }) {
    event.exchange = {
      correlationId:
        event.headers["x-correlation-id"]?.match(/^[\w-]{1,64}$/)?.[0] ?? event.requestContext.requestId,
      language: languageOf(event.headers["accept-language"]),
      elapsed: stopwatch(),
      meter: newMeter(),
      isFirst: served().requests === 0,
    };
    served().requests += 1;
  },
  after: finish,
  onError: finish,
};

function finish({ event: { requestContext, exchange }, response }: GatewayRequest) {
  if (!response) return;
  response.headers = { ...SECURITY_HEADERS, ...response.headers, "x-correlation-id": exchange.correlationId };
  logLine({
    kind: "request",
    // The gateway's own route may stand for several.
    route: exchange.route ? routeKey(exchange.route) : requestContext.routeKey,
    status: response.statusCode,
    milliseconds: exchange.elapsed(),
    correlationId: exchange.correlationId,
    ...exchange.meter,
    ...(exchange.isReplay && { isReplay: true }),
  });
}
