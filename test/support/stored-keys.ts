import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";

/** The keys of all items in the table that the process's environment names; only tests may read it like this. */
export async function storedKeys(): Promise<readonly string[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const keys: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  try {
    do {
      const page = await client.send(
        new ScanCommand({
          ...{ TableName: process.env.TABLE_NAME, ConsistentRead: true, ExclusiveStartKey },
          ProjectionExpression: "pk, sk",
        }),
      );
      keys.push(...(page.Items ?? []).map(({ pk, sk }) => `${pk} ${sk}`));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return keys;
  } finally {
    client.destroy();
  }
}
