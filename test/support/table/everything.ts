import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";

/** The whole table that the process's environment names; only tests may read it like this. */
export async function everything(): Promise<readonly Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  try {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: process.env.TABLE_NAME, ConsistentRead: true }),
    );
    if (LastEvaluatedKey) throw new Error("This table is larger than one page.");
    return Items;
  } finally {
    client.destroy();
  }
}
