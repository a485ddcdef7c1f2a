import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeBuilt } from "../../../infra/site/built-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kinerja-built-"));
});
afterAll(() => rmSync(root, { recursive: true }));

it("leaves one whole directory, even if two make it at once", async () => {
  const directory = join(root, "site", "abc");
  const script = { name: "site.js", text: "let answers = 0;\n".repeat(200), isCompressed: true };
  const picture = { name: "arms.png", text: Uint8Array.of(1, 2, 3), isCompressed: false };
  const record = { name: "site.json", text: "{}", isCompressed: false };
  const make = () => writeBuilt(directory, [script, picture], record);
  await Promise.all([make(), make()]);
  await make();
  expect(readdirSync(join(root, "site"))).toEqual(["abc"]);
  const read = (name: string) => readFileSync(join(directory, name));
  expect(readdirSync(directory).toSorted()).toEqual([
    ...["arms.png", "site.js", "site.js.br", "site.js.gz", "site.json"],
  ]);
  expect(read("site.js").toString()).toBe(script.text);
  expect(brotliDecompressSync(read("site.js.br")).toString()).toBe(script.text);
  expect(gunzipSync(read("site.js.gz")).toString()).toBe(script.text);
  expect([...read("arms.png")]).toEqual([1, 2, 3]);
});
