import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { attributesBytes, type StoredItem } from "./hot-keys/stored-size.ts";

/** Bytes stored in the table and its index, by what they belong to. */
export interface StoredBytes {
  readonly reports: number;
  readonly evaluations: number;
  readonly complaints: number;
  readonly mails: number;
  readonly responses: number;
}

/** AWS's charge for each item, and again for each of its copies in an index. */
const ITEM_OVERHEAD_BYTES = 100;

/** Reads the whole table from the engine itself, bypassing the counter: no function of the product does this. */
export async function storedBytes(endpoint: string, TableName: string): Promise<StoredBytes> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "local", credentials });
  const items: StoredItem[] = [];
  let ExclusiveStartKey: StoredItem | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  const bytesOf = (belongs: RegExp) =>
    items
      .filter((item) => belongs.test(`${item.pk?.S} ${item.sk?.S}`))
      .reduce((sum, item) => sum + charged(item), 0);
  return {
    reports: bytesOf(/REPORT#/),
    evaluations: bytesOf(/EVALUATION#|LIVE#\d{4}-\d/),
    complaints: bytesOf(/COMPLAINT#/),
    mails: bytesOf(/MAIL#/),
    responses: bytesOf(/^RESPONSE#/),
  };
}

function charged(item: StoredItem): number {
  const once = attributesBytes(item) + ITEM_OVERHEAD_BYTES;
  return item.listPk === undefined ? once : 2 * once;
}
