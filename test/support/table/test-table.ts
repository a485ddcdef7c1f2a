import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { startDatabase } from "../../../infra/local/database.ts";

/**
 * An empty table of the real engine for one test file, which the process's environment points to. `everything` reads it
 * whole, which only tests may do.
 */
export async function startTestTable(city = "bukittinggi") {
  const database = await startDatabase();
  Object.assign(process.env, {
    CITY: city,
    TABLE_NAME: database.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_REGION: "local",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  // Separate from the process's own client, so that faults can be injected into that one alone.
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  return {
    client,
    async everything(pkPrefix: string): Promise<Record<string, unknown>[]> {
      const items: Record<string, unknown>[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({ TableName: database.tableName, ConsistentRead: true, ExclusiveStartKey }),
        );
        items.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return items.filter(({ pk }) => String(pk).startsWith(pkPrefix));
    },
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}
