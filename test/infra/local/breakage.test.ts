import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { drawing } from "../../../infra/local/disorder.ts";
import { answer } from "../../support/cities/survey-answers.ts";
import {
  asAdmin,
  descendants,
  READY,
  type StartedCommand,
  startCommand,
  urlOf,
} from "../../support/started-command.ts";

let root: string;
let directory: string;
const started: StartedCommand[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kinerja-broken-"));
  directory = join(root, "mamuju");
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.kill()));
  rmSync(root, { recursive: true });
});

function run(
  script: string,
  args: readonly string[],
  options: Partial<Parameters<typeof startCommand>[2]> = {},
) {
  const command = startCommand(script, args, { root, ...options });
  started.push(command);
  return command;
}

const startCity = (options?: Parameters<typeof run>[2]) =>
  run("infra/local/start.ts", ["--city", "mamuju", "--empty", "--port", "0"], options);

/** To make a city takes longer than to break it, so it is made once, and broken in copies. */
const made = { in: mkdtempSync(join(tmpdir(), "kinerja-made-")), isDone: false };
afterAll(() => rmSync(made.in, { recursive: true }));

/** A city that has a unit and a complaint, stopped. */
async function makeCity(): Promise<void> {
  if (made.isDone) return cpSync(made.in, directory, { recursive: true });
  const city = startCity();
  await city.says(READY);
  expect((await putUnit("kota")).status).toBe(200);
  const text = "Lampu jalan di depan pasar sudah mati selama dua minggu.";
  const body = { text, unitId: "kota" };
  expect((await asAdmin(urlOf(directory), "POST", "/v1/public/complaints", body)).status).toBe(201);
  city.child.kill("SIGTERM");
  expect(await city.ended).toBe(0);
  cpSync(directory, made.in, { recursive: true });
  made.isDone = true;
}

function putUnit(id: string, at = directory): Promise<Response> {
  const place = id === "kota" ? { kind: "KOTA" } : { kind: "DINAS", parentId: "kota" };
  return asAdmin(urlOf(at), "PUT", `/v1/units/${id}`, { name: `Unit ${id}`, ...place });
}

function killEngine({ child }: StartedCommand): void {
  const engine = descendants(child.pid ?? 0).find(({ name }) => name === "dynoxide");
  process.kill(engine?.pid ?? Number.NaN, "SIGKILL");
}

/** What somebody at the terminal sees of a refusal: a sentence, no stack. */
async function sentenceOf(command: StartedCommand): Promise<string> {
  expect(await command.ended).toBe(1);
  expect(command.said()).not.toMatch(/^\s+at /m);
  return command.said().trim();
}

test("an engine that is killed runs again on its data; one that keeps ending ends the host with a sentence", async () => {
  const city = startCity();
  await city.says(READY);
  expect((await putUnit("kota")).status).toBe(200);
  for (const time of [1, 2, 3]) {
    killEngine(city);
    await city.says("sudah dijalankan lagi", time);
    const read = await asAdmin(urlOf(directory), "GET", "/v1/units");
    expect(read.status).toBe(200);
    expect(await read.json()).toMatchObject({ items: [{ id: "kota" }] });
  }
  // The fourth time within a minute is too often; a slow machine may take longer for the first three.
  for (let times = 4; (await Promise.race([city.ended, undefined])) === undefined; times += 1) {
    killEngine(city);
    await Promise.race([city.ended, city.says("sudah dijalankan lagi", times)]);
  }
  expect(await city.ended).toBe(1);
  expect(city.said()).toContain("Mesin basis data berhenti dan tidak dapat dijalankan lagi");
  expect(city.said()).not.toMatch(/^\s+at /m);
});

test.each<[damage: string, inflict: (file: string) => void, sentence: RegExp]>([
  ["cut to nothing", (file) => truncateSync(file, 0), /hilang atau kosong.*--fresh/],
  ["gone", (file) => unlinkSync(file), /hilang atau kosong.*--fresh/],
  ["full of flipped bits", flipBits, /rusak.*--fresh/],
])("a city whose database is %s is refused, and verify does not pass", async (_, inflict, sentence) => {
  await makeCity();
  inflict(join(directory, "kinerja.db"));
  expect(await sentenceOf(startCity())).toMatch(sentence);
  expect(await sentenceOf(run("infra/local/verify-command.ts", ["--city", "mamuju"]))).toMatch(sentence);
});

/** Two hundred, anywhere, the same every time. */
function flipBits(file: string): void {
  const bytes = readFileSync(file);
  const draw = drawing(7);
  for (let flipped = 0; flipped < 200; flipped++) {
    const at = Math.floor(draw() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(draw() * 8));
  }
  writeFileSync(file, bytes);
}

test("data that are stored in another way than this version stores them are left alone", async () => {
  await makeCity();
  const file = join(directory, "format.json");
  const format = JSON.parse(readFileSync(file, "utf8"));
  const older = {
    ...format,
    items: { ...format.items, survey: { ...format.items.survey, places: "SURVEY" } },
  };
  writeFileSync(file, JSON.stringify(older));
  expect(await sentenceOf(startCity())).toMatch(/versi Kinerja yang lain \(susunan "survey" berbeda\)/);
  rmSync(file);
  expect(await sentenceOf(startCity())).toMatch(/versi Kinerja yang lain \(susunannya tidak tercatat\)/);
});

