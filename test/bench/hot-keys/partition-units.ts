import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { documentClient } from "../../../shared/table/client.ts";
import { indexEntries, type StoredItem, sizeOf } from "./stored-size.ts";

/** Capacity units by partition: of the table by its key, of an index as `lists:KEY`. */
export type Units = ReadonlyMap<string, number>;

export interface Recorded {
  readonly reads: Units;
  readonly writes: Units;
  /** What the engine itself counts for the same writes. */
  readonly writeUnits: number;
}

const WRITE_BYTES = 1_024;
const READ_BYTES = 4_096;

interface Address {
  readonly pk: string;
  readonly sk: string;
}

/**
 * The capacity that each partition gives to some work of this process, by DynamoDB's rules, from items as they are stored
 * before and after each transaction.
 */
export async function unitsByPartition(work: () => Promise<void>): Promise<Recorded> {
  const [reads, writes] = [new Map<string, number>(), new Map<string, number>()];
  let writeUnits = 0;
  const client = documentClient();
  const send: (command: never) => Promise<unknown> = client.send.bind(client);
  const { send: own } = client;
  // Apart from the process's own, so that looking at items is not recorded.
  const looking = new DynamoDBClient({});
  client.send = (async (command: unknown) => {
    if (command instanceof TransactWriteCommand) {
      const { TransactItems = [] } = command.input;
      const addresses = TransactItems.map(
        ({ Put, Update, Delete }) => (Put?.Item ?? Update?.Key ?? Delete?.Key) as Address,
      );
      const before = await itemsAt(looking, addresses);
      const reply = await send(command as never);
      const after = await itemsAt(looking, addresses);
      for (const [place, address] of addresses.entries())
        written(writes, address, before[place], after[place]);
      writeUnits += unitsIn(reply);
      return reply;
    }
    const reply = await send(command as never);
    if (command instanceof GetCommand) add(reads, command.input.Key?.pk, unitsIn(reply));
    if (command instanceof BatchGetCommand) readMany(reads, command.input.RequestItems, reply);
    if (command instanceof QueryCommand) {
      const { IndexName, ExpressionAttributeValues: values } = command.input;
      add(reads, `${IndexName ? `${IndexName}:` : ""}${values?.[":pk"]}`, unitsIn(reply));
    }
    return reply;
  }) as never;
  try {
    await work();
  } finally {
    client.send = own;
    looking.destroy();
  }
  return { reads, writes, writeUnits };
}

function add(units: Map<string, number>, partition: string, more: number): void {
  units.set(partition, (units.get(partition) ?? 0) + more);
}

/** Twice a unit for each KB begun, as in every transaction; an index is written apart from it, where something in it moves. */
function written(
  writes: Map<string, number>,
  { pk }: Address,
  before?: StoredItem,
  after?: StoredItem,
): void {
  const larger = Math.max(sizeOf(before), sizeOf(after));
  add(writes, pk, 2 * begun(larger, WRITE_BYTES));
  const [was, is] = [indexEntries(before), indexEntries(after)];
  for (const index of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(index), is.get(index)];
    if (old && now && old.place === now.place) {
      if (old.text !== now.text)
        add(writes, now.partition, begun(Math.max(old.bytes, now.bytes), WRITE_BYTES));
      continue;
    }
    for (const entry of [old, now]) if (entry) add(writes, entry.partition, begun(entry.bytes, WRITE_BYTES));
  }
}

function begun(bytes: number, unit: number): number {
  return Math.max(1, Math.ceil(bytes / unit));
}

/** Consistent reads of several items, each with its own unit for 4 KB begun; one that is missing takes a unit too. */
function readMany(reads: Map<string, number>, asked: unknown, reply: unknown): void {
  const found = new Map<string, number>();
  for (const [name, { Keys = [] }] of Object.entries(asked as Record<string, { Keys?: Address[] }>)) {
    const { Responses } = reply as { Responses?: Record<string, Address[]> };
    for (const item of Responses?.[name] ?? [])
      found.set(`${item.pk}\n${item.sk}`, Buffer.byteLength(JSON.stringify(item)));
    for (const { pk, sk } of Keys) add(reads, pk, begun(found.get(`${pk}\n${sk}`) ?? 0, READ_BYTES));
  }
}

function unitsIn(reply: unknown): number {
  const { ConsumedCapacity } = reply as { ConsumedCapacity?: object };
  const parts = [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[];
  return parts.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

async function itemsAt(client: DynamoDBClient, addresses: readonly Address[]) {
  const TableName = process.env.TABLE_NAME ?? "";
  const Keys = addresses.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
  const { Responses } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  );
  const found = new Map((Responses?.[TableName] ?? []).map((item) => [`${item.pk?.S}\n${item.sk?.S}`, item]));
  return addresses.map(({ pk, sk }) => found.get(`${pk}\n${sk}`));
}
