import { queryRefusal } from "./query-rules.ts";
import type { QueryRequest, TransactionRequest, Write } from "./request.ts";
import { transactionRefusal, writeRefusal } from "./write-rules.ts";

/**
 * DynamoDB's own rules, as far as the embedded engine does not keep them itself: a request that is answered here is to
 * be answered there. What the engine keeps already is in the test of these rules, so that it shows when it stops.
 */
const RULES: Readonly<Record<string, (request: never) => string | undefined>> = {
  Query: (request: QueryRequest) => queryRefusal(request),
  PutItem: (request: Write) => writeRefusal(request),
  UpdateItem: (request: Write) => writeRefusal(request),
  TransactWriteItems: (request: TransactionRequest) => transactionRefusal(request),
};

/** Whether a request has to be read at all. */
export function hasRules(operation: string): boolean {
  return operation in RULES;
}

/** Why DynamoDB would not take a request, in its own words; undefined where it would, or the engine says so itself. */
export function refusalOf(operation: string, request: object): string | undefined {
  return RULES[operation]?.(request as never);
}
