import { execFile } from "node:child_process";
import { glob, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { build, type LogLevel, type Plugin } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import * as docs from "../../functions/docs/public.ts";
import { registry } from "../../functions/registry.ts";
import { BUNDLING, bundleUnits } from "../../infra/bundle.ts";
import type { Bundle } from "../../infra/bundled-unit.ts";
import { defaultProvider } from "../../infra/bundling/environment-credentials.ts";
import { type EngineProcess, engineProgram, startEngine } from "../../infra/local/engine-process.ts";
import { BUNDLE_BOUNDS, bundleKindOf } from "../support/bundle-bounds.ts";

/** Packages that a bundle may import without containing them. */
const NEVER_LOADED: readonly unknown[] = BUNDLING.external;

const FIXTURE = { name: "representative", entry: "test/infra/fixtures/representative.ts" } as const;
const TABLE = "bundled";
const run = promisify(execFile);

let directory: string;
let bundles: ReadonlyMap<string, Bundle>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "kinerja-bundles-"));
  bundles = await bundleUnits([...registry, FIXTURE], join(directory, "code"), join(directory, "maps"));
});

afterAll(() => rm(directory, { recursive: true }));

describe("bundles", () => {
  it("contain one file of code, with its source map elsewhere", async () => {
    for (const bundle of bundles.values()) expect(await readdir(bundle.directory)).toEqual(["index.mjs"]);
    expect(await readdir(join(directory, "maps"))).toHaveLength(bundles.size);
  });

  it("stay within their bounds", async () => {
    const kinds = new Map(registry.map((unit) => [unit.name, bundleKindOf(unit)]));
    for (const { name, bytes, directory } of bundles.values()) {
      const bound = BUNDLE_BOUNDS[kinds.get(name) ?? "ordinary"];
      const gzipBytes = gzipSync(await readFile(join(directory, "index.mjs"))).byteLength;
      expect({ name, bytes, fits: bytes <= bound.bytes }).toEqual({ name, bytes, fits: true });
      expect({ name, gzipBytes, fits: gzipBytes <= bound.gzipBytes }).toEqual({
        name,
        gzipBytes,
        fits: true,
      });
    }
  });

  it("are promised by the README within the same bounds", async () => {
    const readme = await readFile("README.md", "utf8");
    const goals = [BUNDLE_BOUNDS.ordinary, BUNDLE_BOUNDS.pages].map(
      ({ bytes, gzipBytes }) => `${bytes / 1_000} / ${gzipBytes / 1_000} KB`,
    );
    const rows = readme.split("\n").filter((line) => /^\| (?:largest bundle|the same of a unit)/.test(line));
    expect(rows.map((row) => row.split("|").at(-2)?.trim())).toEqual(goals);
  });

  it("carry the items that they read: all of them only where a sweep sends on whatever is due", () => {
    const ofAll = [...bundles.values()].filter(({ inputs }) => inputs["shared/table/items.ts"]);
    expect(ofAll.map(({ name }) => name).toSorted()).toEqual(["deadlines-sweep", "deadlines-sweep-rest"]);
  });

  it("leave out what a function cannot reach", () => {
    const unreachable =
      /zod\/v4\/locales\/(?!en\.)|credential-provider-(?!env)|event-streams\/EventStream|html2canvas|canvg|dompurify|aws-sdk-client-mock|aws-cdk-lib|shared\/cities\/(valid-city|city|policy|deployment)\.ts/;
    for (const { name, inputs } of bundles.values()) {
      const found = Object.entries(inputs).filter(([path, bytes]) => bytes > 0 && unreachable.test(path));
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  it("edit no package: each of its files is bundled as installed", async () => {
    const untouched = new Set<string>();
    const watch: Plugin = {
      name: "watch",
      setup({ onLoad }) {
        // Called last, and only for files that no plugin has loaded.
        onLoad({ filter: /\/node_modules\// }, ({ path }) => void untouched.add(relative(".", path)));
      },
    };
    const plugins = [...BUNDLING.plugins, watch];
    const { metafile } = await build({ ...BUNDLING, plugins, entryPoints: [FIXTURE.entry], write: false });
    const ofPackages = Object.keys(metafile.inputs).filter((path) => path.startsWith("node_modules/"));
    expect(ofPackages.length).toBeGreaterThan(200);
    expect(ofPackages.filter((path) => !untouched.has(path))).toEqual([]);
    expect(Object.keys(BUNDLING.alias)).toEqual(["@aws-sdk/credential-provider-node"]);
  });

  it("contain exactly the versions of packages that the tests ran with", async () => {
    const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
    const named = Object.entries<string>(dependencies).filter(([name]) =>
      /^(zod$|@aws-sdk\/|@smithy\/)/.test(name),
    );
    expect(named.length).toBeGreaterThanOrEqual(6);
    for (const [name, version] of named)
      expect({ name, version }).toEqual({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  it("leave out each schema and refusal that nothing in them uses, since all are marked as pure", async () => {
    const sources = (await Array.fromAsync(glob("{shared,functions}/**/*.ts"))).toSorted();
    const unmarked = await Promise.all(
      sources.map(async (path) => {
        const lines = (await readFile(path, "utf8")).split("\n");
        return lines
          .filter((line) => /^(export )?const \w+ =\s*(named|once|refusals)\(/.test(line))
          .map((line) => `${path}: ${line}`);
      }),
    );
    expect(sources.length).toBeGreaterThan(500);
    expect(unmarked.flat()).toEqual([]);
  });

  it("carry the API's description as text, without the contracts that it is made from", async () => {
    const { directory, inputs } = bundles.get("docs-public") as Bundle;
    expect(Object.keys(inputs)).not.toContain("functions/registry.ts");
    const bundled: typeof docs = await import(join(directory, "index.mjs"));
    for (const routeKey of ["GET /docs", "GET /openapi.json"])
      for (const lang of ["id", "en"]) {
        const event = {
          routeKey,
          headers: {},
          queryStringParameters: { lang },
          requestContext: requestOf(routeKey),
        };
        const [fromBundle, fromSources] = [bundled, docs].map(({ handler }) =>
          handler(event as never, {} as never),
        );
        expect((await fromBundle)?.body).toBe((await fromSources)?.body);
      }
  });

  it("import nothing: built-in modules are read on demand, and everything else is inside or never loaded", async () => {
    for (const { name, directory, leftOut } of bundles.values()) {
      const code = await readFile(join(directory, "index.mjs"), "utf8");
      const imports = Array.from(code.matchAll(/(?:^|;)import\s*["{*]/g), ([found]) => found);
      expect({ name, imports }).toEqual({ name, imports: [] });
      expect({ name, leftOut: leftOut.filter((path) => !NEVER_LOADED.includes(path)) }).toEqual({
        name,
        leftOut: [],
      });
    }
  });

  it("use Node's own modules, and none that would load undici", async () => {
    const handler = await bundled(`
      import http, { Agent } from "node:http";
      import * as crypto from "crypto";
      export const handler = () => [http, Agent, crypto.createHash, Object.keys(crypto).length];`);
    const [{ default: http }, crypto] = [await import("node:http"), await import("node:crypto")];
    const [module, agent, createHash, names] = handler();
    expect([module === http, agent === http.Agent, createHash === crypto.createHash]).toEqual([
      true,
      true,
      true,
    ]);
    expect(names).toBe(Object.keys(crypto).length);
    const websocket = 'import { WebSocket } from "node:http"; export const handler = () => WebSocket;';
    await expect(bundled(websocket, "silent")).rejects.toThrow("No matching export");
  });

  it("never load undici", async () => {
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

function requestOf(routeKey: string) {
  return { routeKey, requestId: "1", timeEpoch: Date.now(), http: { sourceIp: "192.0.2.1" } };
}

/** The handler of a module, bundled like a unit. */
async function bundled(contents: string, logLevel: LogLevel = "warning"): Promise<() => unknown[]> {
  const stdin = { contents, resolveDir: ".", loader: "ts" } as const;
  const outfile = join(directory, `${crypto.randomUUID()}.mjs`);
  await build({ ...BUNDLING, stdin, outfile, logLevel });
  return (await import(outfile)).handler;
}

describe("credentials in a bundle", () => {
  const keys = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] as const;

  afterEach(() => vi.unstubAllEnvs());

  it.each([
    { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_SESSION_TOKEN: "token" },
    { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret", AWS_SESSION_TOKEN: undefined },
  ])("are those that the SDK itself would find in %j", async (environment) => {
    for (const name of keys) vi.stubEnv(name, environment[name]);
    const found = await new DynamoDBClient({ region: "x" }).config.credentials();
    expect({ ...found }).toMatchObject(await defaultProvider()());
    expect(found.sessionToken).toBe(environment.AWS_SESSION_TOKEN);
  });

  it("are missed if the environment has none", async () => {
    for (const name of keys) vi.stubEnv(name, undefined);
    await expect(defaultProvider()()).rejects.toThrow("holds no AWS credentials");
  });
});

describe("a bundled handler", () => {
  let engine: EngineProcess;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    engine = await startEngine(engineProgram() ?? "");
    const endpoint = `http://127.0.0.1:${engine.port}`;
    environment = {
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: "ap-southeast-3",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    await createTable(endpoint);
  });

  afterAll(() => engine?.stop());

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

  it("writes, reads and refuses as from source, and still without undici and web streams", async () => {
    const marks = [{ kind: "A", scores: { first: 80, second: 90 } }];
    expect(await invoke({ table: TABLE, key: "abc", day: "2026-03-01", marks })).toEqual({
      marks,
      at: "2026-02-28T16:00:00.000Z",
      queried: 1,
      batch: 1,
      refusal: { name: "TransactionCanceledException", reasons: ["ConditionalCheckFailed"] },
      loaded: [],
    });
  });

  it("reports the engine's errors by name and text", async () => {
    expect(await invoke({ table: "missing", key: "xyz", day: "2026-03-01" })).toMatchObject({
      name: "ResourceNotFoundException",
      message: expect.stringContaining("resource not found"),
    });
  });

  it("refuses what its schema refuses", async () => {
    expect(await invoke({ table: TABLE, key: "ABC", day: "never" })).toMatchObject({ name: "ZodError" });
  });
});

async function createTable(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "ap-southeast-3", credentials });
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
