import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../shared/http/problem.ts";
import { send } from "../../../shared/queue/sender.ts";

const sqs = mockClient(SQSClient);

beforeEach(() => {
  process.env.QUEUE_URL_WORK = "https://sqs.test/work";
  sqs.on(SendMessageBatchCommand).resolves({});
});
afterEach(() => sqs.reset());
afterAll(() => sqs.restore());

const batches = () =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args: [{ input }] }) => (input.Entries ?? []).map(({ MessageBody = "" }) => MessageBody));

/** @source SendMessage: the characters of XML 1.0; all others are refused */
function isSendable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return [0x9, 0xa, 0xd].includes(code);
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x1_0000;
}

describe("messages", () => {
  it("are sent ten at a time, in order", async () => {
    const messages = Array.from({ length: 23 }, (_, number) => ({ number }));
    await send("work", messages);
    expect(batches().map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(batches().flatMap((bodies) => bodies.map((body) => JSON.parse(body)))).toEqual(messages);
  });

  it("go as many as fit into a mebibyte, and one that does not goes alone for SQS to refuse", async () => {
    const sized = (bytes: number) => ({ text: "é".repeat((bytes - '{"text":""}'.length) / 2) });
    await send(
      "work",
      [500_001, 548_575, 1, 1_048_577, 11].map((bytes) => sized(Math.max(11, bytes))),
    );
    expect(batches().map((bodies) => bodies.map((body) => Buffer.byteLength(body)))).toEqual([
      [500_001, 548_575],
      [11],
      [1_048_577],
      [11],
    ]);
  });

  it("arrive unchanged, and contain no character that SQS refuses", async () => {
    const message = { text: "a\uFFFEb\uFFFFc\u0000 😀 \\uffff" };
    await send("work", [message]);
    const [[body = ""] = []] = batches();
    expect(Array.from(body).filter((character) => !isSendable(character))).toEqual([]);
    expect(JSON.parse(body)).toEqual(message);
  });

  it("that SQS refuses raise an error, and are not lost silently", async () => {
    const refused = { Id: "0", SenderFault: true, Code: "InvalidMessageContents" };
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [refused] });
    await expect(send("work", [{ number: 1 }])).rejects.toThrow("InvalidMessageContents");
    expect(batches()).toHaveLength(1);
  });

  it("that SQS was too busy for are sent again, and only they", async () => {
    const leftOut = (Id: string) => ({ Id, SenderFault: false, Code: "InternalError" });
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Failed: [leftOut("0"), leftOut("2")] })
      .resolvesOnce({ Failed: [leftOut("1")] })
      .resolves({});
    await send(
      "work",
      ["a", "b", "c"].map((name) => ({ name })),
    );
    const names = batches().map((bodies) => bodies.map((body) => JSON.parse(body).name));
    expect(names).toEqual([["a", "b", "c"], ["a", "c"], ["c"]]);
  });

  it("that SQS stays too busy for are an error after which the caller may try again", async () => {
    const leftOut = { Id: "0", SenderFault: false, Code: "ThrottlingException" };
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [leftOut] });
    const error = await send("work", [{ number: 1 }]).catch((caught: unknown) => caught);
    expect(batches()).toHaveLength(6);
    expect(problemOf(error, "en", "c")).toMatchObject({ status: 503, code: "system.busy" });
  });
});
