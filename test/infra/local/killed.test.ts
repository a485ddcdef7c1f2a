import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tableNameOf } from "../../../infra/local/database.ts";
import { startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { readUpload } from "../../../shared/uploads/open-upload.ts";
import { answer } from "../../support/cities/survey-answers.ts";
import { asAdmin, READY, type StartedCommand, startCommand, urlOf } from "../../support/started-command.ts";
import { handlers, queueUnit } from "./fixture-units.ts";

let root: string;
let directory: string;
const started: StartedCommand[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kinerja-killed-"));
  directory = join(root, "mamuju");
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.kill()));
  rmSync(root, { recursive: true });
});

function run(script: string, args: readonly string[]): StartedCommand {
  const command = startCommand(script, args, { root });
  started.push(command);
  return command;
}

const startCity = () => run("infra/local/start.ts", ["--city", "mamuju", "--empty", "--port", "0"]);

test("what a killed host had taken comes again, and its files are there", async () => {
  const killed = run("test/infra/local/fixture-host.ts", [directory]);
  await killed.says("taken");
  await killed.kill();
  const records: SQSEvent["Records"] = [];
  const host = await startHost({
    ...{ city: cityBySlug("mamuju"), units: [queueUnit], dataDirectory: directory },
    loadHandler: handlers({ worker: ({ Records }: SQSEvent) => void records.push(...Records) }),
  });
  try {
    expect(host.queues.found).toEqual({ waiting: 3, deadLetters: new Map() });
    await host.idle();
    expect(records.map(({ body }) => body).toSorted()).toEqual(["1", "2", "3"]);
    const counts = records.map(({ attributes }) => attributes.ApproximateReceiveCount);
    expect(counts).toContain("2");
    expect(Buffer.from((await readUpload("imports/a.csv")) ?? []).toString()).toBe("NIP BARU|NAMA");
  } finally {
    await host.stop();
  }
});

test("no answer that was acknowledged is lost when the host is killed, and none counts twice", async () => {
  const city = startCity();
  await city.says(READY);
  expect(
    (await asAdmin(urlOf(directory), "PUT", "/v1/units/kota", { name: "Kota", kind: "KOTA" })).status,
  ).toBe(200);
  const path = "/v1/public/units/kota/survey-responses";
  const ANSWERS = 400;
  const BATCH = 20;
  await Promise.all(
    Array.from({ length: ANSWERS / BATCH }, async (_, batch) => {
      const responses = Array.from({ length: BATCH }, (__, index) => answer(batch * BATCH + index));
      const send = () => asAdmin(urlOf(directory), "POST", path, { responses });
      let reply = await send();
      // A busy machine has no room for so many at once, and says so.
      while (reply.status === 503) reply = await send();
      expect(reply.status).toBe(202);
    }),
  );
  await city.kill();
  const again = startCity();
  await again.says(READY);
  // A stop drains the queues.
  again.child.kill("SIGTERM");
  expect(await again.ended).toBe(0);
  const verify = run("infra/local/verify-command.ts", ["--city", "mamuju"]);
  expect(await verify.ended, verify.said()).toBe(0);
  const database = new DatabaseSync(join(directory, "kinerja.db"), { readOnly: true });
  const stored = database
    .prepare(`SELECT count(*) AS count FROM "${tableNameOf("mamuju")}" WHERE pk LIKE 'S:RESPONSE#%'`)
    .get();
  database.close();
  expect(stored).toEqual({ count: ANSWERS });
});

test("the start says how many messages failed, and how to send them again", async () => {
  const first = startCity();
  await first.says(READY);
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(first.said()).not.toContain("redrive");
  const queues = new DatabaseSync(join(directory, "queues", "fauxqs.db"));
  queues.exec(`INSERT INTO sqs_messages
    (message_id, queue_name, body, md5_of_body, message_attributes, md5_of_message_attributes, sent_timestamp)
    VALUES ('one', 'deadlines-dlq', '{}', '', '{}', '', 0)`);
  queues.close();
  const city = startCity();
  await city.says(READY);
  expect(city.said()).toContain("Pesan yang gagal: 1 di deadlines.");
  expect(city.said()).toContain("npm run redrive");
  const redrive = run("infra/local/redrive-command.ts", []);
  expect(await redrive.ended, redrive.said()).toBe(0);
  expect(redrive.said()).toContain("deadlines: 1 pesan dikirim ulang.");
});
