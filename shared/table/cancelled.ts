import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { logLine } from "../log.ts";

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A transaction that can never succeed as it is: an item too large, a value that no index takes. Nobody need try again. */
export class TransactionFault extends Error {
  override readonly name = "TransactionFault";
}

/** Nothing is wrong with the transaction: others were at the same items, or the table had no capacity just then. */
const PASSING = new Set([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "RequestLimitExceeded",
]);
const CONDITION = "ConditionalCheckFailed";

const ATTEMPTS = 6;
const FIRST_WAIT_MILLISECONDS = 50;

/** Half of the time that a request over HTTP has, so that whoever waits still gets an answer. */
const PATIENCE_MILLISECONDS = 5_000;

/**
 * How long to wait before the same transaction goes again; undefined where it would fail again, or its time is up. The
 * SDK repeats calls that were throttled as a whole; a transaction that was cancelled it never repeats.
 * @param attempt the one that failed, from 1
 * @param elapsed milliseconds since the first began
 * @returns milliseconds by chance, up to a bound that doubles, so that those who met once do not meet again
 */
export function waitBeforeRepeating(
  error: unknown,
  { attempt, elapsed }: { readonly attempt: number; readonly elapsed: number },
): number | undefined {
  if (!isPassing(error) || attempt >= ATTEMPTS) return undefined;
  const wait = Math.random() * FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1);
  return elapsed + wait < PATIENCE_MILLISECONDS ? wait : undefined;
}

function isPassing(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  const codes = reasonsOf(error).map(({ Code }) => Code);
  return codes.length > 0 && codes.every((code) => PASSING.has(code ?? ""));
}

/** What a cancelled transaction is where neither a passing reason nor a condition cancelled it; undefined elsewhere. */
export function faultOf(error: unknown): TransactionFault | undefined {
  const isExplained = ({ Code = "" }: CancellationReason) => PASSING.has(Code) || Code === CONDITION;
  if (reasonsOf(error).every(isExplained)) return undefined;
  return new TransactionFault("A transaction was cancelled for what is in it.", { cause: error });
}

/** Logs why a transaction was cancelled, unless by its own conditions: those are answers, and no trouble. */
export function logCancelled(error: unknown, attempt: number, items: readonly TransactItem[]): void {
  const reasons = reasonsOf(error).filter(({ Code }) => Code !== CONDITION);
  if (reasons.length === 0) return;
  const codes = [...new Set(reasons.map(({ Code }) => Code))].join(" ");
  const places = reasons.map((reason) => placeOf(items[allReasons(error).indexOf(reason)]));
  logLine({ kind: "transaction-cancelled", attempt, codes, items: [...new Set(places)].join(" ") });
}

function allReasons(error: unknown): readonly CancellationReason[] {
  return error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
}

/** Those of the items that cancelled it. */
function reasonsOf(error: unknown): readonly CancellationReason[] {
  return allReasons(error).filter(({ Code }) => Code !== undefined && Code !== "None");
}

/** What kind of item it is, `EMPLOYEE/LIVE`: no more of a key than names nobody. */
function placeOf(item: TransactItem | undefined): string {
  const { pk, sk } = (item?.Put?.Item ?? item?.Update?.Key ?? item?.Delete?.Key ?? {}) as Partial<
    Record<"pk" | "sk", string>
  >;
  return [pk, sk].map((part = "") => part.split("#", 1)[0]).join("/");
}
