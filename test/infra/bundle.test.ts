import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { type Bundle, bundleUnits } from "../../infra/bundle.ts";
import { withoutUncalled } from "../../infra/bundling/zod-schemas.ts";
import { makesDocuments } from "../support/document-units.ts";

/** What a cold start may have to load. */
const BYTES_AT_MOST = 310_000;
const GZIP_BYTES_AT_MOST = 100_000;

/** Units that make documents or pictures are separate from those that people wait for all day, and load the libraries for it. */
const DOCUMENTS = { bytes: 830_000, gzipBytes: 285_000 };
const BUDGET = { bytes: BYTES_AT_MOST, gzipBytes: GZIP_BYTES_AT_MOST };

const TABLE = "bundled";
const run = promisify(execFile);

let directory: string;
let bundles: ReadonlyMap<string, Bundle>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "kinerja-bundles-"));
  const fixture = { name: "representative", entry: "test/infra/fixtures/representative.ts" };
  bundles = await bundleUnits([...registry, fixture], join(directory, "code"), join(directory, "maps"));
});

afterAll(() => rm(directory, { recursive: true }));

describe("bundles", () => {
  it("contain one file of code, with its source map elsewhere", async () => {
    for (const bundle of bundles.values()) expect(await readdir(bundle.directory)).toEqual(["index.mjs"]);
    expect(await readdir(join(directory, "maps"))).toHaveLength(bundles.size);
  });

  it("stay within their budget", async () => {
    const documents = new Set(registry.filter(makesDocuments).map(({ name }) => name));
    for (const { name, bytes, directory } of bundles.values()) {
      const budget = documents.has(name) ? DOCUMENTS : BUDGET;
      const gzipBytes = gzipSync(await readFile(join(directory, "index.mjs"))).byteLength;
      expect({ name, bytes, fits: bytes <= budget.bytes }).toEqual({ name, bytes, fits: true });
      expect({ name, gzipBytes, fits: gzipBytes <= budget.gzipBytes }).toEqual({
        name,
        gzipBytes,
        fits: true,
      });
    }
  });

  it("leave out what a function cannot reach", () => {
    const unreachable =
      /zod\/v4\/locales\/(?!en\.)|credential-provider-(?!env)|event-streams\/EventStream|mnemonist|obliterator|aws-sdk-client-mock|aws-cdk-lib/;
    for (const { name, inputs } of bundles.values()) {
      const found = Object.entries(inputs).filter(([path, bytes]) => bytes > 0 && unreachable.test(path));
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  it("leave out the schemas that their unit never builds", () => {
    const cityRules = bundles.get("complaints-api")?.inputs["shared/cities/city.ts"] ?? 0;
    expect(cityRules).toBeLessThan(500);
  });

  it("leave out the schema methods that nobody calls, and no others", async () => {
    const file = join(dirname(createRequire(import.meta.url).resolve("zod")), "v4/classic/schemas.js");
    const zod = await readFile(file, "utf8");
    const methods = (source: string) => source.match(/^ {4}\w+\(.*\) \{$/gm) ?? [];
    const all = methods(zod);
    const kept = methods(withoutUncalled(zod, new Set(["email"])));
    expect(kept).toEqual(all.filter((method) => /^ +(email|check|clone|safeParse)\(/.test(method)));
    expect(all.length).toBeGreaterThan(100);
    const inputs = Object.entries(bundles.get("representative")?.inputs ?? {});
    const formats = inputs.find(([path]) => path.endsWith("/zod/v4/core/regexes.js"))?.[1];
    expect(formats).toBeLessThan(2_500);
  });

  it("share schemas that only say their type, and no others", async () => {
    const own = `build/test-leaves-${process.pid}`;
    await mkdir(own, { recursive: true });
    await writeFile(
      `${own}/entry.ts`,
      `import * as z from "zod";
      const pairs = [z.string, z.boolean, z.number, z.int].flatMap((leaf) => [
        [leaf(), leaf()],
        [leaf().optional(), leaf().optional()],
      ]);
      export const handler = () => ({
        shared: pairs.map(([one, other]) => one === other),
        apart: [
          z.string() === z.string("no text"),
          z.string() === z.string().min(1),
          z.string().min(1).optional() === z.string().min(1).optional(),
          z.int() === z.number(),
        ],
        refused: [z.string().min(2).safeParse("a").success, z.string().optional().safeParse(1).success],
        taken: z.object({ a: z.string(), b: z.string().optional(), c: z.int() }).parse({ a: "", c: 1, d: 2 }),
      });`,
    );
    const code = resolve(own, "code");
    const made = await bundleUnits([{ name: "leaves", entry: `${own}/entry.ts` }], code);
    const { handler } = await import(join(made.get("leaves")?.directory ?? "", "index.mjs"));
    await rm(own, { recursive: true });
    expect(handler()).toEqual({
      shared: Array(8).fill(true),
      apart: Array(4).fill(false),
      refused: [false, false],
      taken: { a: "", c: 1 },
    });
  });

  it("import nothing: Node's own modules are loaded on demand, and everything else is inside", async () => {
    for (const { directory } of bundles.values()) {
      const code = await readFile(join(directory, "index.mjs"), "utf8");
      expect(code).not.toMatch(/(^|;)import\s*["{*]|\brequire\(["']/);
    }
  });

  it("load undici in none of the units", async () => {
    const entries = [...bundles.values()].map((bundle) => join(bundle.directory, "index.mjs"));
    const loaded = await Promise.all(
      entries.map(async (entry) => {
        const code = `await import(${JSON.stringify(entry)});
          console.log(process.moduleLoadList.some((name) => name.includes("undici")));`;
        const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code]);
        return [entry, stdout.trim()];
      }),
    );
    expect(loaded).toEqual(entries.map((entry) => [entry, "false"]));
  });
});

describe("a bundled handler", () => {
  let engine: ChildProcess;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const port = await freePort();
    engine = spawn("node_modules/@dynoxide/linux-x64/dynoxide", ["--port", String(port)], {
      stdio: "ignore",
    });
    environment = {
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
      AWS_REGION: "ap-southeast-3",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    await createTable(`http://127.0.0.1:${port}`);
  });

  afterAll(() => engine.kill());

  async function invoke(event: object) {
    const entry = join(bundles.get("representative")?.directory ?? "", "index.mjs");
    const code = `const { handler } = await import(${JSON.stringify(entry)});
      const answer = await handler(${JSON.stringify(event)}, {}).catch(({ name, message }) => ({ name, message }));
      console.log(JSON.stringify(answer));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], {
      env: environment,
    });
    return JSON.parse(stdout);
  }

  it("writes, reads and refuses as from source, and still without undici", async () => {
    const marks = [{ kind: "A", scores: { first: 80, second: 90 } }];
    expect(await invoke({ table: TABLE, key: "abc", day: "2026-03-01", marks })).toEqual({
      marks,
      at: "2026-02-28T16:00:00.000Z",
      queried: 1,
      batch: 1,
      refusal: { name: "TransactionCanceledException", reasons: ["ConditionalCheckFailed"] },
      loadsUndici: false,
    });
  });

  it("gets the engine's error by its name and text", async () => {
    expect(await invoke({ table: "missing", key: "xyz", day: "2026-03-01" })).toMatchObject({
      name: "ResourceNotFoundException",
      message: expect.stringContaining("resource not found"),
    });
  });

  it("refuses what its schema refuses", async () => {
    expect(await invoke({ table: TABLE, key: "ABC", day: "never" })).toMatchObject({ name: "ZodError" });
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Retries until the engine is ready, which takes milliseconds. */
async function createTable(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "ap-southeast-3", credentials, maxAttempts: 10 });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    }),
  );
}

describe("bundling again", () => {
  const own = `build/test-bundles-${process.pid}`;
  const code = resolve(own, "code");
  const units = [
    { name: "again", entry: `${own}/entry.ts` },
    { name: "other", entry: `${own}/other.ts` },
  ] as const;
  const writtenAt = async (name: string) => (await stat(join(code, name, "index.mjs"))).mtimeMs;

  beforeAll(async () => {
    await mkdir(own, { recursive: true });
    await writeFile(`${own}/unused.ts`, "export const text = () => 'dropped';");
    await writeFile(units[0].entry, "import './unused.ts'; export const handler = async () => 1;");
    await writeFile(units[1].entry, "export const handler = async () => 2;");
  });
  afterAll(() => rm(own, { recursive: true }));

  it("keeps what comes from the same sources", async () => {
    const first = await bundleUnits(units, code);
    const before = await writtenAt("again");
    expect(await bundleUnits(units, code)).toEqual(first);
    expect(await writtenAt("again")).toBe(before);
  });

  it("rebuilds what does not, and nothing else", async () => {
    const first = await bundleUnits(units, code);
    const before = await writtenAt("other");
    await writeFile(units[0].entry, "import './unused.ts'; export const handler = async () => 12;");
    const changed = await bundleUnits(units, code);
    expect(changed.get("again")?.bytes).toBe((first.get("again")?.bytes ?? 0) + 1);
    expect(changed.get("other")).toEqual(first.get("other"));
    expect(await writtenAt("other")).toBe(before);
  });

  it("notices a change in a source that left nothing in the bundle", async () => {
    const first = await bundleUnits(units, code);
    await writeFile(`${own}/unused.ts`, "globalThis.text = 'kept';");
    const changed = await bundleUnits(units, code);
    expect(changed.get("again")?.bytes).toBeGreaterThan(first.get("again")?.bytes ?? Infinity);
  });

  it("rebuilds a lost bundle", async () => {
    await bundleUnits(units, code);
    await rm(join(code, "other"), { recursive: true });
    expect((await bundleUnits(units, code)).size).toBe(2);
    expect(await writtenAt("other")).toBeGreaterThan(0);
  });
});
