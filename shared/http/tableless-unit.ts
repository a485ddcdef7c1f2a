import type { Contract } from "./contract.ts";
import type { Handlers } from "./exchange.ts";
import { pipeline } from "./pipeline.ts";

/** The Lambda handler for routes that do not use the table; its bundle omits the database client. */
export function tablelessUnit<Of extends Contract>(contract: Of, handlers: Handlers<Of, undefined>) {
  return pipeline(contract, handlers, { open: noTable, depsOf: () => undefined });
}

function noTable(): never {
  throw new Error("This unit has no table, so its routes cannot use the guards `key` and `version`.");
}
