import { queryRefusal } from "./query-rules.ts";
import type { QueryRequest, TransactionRequest, Write } from "./request.ts";
import { transactionRefusal, writeRefusal } from "./write-rules.ts";

/**
 * DynamoDB's rules that the embedded engine does not enforce, so that a request accepted here is also
 * accepted there. The test also covers rules that the engine enforces today, so that it shows if it stops.
 */
const RULES: Readonly<Record<string, (request: never) => string | undefined>> = {
  Query: (request: QueryRequest) => queryRefusal(request),
  PutItem: (request: Write) => writeRefusal(request),
  UpdateItem: (request: Write) => writeRefusal(request),
  TransactWriteItems: (request: TransactionRequest) => transactionRefusal(request),
};

/** Whether requests of an operation have to be read at all. */
export function hasRules(operation: string): boolean {
  return operation in RULES;
}

/**
 * Why DynamoDB would refuse a request, in its own words; undefined if it would accept it, or the engine
 * refuses it itself.
 */
export function refusalOf(operation: string, request: object): string | undefined {
  return RULES[operation]?.(request as never);
}
