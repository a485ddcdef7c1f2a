import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "aws-lambda";
import type { Unit } from "../../shared/deployment/unit.ts";
import type { Bundle } from "../bundled-unit.ts";
import { memoryMegabytes, timeoutSeconds } from "../constructs/unit-defaults.ts";
import { asUnit } from "./caller.ts";
import { LOCAL_ACCOUNT } from "./queue-engine.ts";

/** A unit's handler, as Lambda calls it. */
export type Handler = (event: never, context: Context) => unknown;

/** Where handlers come from. */
export type LoadHandler = (unit: Unit) => Handler | Promise<Handler>;

/** Calls a unit with an event, as Lambda would. */
export type Invoke = (unit: Unit, event: object) => Promise<unknown>;

/** The handler of a unit's sources. */
export function importHandler({ entry }: Unit): Promise<Handler> {
  return handlerIn(fileURLToPath(new URL(`../../${entry}`, import.meta.url)));
}

/** Loads each unit's bundle, which is what would be deployed, instead of its sources. */
export function bundledHandlers(bundles: ReadonlyMap<string, Bundle>): LoadHandler {
  return ({ name }) => {
    const bundle = bundles.get(name);
    if (bundle === undefined) throw new Error(`The unit ${name} was not bundled.`);
    return handlerIn(join(bundle.directory, "index.mjs"));
  };
}

async function handlerIn(file: string): Promise<Handler> {
  const module = (await import(file)) as { readonly handler?: Handler };
  if (typeof module.handler !== "function") throw new Error(`${file} exports no function "handler".`);
  return module.handler;
}

/**
 * Loads every handler once.
 * @returns a function that calls them; calls have no timeout, so that a debugger can step through them
 */
export async function loadUnits(units: readonly Unit[], load: LoadHandler): Promise<Invoke> {
  const handlers = new Map(
    await Promise.all(units.map(async (unit) => [unit.name, await load(unit)] as const)),
  );
  return async (unit, event) => {
    const handler = handlers.get(unit.name);
    if (handler === undefined) throw new Error(`The unit "${unit.name}" does not belong to this host.`);
    return await asUnit(unit.name, () => handler(event as never, lambdaContext(unit)));
  };
}

function lambdaContext(unit: Unit): Context {
  const deadline = Date.now() + timeoutSeconds(unit) * 1_000;
  const finish = () => {
    throw new Error("A handler replies by returning a value.");
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: unit.name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:local:${LOCAL_ACCOUNT}:function:${unit.name}`,
    memoryLimitInMB: String(memoryMegabytes(unit)),
    awsRequestId: randomUUID(),
    logGroupName: `/local/${unit.name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: finish,
    fail: finish,
    succeed: finish,
  };
}
