import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import type { Grants } from "../../../shared/deployment/unit.ts";
import { sendMail } from "../../../shared/mail/send-mail.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { deleteUpload, putUpload } from "../../../shared/uploads/change-upload.ts";
import { readUpload } from "../../../shared/uploads/open-upload.ts";
import { handlers, publicUnit, queueUnit } from "./fixture-units.ts";

type Work = () => Promise<unknown>;

const KEY = { pk: "NOTE#a", sk: "STATE" };
const dataDirectory = mkdtempSync(join(tmpdir(), "kinerja-"));
const tableName = () => setting(ENVIRONMENT.tableName);
const ADD = { UpdateExpression: "ADD n :n", ExpressionAttributeValues: { ":n": 1 } };
const EXISTS = { ConditionExpression: "attribute_exists(pk)" };

const ask = (command: unknown) => documentClient().send(command as GetCommand);
const transact = (...TransactItems: NonNullable<TransactWriteCommandInput["TransactItems"]>) =>
  ask(new TransactWriteCommand({ TransactItems }));

function queryOf(name: string, value: string, IndexName?: string) {
  const ExpressionAttributeValues = { ":value": value };
  const condition = { KeyConditionExpression: `${name} = :value`, ExpressionAttributeValues };
  return new QueryCommand({ TableName: tableName(), IndexName, ...condition });
}

const ACTS = {
  find: async () => ask(new GetCommand({ TableName: tableName(), Key: KEY })),
  findMany: async () => ask(new BatchGetCommand({ RequestItems: { [tableName()]: { Keys: [KEY] } } })),
  query: async () => ask(queryOf("pk", KEY.pk)),
  list: async () => ask(queryOf("listPk", "NOTES", "lists")),
  scan: async () => ask(new ScanCommand({ TableName: tableName() })),
  put: async () => transact({ Put: { TableName: tableName(), Item: { ...KEY, n: 1 } } }),
  count: async () => transact({ Update: { TableName: tableName(), Key: KEY, ...ADD } }),
  check: async () => transact({ ConditionCheck: { TableName: tableName(), Key: KEY, ...EXISTS } }),
  delete: async () => transact({ Delete: { TableName: tableName(), Key: KEY } }),
  send: async () => {
    const QueueUrl = setting(ENVIRONMENT.queueUrl("work"));
    const Entries = [{ Id: "0", MessageBody: "{}" }];
    await new SQSClient({ maxAttempts: 1 }).send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  },
  putFile: () => putUpload("imports/a", Buffer.from("a"), "text/plain"),
  openFile: () => readUpload("imports/a"),
  openOther: () => readUpload("evidence/a"),
  deleteFile: () => deleteUpload("imports/a"),
  mail: () => sendMail({ from: "a@b.id", to: ["c@d.id"], subject: "s", text: "t", id: "n" }),
} satisfies Record<string, Work>;
type Act = keyof typeof ACTS;

/** Each unit does one thing, named in its message. */
const GRANTS: Readonly<Record<string, Grants>> = {
  nothing: { table: "none" },
  reader: { table: "read" },
  writer: { table: "write" },
  sender: { table: "none", send: ["work"] },
  opener: { table: "none", uploads: [{ folder: "imports", may: ["read"] }] },
  keeper: { table: "none", uploads: [{ folder: "imports", may: ["write", "delete"] }] },
  mailer: { table: "none", mail: "send" },
};

const ALLOWED: Readonly<Record<string, readonly Act[]>> = {
  nothing: [],
  reader: ["find", "findMany", "query", "list"],
  writer: ["find", "findMany", "query", "list", "put", "count", "check", "delete"],
  sender: ["send"],
  opener: ["openFile"],
  keeper: ["putFile", "deleteFile"],
  mailer: ["mail"],
};

let host: Host;
let act: Act;

beforeAll(async () => {
  const units = Object.entries(GRANTS).map(([name, grants]) => {
    const route = { ...publicUnit.routes.show, path: `/v1/public/${name}` };
    return { ...publicUnit, name, grants, routes: { [name]: route as never } };
  });
  const handler = async () => {
    try {
      await ACTS[act]();
      return { statusCode: 200 };
    } catch (error) {
      const { name, message } = error as Error;
      return { statusCode: 403, body: `${name} ${message}` };
    }
  };
  host = await startHost({
    city: cityBySlug("bukittinggi"),
    units: [...units, { ...queueUnit, grants: { table: "none" } }],
    loadHandler: handlers(Object.fromEntries(Object.keys(GRANTS).map((name) => [name, handler]))),
    dataDirectory,
  });
});

beforeEach(() => ACTS.putFile());

afterAll(async () => {
  await host.stop();
  rmSync(dataDirectory, { recursive: true });
});

test.each(Object.keys(GRANTS))("a unit (%s) may do what its grants allow, and nothing else", async (name) => {
  const done: Act[] = [];
  for (act of Object.keys(ACTS) as Act[]) {
    const reply = await fetch(`${host.url}/v1/public/${name}`);
    if (reply.status === 200) done.push(act);
    else expect(await reply.text()).toMatch(/AccessDenied|answered 403/);
  }
  expect(done).toEqual(ALLOWED[name]);
});

test("a refused call is logged in one plain line", async () => {
  act = "put";
  const reply = await fetch(`${host.url}/v1/public/reader`);
  expect(await reply.text()).toContain(
    "AccessDeniedException User: reader is not authorized to perform: dynamodb:PutItem on resource: table",
  );
  await expect.poll(() => host.denials.at(-1)).toMatchObject({ unit: "reader" });
  const log = () => readFileSync(join(dataDirectory, "kinerja.log"), "utf8").trim().split("\n");
  const line = { kind: "access-denied", unit: "reader", action: "dynamodb:PutItem", resource: "table" };
  await expect
    .poll(() => log().map((text) => JSON.parse(text)))
    .toContainEqual(expect.objectContaining(line));
});

test("the host itself, which is not a unit, is refused nothing", async () => {
  await ACTS.put();
  expect(await ACTS.query()).toMatchObject({ Count: 1 });
});
