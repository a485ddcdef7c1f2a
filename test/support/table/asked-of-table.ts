import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { callingUnit } from "../../../infra/local/caller.ts";
import { documentClient } from "../../../shared/table/client.ts";
import type { Answer } from "../cities/test-city.ts";

/** Units that answer requests: what queues deliver meanwhile asks for itself. */
const ANSWERING = new Set(registry.flatMap(({ kind, name }) => (kind === "http" ? [name] : [])));

const READS = [GetCommand, BatchGetCommand, QueryCommand];

/**
 * What a request asks of the table, by the requests that the engine gets. Who is signed in is read once, with their first request.
 * @returns `asked` counts every reading; `inTurn` counts those that wait for nothing of one another as one, and `forReply` those
 * after the transaction, of the people that the reply names
 */
export async function askedBy(request: () => Promise<Answer>) {
  const asked = { reads: 0, transactions: 0 };
  const inTurn = { reads: 0, transactions: 0, forReply: 0 };
  const client = documentClient();
  const send = client.send.bind(client);
  const inRound = rounds(() => {
    if (asked.transactions === 0) inTurn.reads += 1;
    else inTurn.forReply += 1;
  });
  const spy = vi.spyOn(client, "send").mockImplementation(((command: unknown) => {
    if (!ANSWERING.has(callingUnit() ?? "")) return send(command as never);
    if (command instanceof TransactWriteCommand) asked.transactions += 1;
    else if (READS.some((read) => command instanceof read)) {
      asked.reads += 1;
      return inRound(send(command as never));
    }
    return send(command as never);
  }) as never);
  const { status, body } = await request().finally(() => spy.mockRestore());
  return { asked, inTurn: { ...inTurn, transactions: asked.transactions }, status, body };
}

/** Gives the answers of all that was sent at one moment together, so that what they let be sent is again of one moment. */
function rounds(onRound: () => void) {
  let open: { readonly answers: Promise<unknown>[]; readonly given: Promise<unknown> } | undefined;
  return <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    if (open === undefined) {
      onRound();
      const answers: Promise<unknown>[] = [];
      const sent = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        open = undefined;
        return Promise.allSettled(answers);
      });
      open = { answers, given: sent };
    }
    open.answers.push(answer);
    return open.given.then(() => answer);
  };
}

type Routes = Readonly<Record<string, { readonly method: string }>>;
type Turns = Awaited<ReturnType<typeof askedBy>>["inTurn"];

/**
 * Sends each of a context's writes, one after the other, and counts its round trips.
 * @param routes of the contract; what is not a GET writes, and has to have its step, so that a new route fails until it is counted
 * @param steps by route, in their order; each knows the replies of those before
 * @returns those that take more than one reading, or anything but one transaction
 * @throws Error if a step is refused, or is of no write
 */
export async function beyondOneReading(
  routes: Routes,
  steps: Readonly<Record<string, (before: (route: string) => Answer["body"]) => Promise<Answer>>>,
): Promise<Readonly<Record<string, Partial<Turns>>>> {
  const writes = Object.keys(routes).filter((route) => routes[route]?.method !== "GET");
  const differing = new Set(writes).symmetricDifference(new Set(Object.keys(steps)));
  if (differing.size > 0) throw new Error(`Counted are other writes than there are: ${[...differing]}`);
  const bodies = new Map<string, Answer["body"]>();
  const beyond: Record<string, Partial<Turns>> = {};
  for (const [route, request] of Object.entries(steps)) {
    const { inTurn, status, body } = await askedBy(() => request((name) => bodies.get(name)));
    if (status >= 300) throw new Error(`${route}: ${status} ${JSON.stringify(body)}`);
    bodies.set(route, body);
    const { reads, transactions, forReply } = inTurn;
    const more = {
      ...(reads > 1 && { reads }),
      ...(transactions !== 1 && { transactions }),
      ...(forReply > 0 && { forReply }),
    };
    if (Object.keys(more).length > 0) beyond[route] = more;
  }
  return beyond;
}
