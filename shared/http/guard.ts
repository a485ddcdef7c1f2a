import { DomainError } from "../domain/refusal.ts";
import { refuseAggregate } from "../table/found.ts";
import { type Route, routeKey } from "./contract.ts";
import type { GatewayEvent, Input, OpenTable, Step } from "./exchange.ts";
import { type FirstReply, firstReply } from "./first-reply.ts";
import { EdgeError } from "./problem.ts";
import { render, send, versionOf } from "./reply.ts";
import { bodyText } from "./request-reading.ts";

/** Prevents a create from happening twice, and an update from overwriting changes its sender has not seen. */
export const guard = (open: OpenTable): Step => ({
  before({ event }) {
    const { exchange } = event;
    const { meter } = exchange;
    const { guard: kind } = exchange.route as Route;
    const hasSeen = kind === "seen" && event.headers["if-match"] !== undefined;
    if (kind === "version" || hasSeen) {
      const version = versionFromIfMatch(event.headers["if-match"]);
      // Who may lose an answer sends a key as well: without it, their second try would meet their own change as another's.
      const hasKey = event.headers["idempotency-key"] !== undefined;
      exchange.session = {
        meter,
        seen: { version, isOutdated: false },
        ...(hasKey && { replyRecord: replyRecordOf(event) }),
      };
    } else if (kind === "key") {
      exchange.session = { meter, replyRecord: replyRecordOf(event) };
    }
  },
  // What changes nothing commits nothing, and is as outdated.
  after({ event: { exchange } }) {
    if (exchange.session?.seen?.isOutdated) throw refuseAggregate("stale");
  },
  // A repetition fails because the first request succeeded; only then is the first reply looked up.
  async onError(request) {
    const { exchange } = request.event;
    if (exchange.session?.seen?.isOutdated && isAboutState(request.error))
      request.error = refuseAggregate("stale");
    const record = exchange.session?.replyRecord as FirstReply | undefined;
    if (record === undefined) return;
    try {
      const stored = await open({ meter: exchange.meter }).find(record.key);
      if (stored === undefined) return;
      const body = record.open(stored);
      exchange.isReplay = true;
      request.response = send(exchange.route as Route, body, versionOf(JSON.parse(body)), {
        "idempotency-replayed": "true",
      });
    } catch (error) {
      request.error = error as Error;
    }
  },
});

/**
 * Where a request's first reply is kept. The version is no part of it: whoever tries again may have seen the change of their
 * first try.
 */
function replyRecordOf(event: GatewayEvent): FirstReply {
  const { exchange } = event;
  const { route, input } = exchange as { route: Route; input: Input };
  return firstReply({
    sender: input.principal?.id ?? "PUBLIC",
    routeKey: routeKey(route),
    path: event.rawPath,
    idempotencyKey: event.headers["idempotency-key"],
    body: bodyText(event),
    render(reply) {
      exchange.rendered = { reply, text: render(route, reply, exchange.isFirst) };
      return exchange.rendered.text;
    },
  });
}

/** Whether somebody who may act was refused for the present state: to the sender of an outdated version that is no news. */
function isAboutState(error: unknown): boolean {
  return (
    error instanceof DomainError && error.refusal.kind !== "forbidden" && error.refusal.kind !== "not-found"
  );
}

function versionFromIfMatch(ifMatch: string | undefined): number {
  const version = ifMatch?.match(/^(?:W\/)?"(\d+)(?:-gzip)?"$/)?.[1];
  if (version === undefined) throw new EdgeError("request.if-match-missing");
  return Number(version);
}
