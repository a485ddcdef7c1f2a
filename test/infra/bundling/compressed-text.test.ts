import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressedText } from "../../../infra/bundling/compressed-text.ts";

describe("a text of a bundle", () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "texts-"));
  });
  afterAll(() => rm(directory, { recursive: true }));
  const compressed = (name: string, text: string) => compressedText(name, text, join(directory, "texts"));
  const read = (packed: string) => brotliDecompressSync(Buffer.from(packed, "base64")).toString();
  const kept = () => readdir(join(directory, "texts"));

  it("is compressed once, and again when it has changed", async () => {
    expect(read(await compressed("page", "Laporan"))).toBe("Laporan");
    const [first = ""] = await kept();
    await writeFile(join(directory, "texts", first), "kept");
    expect(Buffer.from(await compressed("page", "Laporan"), "base64").toString()).toBe("kept");
    expect(read(await compressed("page", "Laporan kerja"))).toBe("Laporan kerja");
    expect(await kept()).not.toContain(first);
  });

  it("leaves the others as they are, also those whose names begin alike", async () => {
    await compressed("pages", "Laporan");
    await compressed("page", "Laporan baru");
    expect(await kept()).toHaveLength(2);
  });
});
