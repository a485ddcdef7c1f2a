import { openTable, type Table } from "../table/table.ts";
import type { Contract, Route } from "./contract.ts";
import type { Handlers } from "./exchange.ts";
import { pipeline } from "./pipeline.ts";
import { stillServing } from "./still-serving.ts";
import { strangers } from "./strangers.ts";

/**
 * The Lambda handler for a context's routes.
 * @param depsOf makes what the use cases need for one request, from its view of the table (annotate its parameter with
 * `Table`: the type of the handlers is inferred from its result)
 * @param beside what is at the same addresses without being of the contract
 */
export function httpUnit<Of extends Contract, Deps>(
  contract: Of,
  handlers: Handlers<Of, NoInfer<Deps>>,
  depsOf: (table: Table) => Deps,
  beside: readonly Route[] = [],
) {
  return pipeline(contract, handlers, {
    open: openTable,
    depsOf: (session) => depsOf(openTable(session)),
    beside,
    steps: Object.values<Route>(contract).some(({ roles }) => roles !== "PUBLIC")
      ? [stillServing(openTable), strangers(openTable)]
      : [],
  });
}
