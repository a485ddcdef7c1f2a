import { type Call, INDEX, TABLE } from "../access.ts";
import type { QueryRequest, TransactionRequest } from "./request.ts";

/**
 * The calls that a request makes: querying an index is permitted apart from the table, a transaction by its
 * parts.
 */
export function callsOf(operation: string, request: QueryRequest & TransactionRequest): readonly Call[] {
  const on = (name: string, resource = TABLE) => ({ action: `dynamodb:${name}`, resource });
  if (operation === "TransactWriteItems") {
    const kinds = new Set((request.TransactItems ?? []).flatMap((item) => Object.keys(item)));
    return [...kinds].map((kind) => on(kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`));
  }
  return [on(operation, request.IndexName === undefined ? TABLE : INDEX)];
}
