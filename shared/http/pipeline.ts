import middy from "@middy/core";
import type { SessionOptions } from "../table/table.ts";
import { type Contract, type Route, routeKey } from "./contract.ts";
import type { GatewayEvent, GatewayReply, Handlers, Input, OpenTable, Step } from "./exchange.ts";
import { explain } from "./explain.ts";
import { guard } from "./guard.ts";
import { observe } from "./observe.ts";
import { EdgeError } from "./problem.ts";
import { render, sendUnlessKnown, versionOf } from "./reply.ts";
import { authorize, readInput } from "./request-reading.ts";
import { retryOnStale } from "./retry-on-stale.ts";

/**
 * The pipeline of every request: observation, routing and authorization, validation, the guard against double or stale writes,
 * the use case; the reply passes back the same way.
 */
export function pipeline<Of extends Contract, Deps>(
  contract: Of,
  handlers: Handlers<Of, Deps>,
  {
    open,
    depsOf,
    steps = [],
  }: {
    readonly open: OpenTable;
    readonly depsOf: (session: SessionOptions) => Deps;
    /** Between the reading of a request and the guard against double writes. */
    readonly steps?: readonly Step[];
  },
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
    .use([observe, explain, dispatch, ...steps, guard(open)])
    .handler(async ({ exchange, headers }) => {
      const { route, handle, input, session = { meter: exchange.meter } } = exchange;
      const deps = depsOf(session) as never;
      const decide = async () => handle?.(input as Input, deps);
      const underway = route?.guard === "version" ? decide() : retryOnStale(decide);
      // Built while waiting for the database: a first request has to build it.
      if (typeof route?.reply === "function") route.reply();
      const reply = await underway;
      const { rendered } = exchange;
      const text = rendered?.reply === reply ? rendered?.text : undefined;
      const whole = text ?? render(route as Route, reply, exchange.isFirst);
      return sendUnlessKnown(route as Route, whole, {
        version: versionOf(reply),
        known: headers["if-none-match"],
      });
    });
}
