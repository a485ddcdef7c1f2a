import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { placedAt, type RawKey } from "../../../shared/table/keys.ts";

/** When the sweep finds an item due; undefined if it never does. */
export async function dueOf(key: RawKey): Promise<string | undefined> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  try {
    const get = new GetCommand({ TableName: process.env.TABLE_NAME, Key: key, ConsistentRead: true });
    return placedAt((await client.send(get)).Item ?? {});
  } finally {
    client.destroy();
  }
}

/** As the sweep sends an item to be looked at. To move a city's clock by years closes each month on the way, for minutes. */
export async function sweptAt(key: RawKey, at: string): Promise<void> {
  const { handler } = await import("../../../functions/deadlines/on-staff-deadline.ts");
  await handler({ Records: [{ messageId: "1", body: JSON.stringify({ key, at }) }] } as never);
}
