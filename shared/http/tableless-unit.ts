import type { Contract } from "./contract.ts";
import type { Handlers } from "./exchange.ts";
import { pipeline } from "./pipeline.ts";

/** The Lambda handler of routes that ask nothing of the table; its bundle is the smaller by the database's client. */
export function tablelessUnit<Of extends Contract>(contract: Of, handlers: Handlers<Of, undefined>) {
  return pipeline(contract, handlers, { open: noTable, depsOf: () => undefined });
}

function noTable(): never {
  throw new Error(
    "This unit has no table: its routes can be neither created once only nor changed by version.",
  );
}
