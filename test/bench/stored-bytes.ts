import { type AttributeValue, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";

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
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
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

type Item = Record<string, AttributeValue>;

function charged(item: Item): number {
  const once = attributesBytes(item) + ITEM_OVERHEAD_BYTES;
  return item.listPk === undefined ? once : 2 * once;
}

function attributesBytes(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

/** By DynamoDB's rules: a number takes a byte per two digits plus one; a list or map takes three, plus one per element. */
function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L) return 3 + value.L.reduce((sum, part) => sum + 1 + valueBytes(part), 0);
  if (value.M) return 3 + Object.keys(value.M).length + attributesBytes(value.M);
  return 1;
}
