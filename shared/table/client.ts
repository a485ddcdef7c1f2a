import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { once } from "../domain/once.ts";

/**
 * How often the SDK asks for the same: it repeats what was throttled as a whole, or never answered, with some hundred
 * milliseconds between. A write keeps its idempotency token meanwhile, so none happens twice. Cancelled transactions are
 * not among these; `cancelled.ts` says which of them go again.
 */
const RETRIES = { retryMode: "standard", maxAttempts: 4 } as const;

/** The process's one connection; endpoint, region and credentials are the environment's. */
export const documentClient = once(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(RETRIES), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);
