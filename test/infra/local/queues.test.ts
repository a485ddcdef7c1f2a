import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { afterEach, expect, test } from "vitest";
import { type Host, type HostOptions, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import { handlers, queueUnit } from "./fixture-units.ts";

const START = Date.parse("2026-03-02T01:00:00Z");

let host: Host | undefined;

async function startWorker(work: (event: SQSEvent) => unknown, options: Partial<HostOptions> = {}) {
  host = await startHost({
    city: cityBySlug("bukittinggi"),
    units: [queueUnit],
    loadHandler: handlers({ worker: work }),
    clockStart: START,
    retryAfterSeconds: 0,
    ...options,
  });
  return host;
}

async function send(...bodies: string[]) {
  const client = new SQSClient({});
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  await client.send(
    new SendMessageBatchCommand({ QueueUrl: setting(ENVIRONMENT.queueUrl("work")), Entries }),
  );
}

afterEach(async () => {
  await host?.stop();
  host = undefined;
});

test("a message reaches its consumer as SQS delivers it, at the local clock's time", async () => {
  const events: SQSEvent[] = [];
  const { idle } = await startWorker((event) => void events.push(event));
  await new SQSClient({}).send(
    new SendMessageCommand({
      QueueUrl: setting("QUEUE_URL_WORK"),
      MessageBody: '{"n":1}',
      MessageAttributes: { jenis: { DataType: "String", StringValue: "uji" } },
    }),
  );
  await idle();
  const [record] = events[0]?.Records ?? [];
  expect(record).toMatchObject({
    body: '{"n":1}',
    attributes: { ApproximateReceiveCount: "1" },
    messageAttributes: { jenis: { dataType: "String", stringValue: "uji" } },
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:ap-southeast-3:000000000000:work",
    awsRegion: "ap-southeast-3",
  });
  const sentAt = Number(record?.attributes.SentTimestamp);
  expect(sentAt).toBeGreaterThanOrEqual(START);
  expect(sentAt).toBeLessThanOrEqual(host?.clock.now() ?? 0);
});

test("messages may contain exactly the characters that SQS accepts, including emoji", async () => {
  const bodies: string[] = [];
  const { idle } = await startWorker(({ Records }) => void bodies.push(...Records.map(({ body }) => body)));
  const sendable = ["Ramah \u{1F64F}", "\t\n\r \uD7FF\uE000\uFFFD\u{10000}\u{10FFFF}"];
  await send(...sendable);
  await idle();
  expect(bodies.toSorted()).toEqual(sendable.toSorted());
  const client = new SQSClient({});
  const QueueUrl = setting(ENVIRONMENT.queueUrl("work"));
  for (const character of ["\u0000", "\u001F", "\uFFFE", "\uFFFF"]) {
    const one = client.send(new SendMessageCommand({ QueueUrl, MessageBody: `a${character}` }));
    await expect(one).rejects.toMatchObject({ name: expect.stringContaining("InvalidMessageContents") });
    const Entries = [
      { Id: "0", MessageBody: "good" },
      { Id: "1", MessageBody: character },
    ];
    const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(Failed).toMatchObject([{ Id: "1", Code: "InvalidMessageContents" }]);
  }
});

test("messages and batches are limited to a mebibyte, and batches to ten messages", async () => {
  await startWorker(() => undefined);
  const client = new SQSClient({});
  const QueueUrl = setting(ENVIRONMENT.queueUrl("work"));
  const batch = (...sizes: readonly number[]) => {
    const Entries = sizes.map((bytes, index) => ({ Id: String(index), MessageBody: "x".repeat(bytes) }));
    return client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  };
  const MIB = 1_048_576;
  expect((await batch(MIB / 2, MIB / 2)).Successful).toHaveLength(2);
  await expect(batch(MIB / 2, MIB / 2 + 1)).rejects.toThrow("1048576 bytes");
  await expect(batch(...Array.from({ length: 11 }, () => 1))).rejects.toThrow("10");
  const one = client.send(new SendMessageCommand({ QueueUrl, MessageBody: "x".repeat(MIB + 1) }));
  await expect(one).rejects.toThrow("shorter than 1048576 bytes");
});

test("the host may deliver messages twice and out of order, like SQS", async () => {
  const bodies: string[] = [];
  const unit = { ...queueUnit, concurrency: 1 };
  const { idle, queues } = await startWorker(
    ({ Records }) => void bodies.push(...Records.map(({ body }) => body)),
    { units: [unit], disorder: { seed: 7, percent: 50 } },
  );
  const sent = Array.from({ length: 10 }, (_, index) => `${index}`);
  await send(...sent);
  await idle();
  expect(new Set(bodies)).toEqual(new Set(sent));
  expect(bodies.length).toBeGreaterThan(sent.length);
  expect(bodies.length).toBeLessThanOrEqual(2 * sent.length);
  expect(bodies.slice(0, sent.length)).not.toEqual(sent);
  expect(await queues.deadLetters("work")).toEqual([]);
});

test("a poison message is delivered five times, is set aside, can be replayed, and blocks no other", async () => {
  const attempts: string[] = [];
  let isPoisonous = true;
  const { idle, queues } = await startWorker(({ Records }) => {
    attempts.push(...Records.map(({ body }) => body));
    const failures = Records.filter(({ body }) => body === "bad" && isPoisonous);
    return { batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await send("good", "bad", "fine");
  await idle();
  const times = (body: string) => attempts.filter((one) => one === body).length;
  expect([times("good"), times("fine"), times("bad")]).toEqual([1, 1, 5]);
  expect(await queues.deadLetters("work")).toMatchObject([{ body: "bad" }]);
  isPoisonous = false;
  expect(await queues.redrive("work")).toBe(1);
  await idle();
  expect(times("bad")).toBe(6);
  expect(await queues.deadLetters("work")).toEqual([]);
});

test("a consumer that throws gets its whole batch again", async () => {
  let calls = 0;
  const done: string[] = [];
  const { idle } = await startWorker(({ Records }) => {
    calls += 1;
    if (calls === 1) throw new Error("not yet");
    done.push(...Records.map(({ body }) => body));
  });
  await send("a", "b");
  await idle();
  expect(done.sort()).toEqual(["a", "b"]);
});

test("a batch with a window may be larger than one receive", async () => {
  const sizes: number[] = [];
  const unit = { ...queueUnit, batchSize: 25, batchWindowSeconds: 5, concurrency: 1 };
  // Nothing can be sent before the host is ready, so the first batch is held until everything has arrived.
  let open = () => {};
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { idle } = await startWorker(
    async ({ Records }) => {
      sizes.push(Records.length);
      if (sizes.length === 1) await held;
    },
    { units: [unit] },
  );
  await send("first");
  await expect.poll(() => sizes.length).toBe(1);
  for (let batch = 0; batch < 3; batch++) await send(...Array.from({ length: 10 }, (_, index) => `${index}`));
  open();
  await idle();
  expect(sizes).toEqual([1, 25, 5]);
});

test("a stop drains the queue, and dead letters survive a restart", async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), "kinerja-"));
  const done: string[] = [];
  await startWorker(
    ({ Records }) => {
      if (Records.some(({ body }) => body === "bad")) throw new Error("poison");
      done.push(...Records.map(({ body }) => body));
    },
    { dataDirectory },
  );
  await send("bad");
  await host?.idle();
  await send("late");
  await host?.stop();
  expect(done).toEqual(["late"]);
  await startWorker(({ Records }) => void done.push(...Records.map(({ body }) => body)), { dataDirectory });
  expect(await host?.queues.deadLetters("work")).toMatchObject([{ body: "bad" }]);
  await host?.queues.redrive("work");
  await host?.idle();
  expect(done).toEqual(["late", "bad"]);
  await host?.stop();
  rmSync(dataDirectory, { recursive: true });
});
