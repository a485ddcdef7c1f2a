import {
  type CancellationReason,
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { logLine } from "../log.ts";
import { waitBeforeNext } from "../patience.ts";

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A transaction that can never succeed as it is: an item is too large, or an index cannot take a value. */
export class TransactionFault extends Error {
  override readonly name = "TransactionFault";
}

/** Reasons that pass: other writers were at the same items, or the table was short of capacity. */
const PASSING = new Set([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "RequestLimitExceeded",
]);
const CONDITION = "ConditionalCheckFailed";

/**
 * How long to wait before repeating a transaction; undefined if it would fail again or its time is up. The
 * SDK repeats throttled calls, but never a cancelled transaction.
 */
export function waitBeforeRepeating(
  error: unknown,
  attempts: Parameters<typeof waitBeforeNext>[0],
): number | undefined {
  return isPassing(error) ? waitBeforeNext(attempts) : undefined;
}

function isPassing(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  const codes = reasonsOf(error).map(({ Code }) => Code);
  return codes.length > 0 && codes.every((code) => PASSING.has(code ?? ""));
}

/** The fault behind a cancelled transaction; undefined if the reason is passing or a condition. */
export function faultOf(error: unknown): TransactionFault | undefined {
  const isExplained = ({ Code = "" }: CancellationReason) => PASSING.has(Code) || Code === CONDITION;
  if (reasonsOf(error).every(isExplained)) return undefined;
  return new TransactionFault("A transaction was cancelled for what is in it.", { cause: error });
}

/**
 * Whether the engine said of a transaction that it wrote nothing, being unavailable or for what is in it. It says so of no call that
 * broke off, nor where an earlier try of the same one may still succeed.
 */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof DynamoDBServiceException &&
    (error.$fault === "client" || error.name === "ServiceUnavailable") &&
    !(error instanceof TransactionInProgressException)
  );
}

/** Logs why a transaction was cancelled, unless a condition did it: that is an answer, not trouble. */
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

/** The reasons for those items that caused the cancellation. */
function reasonsOf(error: unknown): readonly CancellationReason[] {
  return allReasons(error).filter(({ Code }) => Code !== undefined && Code !== "None");
}

/** The kind of item, such as `EMPLOYEE/LIVE`: the rest of a key may identify somebody. */
function placeOf(item: TransactItem | undefined): string {
  const { pk = "", sk = "" } = item?.Put?.Item ?? item?.Update?.Key ?? item?.Delete?.Key ?? {};
  return [pk, sk].map((part) => String(part).split("#", 1)[0]).join("/");
}
