import {
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Aggregate, NEW_AGGREGATE } from "../../../shared/domain/aggregate.ts";
import { problemOf } from "../../../shared/http/problem.ts";
import { waitBeforeRepeating } from "../../../shared/table/cancelled.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { event } from "../../../shared/table/commits/items.ts";
import { WORD } from "../../../shared/table/id-kinds.ts";
import { item } from "../../../shared/table/item.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { count } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { AT } from "../../support/cities/domain-builders.ts";
import { startTestTable } from "../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;
let mock: ReturnType<typeof mockClient>;

beforeAll(async () => {
  database = await startTestTable();
  mock = mockClient(documentClient());
});

afterEach(() => mock.reset());
afterAll(() => database.stop());

const metadata = { $metadata: {} };
const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    ...metadata,
    message: "cancelled",
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const fault = (name: string) =>
  new DynamoDBServiceException({ ...metadata, name, $fault: "client", message: name });

const note = item<Aggregate & { readonly id: string }>()({
  key: [["NOTE", WORD], ["STATE"]],
});

function commit(id: string) {
  const table = openTable({ meter: newMeter() });
  const event = { type: "WRITTEN", at: AT, by: "TEST" };
  return table.commit([{ key: note.key(id), decision: { state: { ...NEW_AGGREGATE, id }, event } }]);
}

const sends = () => mock.commandCalls(TransactWriteCommand).length;

describe("a transaction", () => {
  it.each([
    ["another transaction was at the same item", () => cancelled("TransactionConflict", "None")],
    [
      "another write was at the same item",
      () => new TransactionConflictException({ ...metadata, message: "" }),
    ],
    ["the table was throttled", () => cancelled("None", "ThrottlingError")],
    ["an index had no capacity", () => cancelled("ProvisionedThroughputExceeded", "TransactionConflict")],
    ["the account's limit was reached", () => cancelled("RequestLimitExceeded")],
  ])("goes again where %s", async (_, error) => {
    mock.on(TransactWriteCommand).rejectsOnce(error()).rejectsOnce(error()).resolves({});
    expect(await commit("A")).toMatchObject({ version: 1 });
    expect(sends()).toBe(3);
  });

  it("gives up after six attempts, as busy: nothing was stored, and the sender may try again", async () => {
    mock.on(TransactWriteCommand).rejects(cancelled("TransactionConflict"));
    const error = await commit("A").catch((caught: unknown) => caught);
    expect(sends()).toBe(6);
    expect(problemOf(error, "en", "c")).toMatchObject({ status: 503, code: "system.busy" });
  });

  it("gives up as busy if the table stays throttled, having logged the reason each time", async () => {
    const logged = vi.spyOn(console, "info").mockImplementation(() => {});
    mock.on(TransactWriteCommand).rejects(cancelled("ThrottlingError", "None"));
    const error = await commit("A").catch((caught: unknown) => caught);
    expect(problemOf(error, "en", "c")).toMatchObject({ status: 503, code: "system.busy" });
    const lines = logged.mock.calls.map(([line]) => line);
    expect(lines).toHaveLength(6);
    const line = { kind: "transaction-cancelled", attempt: 1, codes: "ThrottlingError", items: "NOTE/STATE" };
    expect(lines[0]).toEqual(line);
    logged.mockRestore();
  });

  it("gives up sooner if the table answers slowly, so that the caller still gets a reply", () => {
    const ofSlow = { attempt: 2, elapsed: 4_999 };
    vi.spyOn(Math, "random").mockReturnValueOnce(0.5);
    expect(waitBeforeRepeating(cancelled("ThrottlingError"), ofSlow)).toBeUndefined();
    expect(waitBeforeRepeating(cancelled("ThrottlingError"), { ...ofSlow, elapsed: 1_000 })).toBeLessThan(
      100,
    );
  });

  it.each([["ValidationError"], ["ValidationError", "ThrottlingError"], ["ItemCollectionSizeLimitExceeded"]])(
    "that can never succeed (%s) is logged as a fault, and nobody is told to try again",
    async (...codes) => {
      const logged = vi.spyOn(console, "info").mockImplementation(() => {});
      mock.on(TransactWriteCommand).rejects(cancelled(...codes.filter((code) => code !== undefined)));
      const error = await commit("A").catch((caught: unknown) => caught);
      expect(sends()).toBe(1);
      expect(problemOf(error, "en", "c")).toMatchObject({ status: 500, code: "system.fault" });
      expect(logged).toHaveBeenCalledWith(expect.objectContaining({ kind: "transaction-cancelled" }));
      logged.mockRestore();
    },
  );

  it("that makes an item too large is such a fault", async () => {
    mock.restore();
    const table = openTable({ meter: newMeter() });
    const grow = (name: string) =>
      table.write([count({ key: note.key("FULL"), add: {}, setNamed: [[name, "x".repeat(300_000)]] })]);
    await grow("one");
    const logged = vi.spyOn(console, "info").mockImplementation(() => {});
    const error = await grow("two").catch((caught: unknown) => caught);
    expect(problemOf(error, "en", "c")).toMatchObject({ status: 500, code: "system.fault" });
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ codes: "ValidationError", items: "NOTE/STATE" }),
    );
    logged.mockRestore();
    mock = mockClient(documentClient());
  });

  it("is not repeated if a condition failed as well, since it would fail again", async () => {
    mock.on(TransactWriteCommand).rejects(cancelled("ConditionalCheckFailed", "TransactionConflict"));
    await expect(commit("A")).rejects.toThrow("aggregate.exists");
    expect(sends()).toBe(1);
  });

  it.each(["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"])(
    "that stays throttled (%s) is busy, not a fault",
    async (name) => {
      mock.on(TransactWriteCommand).rejects(fault(name));
      const error = await commit("A").catch((caught: unknown) => caught);
      expect(problemOf(error, "id", "c")).toMatchObject({ status: 503, code: "system.busy" });
    },
  );
});

