import middy from "@middy/core";
import type { SessionOptions } from "../table/table.ts";
import { compress } from "./compressed.ts";
import type { Contract, Route } from "./contract.ts";
import { dispatcher } from "./dispatch.ts";
import type { GatewayEvent, GatewayReply, Handlers, Input, OpenTable, Step } from "./exchange.ts";
import { explain } from "./explain.ts";
import { guard } from "./guard.ts";
import { observe } from "./observe.ts";
import { named } from "./people.ts";
import { render, sendUnlessKnown, versionOf } from "./reply.ts";
import { authorize, dayOf, readInput } from "./request-reading.ts";
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
    beside = [],
  }: {
    readonly open: OpenTable;
    readonly depsOf: (session: SessionOptions) => Deps;
    /** Between the reading of a request and the guard against double writes. */
    readonly steps?: readonly Step[];
    /** What the unit has at the same addresses, apart from this contract. */
    readonly beside?: readonly Route[];
  },
) {
  const find = dispatcher(contract, beside);
  const dispatch: Step = {
    before({ event }) {
      const { name, route, pathParameters } = find(event);
      event.pathParameters = pathParameters;
      Object.assign(event.exchange, { route, handle: handlers[name] });
      event.exchange.input = readInput(event, route, authorize(event, route));
    },
  };
  return middy<GatewayEvent, GatewayReply>()
    .use([observe, compress, explain, dispatch, ...steps, guard(open)])
    .handler(async ({ exchange, headers }) => {
      const { route, handle, input, session = { meter: exchange.meter } } = exchange;
      const deps = depsOf(session) as never;
      const decide = async () => handle?.(input as Input, deps);
      const underway = session.seen ? decide() : retryOnStale(decide);
      // Built while waiting for the database: a first request has to build it.
      if (typeof route?.reply === "function") route.reply();
      const decided = await underway;
      const reply = await named(route as Route, decided, {
        table: () => open({ meter: exchange.meter }),
        today: () => dayOf((input as Input).at),
        reader: (input as Input).principal?.id,
        known: exchange.reader,
      });
      const { rendered } = exchange;
      const text = rendered?.reply === reply ? rendered?.text : undefined;
      const whole = text ?? render(route as Route, reply, exchange.isFirst);
      return sendUnlessKnown(route as Route, whole, {
        version: versionOf(reply),
        known: headers["if-none-match"],
      });
    });
}
