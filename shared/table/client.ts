import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { keptByProcess } from "../deployment/process-state.ts";
import { SDK_CLIENT } from "../deployment/sdk-client.ts";

/**
 * The SDK repeats calls that were throttled or never answered, a few hundred milliseconds apart. A write
 * keeps its idempotency token, so it happens once. Cancelled transactions are repeated by `cancelled.ts`.
 */
const RETRIES = { retryMode: "standard", maxAttempts: 4 } as const;

/** The process's one connection; endpoint, region and credentials come from the environment. */
export const documentClient = /* @__PURE__ */ keptByProcess(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...SDK_CLIENT, ...RETRIES }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);
