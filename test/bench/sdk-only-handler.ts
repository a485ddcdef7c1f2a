import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The least that a function with a database does: the SDK, one read, one reply. The baseline for cold starts. */
export async function handler() {
  const Key = { pk: "EMPLOYEE#198609262015051001", sk: "LIVE#PROFILE" };
  const { Item } = await client.send(
    new GetCommand({ TableName: process.env.TABLE_NAME, Key, ConsistentRead: true }),
  );
  return { statusCode: 200, body: JSON.stringify(Item) };
}
