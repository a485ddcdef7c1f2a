import { documentClient } from "../../../shared/table/client.ts";

/**
 * What one asks of the table, answered with every map in the order of its names, and again in the opposite one. What is asked for
 * side by side is answered in the order asked, and again the last first.
 */
export async function inBothOrders<Reply>(ask: () => Promise<Reply>): Promise<readonly [Reply, Reply]> {
  const client = documentClient();
  const { send } = client;
  const turned = async (isBackward: boolean) => {
    const inTurn = answersInTurn(isBackward);
    client.send = (async (...sent: Parameters<typeof send>) =>
      turn(await inTurn(Promise.resolve(send.apply(client, sent))), isBackward)) as typeof send;
    try {
      return await ask();
    } finally {
      client.send = send;
    }
  };
  return [await turned(false), await turned(true)];
}

/** Holds answers until each that was asked for is there, and gives them one by one: the first or the last asked for first. */
function answersInTurn(isLastFirst: boolean) {
  const asked: { isThere: boolean; give: () => void }[] = [];
  const giveNext = () => {
    if (asked.length === 0 || asked.some(({ isThere }) => !isThere)) return;
    (isLastFirst ? asked.pop() : asked.shift())?.give();
    setImmediate(giveNext);
  };
  return async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const one = { isThere: false, give: resolve };
    asked.push(one);
    try {
      return await answer;
    } finally {
      one.isThere = true;
      setImmediate(giveNext);
      await promise;
    }
  };
}

function turn(answered: unknown, isBackward: boolean): unknown {
  if (Array.isArray(answered)) return answered.map((one) => turn(one, isBackward));
  if (typeof answered !== "object" || answered === null || answered instanceof Uint8Array) return answered;
  const entries = Object.entries(answered).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    (isBackward ? entries.reverse() : entries).map(([name, one]) => [name, turn(one, isBackward)]),
  );
}