describe("a timeout after the commit", () => {
  /** The engine commits, and its reply is lost. */
  function losesAnswers(): void {
    mock.on(TransactWriteCommand).callsFake(async (input) => {
      await database.client.send(new TransactWriteCommand(input));
      throw Object.assign(new Error("socket hang up"), { name: "TimeoutError" });
    });
  }

  it("leaves everything written, so that a repetition finds it done and nothing happens twice", async () => {
    losesAnswers();
    await expect(commit("LOST")).rejects.toThrow("socket hang up");
    mock.restore();
    await expect(commit("LOST")).rejects.toThrow("aggregate.exists");
    const events = await openTable({ meter: newMeter() }).all(event.range(note.key("LOST")));
    expect(events).toHaveLength(1);
    mock = mockClient(documentClient());
  });
});

describe("reading many items", () => {
  it("asks again for those that the engine left out", async () => {
    const keys = ["A", "B"].map((id) => note.key(id));
    const [first, second] = keys.map(({ pk, sk }) => ({ pk, sk }));
    const TableName = process.env.TABLE_NAME ?? "";
    mock
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { [TableName]: [{ ...first, n: 1 }] },
        UnprocessedKeys: { [TableName]: { Keys: [second as never] } },
      })
      .resolves({ Responses: { [TableName]: [{ ...second, n: 2 }] } });
    const found = await openTable({ meter: newMeter() }).findMany(keys);
    expect(found).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(mock.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems?.[TableName]?.Keys).toEqual([
      second,
    ]);
  });

  it("gives up as busy if the engine keeps leaving some out, having waited in between", async () => {
    const { pk, sk } = note.key("A");
    const UnprocessedKeys = { [process.env.TABLE_NAME ?? ""]: { Keys: [{ pk, sk }] } };
    mock.on(BatchGetCommand).resolves({ Responses: {}, UnprocessedKeys });
    const error = await openTable({ meter: newMeter() })
      .findMany([note.key("A")])
      .catch((caught: unknown) => caught);
    expect(problemOf(error, "en", "c")).toMatchObject({ status: 503, code: "system.busy" });
    expect(mock.commandCalls(BatchGetCommand)).toHaveLength(6);
  });
});
