import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clockCommand } from "../../../infra/local/clock-command.ts";
import { freePort } from "../../../infra/local/free-port.ts";
import { type Host, type HostOptions, startHost } from "../../../infra/local/host.ts";
import { UserFacingError } from "../../../infra/local/user-facing-error.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { handlers, publicUnit, scheduleUnit, staffUnit } from "./fixture-units.ts";

const START = Date.parse("2026-03-01T00:00:00Z");

let root: string;
let dataDirectory: string;
const running: Host[] = [];

async function start(options: Partial<HostOptions> = {}): Promise<Host> {
  const city = cityBySlug("mamuju");
  const host = await startHost({ city, units: [], dataDirectory, loadHandler: handlers({}), ...options });
  running.push(host);
  return host;
}

const refusal = (options: Partial<HostOptions> = {}) =>
  start(options).then(
    () => undefined,
    (error: unknown) => error,
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kinerja-"));
  dataDirectory = join(root, "mamuju");
});

afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
  rmSync(root, { recursive: true });
});

test("no other user of this machine can read a data directory", async () => {
  await start();
  expect((statSync(dataDirectory).mode & 0o777).toString(8)).toBe("700");
});

test("a stop continues after one of its steps has failed: port, engine and directory are free again", async () => {
  const port = await freePort();
  const first = await start({ port });
  const file = join(dataDirectory, "host.json");
  rmSync(file);
  // A directory is not removed as a file is.
  mkdirSync(join(file, "in-the-way"), { recursive: true });
  await expect(running.pop()?.stop()).rejects.toThrow("host.json");
  await expect(fetch(first.database.endpoint)).rejects.toThrow();
  rmSync(file, { recursive: true });
  expect(new URL((await start({ port })).url).port).toBe(String(port));
});

test("data, clock and keys survive a restart", async () => {
  const port = await freePort();
  const first = await start({ port, clockStart: START });
  const TableName = first.database.tableName;
  const item = { pk: { S: "UNIT#1" }, sk: { S: "STATE" }, name: { S: "Dinas" } };
  await new DynamoDBClient({}).send(new PutItemCommand({ TableName, Item: item }));
  await first.advance("+3d");
  const token = await first.token("198501012010011001", ["HR"]);
  await first.stop();
  expect(existsSync(join(dataDirectory, "host.json"))).toBe(false);
  const second = await start({ port, units: [staffUnit] });
  const { Item } = await new DynamoDBClient({}).send(
    new GetItemCommand({ TableName, Key: { pk: item.pk, sk: item.sk } }),
  );
  expect(Item).toEqual(item);
  expect(second.clock.now()).toBeGreaterThanOrEqual(START + 3 * 86_400_000);
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${second.url}/v1/things/1`, { headers })).status).toBe(200);
});

test("a fresh start leaves nothing of the old data", async () => {
  const first = await start({ clockStart: START });
  await first.advance("+3d");
  await first.stop();
  const second = await start({ fresh: true, clockStart: START });
  expect(second.clock.now()).toBeLessThan(START + 86_400_000);
});

test("runs that came due while no host ran are done at the next start; of the sweeps only the last", async () => {
  const ran: string[] = [];
  const record = ({ scheduledTime }: { scheduledTime: string }) => void ran.push(scheduledTime.slice(0, 16));
  const units = [
    scheduleUnit("sweep", { every: "minutes", minutes: 60 }),
    scheduleUnit("daily", { every: "day", at: "08:30" }),
  ];
  const first = await start({ clockStart: START, units });
  await first.stop();
  // As if the machine had been off for two days and an hour.
  const offsetMilliseconds = START + 49 * 3_600_000 - Date.now();
  writeFileSync(join(dataDirectory, "clock.json"), JSON.stringify({ offsetMilliseconds }));
  await start({ units, loadHandler: handlers({ sweep: record, daily: record }) });
  await expect
    .poll(() => ran)
    .toEqual(["2026-03-01T00:30", "2026-03-02T00:30", "2026-03-03T00:30", "2026-03-03T01:00"]);
});

test.each<[damage: string, inflict: (file: string) => void]>([
  ["cut short", (file) => truncateSync(file, 5_000)],
  ["something else", (file) => writeFileSync(file, "halo, ini bukan basis data\n")],
])("a database file that is %s is left alone, and the error says what to do", async (_, inflict) => {
  await (await start()).stop();
  const file = join(dataDirectory, "kinerja.db");
  inflict(file);
  const digest = () => createHash("sha256").update(readFileSync(file)).digest("hex");
  const before = digest();
  const error = await refusal();
  expect(error).toBeInstanceOf(UserFacingError);
  expect((error as Error).message).toContain(file);
  expect((error as Error).message).toContain("--fresh");
  expect(digest()).toBe(before);
  await start({ fresh: true });
});

test("an occupied port is reported in one sentence, and nothing is left behind", async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const error = await refusal({ port });
  expect(error).toBeInstanceOf(UserFacingError);
  expect((error as Error).message).toContain(`Port ${port} sedang dipakai`);
  server.close();
  await start({ port });
});

test("two hosts do not share a data directory", async () => {
  await start();
  expect(await refusal()).toBeInstanceOf(UserFacingError);
});

test("handlers' log lines go to the log, and so do crashes", async () => {
  const loadHandler = handlers({
    public() {
      console.info({ kind: "request", status: 200 });
      throw new Error("broken");
    },
  });
  const host = await start({ units: [publicUnit], loadHandler, clockStart: START });
  await fetch(`${host.url}/v1/public/things/1`);
  const lines = readFileSync(join(dataDirectory, "kinerja.log"), "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: "request", status: 200, time: expect.stringContaining("2026-03-01") },
    { kind: "crash", unit: "public", stack: expect.stringContaining("broken") },
  ]);
});

test("the clock command finds the running host, and prints the runs", async () => {
  const said: string[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  try {
    await expect(clockCommand(["+3d"], root)).rejects.toThrow(/Tidak ada Kinerja yang sedang berjalan/);
    await start({ clockStart: START, units: [scheduleUnit("daily", { every: "day", at: "08:30" })] });
    await clockCommand(["+3d"], root);
    expect(said[0]).toMatch(/daily: 3 kali, 1 Maret 2026.* s\.d\. 3 Maret 2026/);
    expect(said[1]).toContain("4 Maret 2026");
    await expect(clockCommand(["3d"], root)).rejects.toBeInstanceOf(UserFacingError);
  } finally {
    print.mockRestore();
  }
});
