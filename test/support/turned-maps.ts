import { documentClient } from "../../shared/table/client.ts";

/** What one asks of the table, answered with every map in the order of its names, and again in the opposite one. */
export async function inBothOrders<Reply>(ask: () => Promise<Reply>): Promise<readonly [Reply, Reply]> {
  const client = documentClient();
  const { send } = client;
  const turned = async (isBackward: boolean) => {
    client.send = (async (...sent: Parameters<typeof send>) =>
      turn(await send.apply(client, sent), isBackward)) as typeof send;
    try {
      return await ask();
    } finally {
      client.send = send;
    }
  };
  return [await turned(false), await turned(true)];
}

function turn(answered: unknown, isBackward: boolean): unknown {
  if (Array.isArray(answered)) return answered.map((one) => turn(one, isBackward));
  if (typeof answered !== "object" || answered === null || answered instanceof Uint8Array) return answered;
  const entries = Object.entries(answered).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    (isBackward ? entries.reverse() : entries).map(([name, one]) => [name, turn(one, isBackward)]),
  );
}