test("an item that is new to this version does not keep it from the data", async () => {
  await makeCity();
  const file = join(directory, "format.json");
  const format = JSON.parse(readFileSync(file, "utf8"));
  const { survey, ...items } = format.items;
  writeFileSync(file, JSON.stringify({ ...format, items }));
  await startCity().says(READY);
  expect(JSON.parse(readFileSync(file, "utf8")).items.survey).toEqual(survey);
});

const NOBODY = 65_534;

test("a directory that may not be written is reported in a sentence", async () => {
  mkdirSync(directory);
  chmodSync(root, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(directory, NOBODY, NOBODY);
  chmodSync(directory, 0o555);
  const sentence = await sentenceOf(startCity(isRoot ? { uid: NOBODY } : {}));
  expect(sentence).toMatch(/^Direktori data .*izin/);
  chmodSync(directory, 0o755);
});

/** A namespace of its own may hold a small disk without leave from anybody. */
const SMALL_DISK = process.getuid?.() === 0 ? ["unshare", "-m"] : ["unshare", "-rm"];
const hasSmallDisk = spawnSync(SMALL_DISK[0] as string, [...SMALL_DISK.slice(1), "true"]).status === 0;

test.skipIf(!hasSmallDisk)(
  "a full disk refuses writes with 503 and reads on; with room again it takes them by itself",
  async () => {
    mkdirSync(directory);
    const mount = `mount -t tmpfs -o size=6m tmpfs ${root} && exec "$@"`;
    const city = startCity({ through: [...SMALL_DISK, "sh", "-c", mount, "sh"] });
    await city.says(READY);
    const inside = `/proc/${city.child.pid}/root${directory}`;
    expect((await putUnit("kota", inside)).status).toBe(200);
    const filler = join(inside, "filler");
    expect(() => writeFileSync(filler, Buffer.alloc(8_388_608))).toThrow("ENOSPC");
    const refused = await putUnit("dinas-1", inside);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(await refused.json()).toMatchObject({ code: "system.busy" });
    expect((await asAdmin(urlOf(inside), "GET", "/v1/units")).status).toBe(200);
    const answers = { responses: [answer(1)] };
    expect(
      (await asAdmin(urlOf(inside), "POST", "/v1/public/units/kota/survey-responses", answers)).status,
    ).toBe(503);
    rmSync(filler);
    expect((await putUnit("dinas-1", inside)).status).toBe(200);
    expect(
      (await asAdmin(urlOf(inside), "POST", "/v1/public/units/kota/survey-responses", answers)).status,
    ).toBe(202);
    city.child.kill("SIGTERM");
    expect(await city.ended, city.said()).toBe(0);
  },
);

test.each(["due", "lists"])("verify finds what somebody took out of the index %s", async (index) => {
  await makeCity();
  const verify = () => run("infra/local/verify-command.ts", ["--city", "mamuju"]);
  const whole = verify();
  expect(await whole.ended, whole.said()).toBe(0);
  const database = new DatabaseSync(join(directory, "kinerja.db"));
  const { changes } = database
    .prepare(`DELETE FROM "kinerja-mamuju::gsi::${index}" WHERE table_pk LIKE 'S:COMPLAINT#%'`)
    .run();
  database.close();
  expect(changes).toBeGreaterThan(0);
  const broken = verify();
  expect(await broken.ended).toBe(1);
  expect(broken.said()).toMatch(
    new RegExp(`✗ (Setiap tenggat|Daftar memuat).*: ${changes} dari \\d+ tidak sama`),
  );
});

test("verify of a city without anything does not pass", async () => {
  const city = startCity();
  await city.says(READY);
  const sentence = await sentenceOf(run("infra/local/verify-command.ts", ["--city", "mamuju"]));
  expect(sentence).toContain("Tidak ada yang dapat dibuktikan");
});

test("verify reads one moment of a city that writes all the while", async () => {
  const city = startCity();
  await city.says(READY);
  // Before the first verify, which passes nothing that is empty.
  expect((await putUnit("kota")).status).toBe(200);
  let isDone = false;
  const writing = Promise.all(
    [0, 1, 2, 3].map(async (writer) => {
      const statuses: number[] = [];
      while (!isDone) statuses.push((await putUnit(`dinas-${writer}-${statuses.length}`)).status);
      return statuses;
    }),
  );
  for (let round = 0; round < 3; round++) {
    const verify = run("infra/local/verify-command.ts", ["--city", "mamuju"]);
    expect(await verify.ended, verify.said()).toBe(0);
  }
  isDone = true;
  // Each puts its units below the same one: on a slow machine some are told to come again.
  const put = (await writing).flat().filter((status) => status !== 503);
  expect(new Set(put)).toEqual(new Set([200]));
});
