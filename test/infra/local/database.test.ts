import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterEach, expect, test, vi } from "vitest";
import { startDatabase } from "../../../infra/local/database.ts";
import { UserFacingError } from "../../../infra/local/user-facing-error.ts";
import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";

afterEach(() => vi.unstubAllEnvs());

test("the table has the keys and indexes of its definition", async () => {
  const { endpoint, tableName, stop } = await startDatabase();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "local", credentials });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(["pk", "sk"]);
  const indexes = Table?.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => ({
    name: IndexName,
    projection: Projection?.ProjectionType,
  }));
  expect(indexes).toEqual(TABLE_DEFINITION.indexes.map(({ name, projection }) => ({ name, projection })));
  await stop();
  await expect(fetch(endpoint)).rejects.toThrow();
});

test("the engine does not outlive a killed process", async () => {
  const module = new URL("../../../infra/local/database.ts", import.meta.url).href;
  const script = `const { startDatabase } = await import(${JSON.stringify(module)});
    process.stdout.write((await startDatabase()).engine);
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const endpoint = String(said);
  expect((await fetch(endpoint)).status).toBeLessThan(500);
  child.kill("SIGKILL");
  await expect.poll(() => fetch(endpoint).catch(() => "gone")).toBe("gone");
});

test("a table is created in the region that handlers use: some engines keep regions apart", async () => {
  const regions = new Set<string | undefined>();
  const engine = createServer(({ headers }, response) => {
    regions.add(headers.authorization?.match(/Credential=local\/\d+\/([\w-]+)\//)?.[1]);
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(engine, "listening");
  vi.stubEnv("DYNAMODB_ENDPOINT", `http://127.0.0.1:${(engine.address() as AddressInfo).port}`);
  await startDatabase({ region: "ap-southeast-3" });
  engine.closeAllConnections();
  engine.close();
  expect([...regions]).toEqual(["ap-southeast-3"]);
});

test("an endpoint given explicitly is used, and reported if it does not answer", async () => {
  vi.stubEnv("DYNAMODB_ENDPOINT", "http://127.0.0.1:9");
  const failure = startDatabase();
  await expect(failure).rejects.toBeInstanceOf(UserFacingError);
  await expect(failure).rejects.toThrow(/http:\/\/127\.0\.0\.1:9 .*tidak menjawab/);
});
