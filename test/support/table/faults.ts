import { AsyncLocalStorage } from "node:async_hooks";
import { drawing } from "../../../infra/local/disorder.ts";
import type { Handler } from "../../../infra/local/invoke.ts";
import { documentClient } from "../../../shared/table/client.ts";

/** What goes wrong with a transaction. */
const FAULTS = [
  /** The table is throttled once: the SDK retries. */
  "throttled",
  /** The table stays throttled until the SDK gives up. */
  "refused",
  /** It was committed, and its reply is lost: the SDK retries. */
  "unanswered",
  /** It was committed, and the SDK gives up retrying. */
  "given up",
  /** The consumer dies: its messages are redelivered. */
  "killed",
] as const;
type Fault = (typeof FAULTS)[number];

interface Batch {
  isKilled: boolean;
}

interface QueueEvent {
  readonly Records: readonly { readonly messageId: string }[];
}

/** What was done to consumers, to report next to the outcome. */
export interface FaultCounts extends Record<Fault, number> {
  readonly transactions: number;
  /** Messages delivered a second time though nothing was wrong with them. */
  readonly duplicates: number;
}

/**
 * Subjects consumers to a cloud's faults: a share of their transactions fail, and messages are delivered twice. Which ones is
 * drawn from a seed, in order of arrival.
 * @param percent of the transactions that suffer one of the faults, and of the messages delivered twice
 */
export function faultyConsumers({ seed, percent }: { readonly seed: number; readonly percent: number }) {
  const counts = {
    ...(Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>),
    transactions: 0,
    duplicates: 0,
  };
  const drawFault = drawing(seed);
  const drawDuplicate = drawing(seed + 1);
  const batches = new AsyncLocalStorage<Batch>();
  let isOn = false;

  /** Chance decides whether there is a fault; the kinds take turns, so that none is left out. */
  function nextFault(): Fault | undefined {
    const before = FAULTS.reduce((sum, fault) => sum + counts[fault], 0);
    counts.transactions += 1;
    if (drawFault() * 100 >= percent) return undefined;
    const fault = FAULTS[before % FAULTS.length] as Fault;
    counts[fault] += 1;
    return fault;
  }

  const stack = documentClient().middlewareStack;
  const suffered = new WeakMap<object, Fault>();

  /** Before the SDK sends anything. */
  function meet(batch: Batch): Fault | undefined {
    const fault = nextFault();
    if (fault === "killed") batch.isKilled = true;
    if (batch.isKilled) throw named("Killed");
    if (fault === "refused") throw named("ThrottlingException");
    if (fault !== undefined) suffered.set(batch, fault);
    return fault;
  }

  stack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const batch = isOn ? batches.getStore() : undefined;
        if (batch?.isKilled) throw named("Killed");
        const fault = batch && commandName.startsWith("TransactWrite") ? meet(batch) : undefined;
        const result = await next(args);
        if (fault === "given up") throw named("TimeoutError");
        return result;
      },
    { step: "initialize", name: "faultOfTransaction", override: true },
  );
  stack.add(
    (next) => async (args) => {
      const batch = batches.getStore();
      const fault = batch && suffered.get(batch);
      if (batch) suffered.delete(batch);
      if (fault === "throttled") throw named("ThrottlingException");
      const result = await next(args);
      if (fault === "unanswered") throw named("TimeoutError");
      return result;
    },
    // Within the SDK's own retries.
    { step: "deserialize", name: "faultOfAttempt", priority: "low", override: true },
  );

  return {
    counts: counts as FaultCounts,
    turn(on: boolean) {
      isOn = on;
    },
    /** The same consumer, with faults. */
    around(handler: Handler): Handler {
      return async (event, context) => {
        if (!isOn) return handler(event, context);
        const batch: Batch = { isKilled: false };
        const reply = await batches.run(batch, () => handler(event, context));
        if (batch.isKilled) throw named("Killed");
        const { Records } = event as QueueEvent;
        const twice = Records.filter(() => drawDuplicate() * 100 < percent);
        counts.duplicates += twice.length;
        if (twice.length > 0) await handler({ ...(event as QueueEvent), Records: twice } as never, context);
        return reply;
      };
    },
  };
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
