import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import { documentClient } from "../../shared/table/client.ts";
import type { TestCity } from "./test-city.ts";

const READS = [GetCommand, BatchGetCommand, QueryCommand];

/** What a request asks of the table, by the requests that the engine gets. Who is signed in is read once, with their first request. */
export async function askedBy(request: () => ReturnType<TestCity["api"]>) {
  const asked = { reads: 0, transactions: 0 };
  const client = documentClient();
  const send = client.send.bind(client);
  const spy = vi.spyOn(client, "send").mockImplementation(((command: unknown) => {
    if (command instanceof TransactWriteCommand) asked.transactions += 1;
    else if (READS.some((read) => command instanceof read)) asked.reads += 1;
    return send(command as never);
  }) as never);
  const { status, body } = await request();
  spy.mockRestore();
  return { asked, status, body };
}
