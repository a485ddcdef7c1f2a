import { expect, test, vi } from "vitest";
import { fileRows } from "../../shared/spreadsheets/file-rows.ts";
import { tableOf } from "../../shared/spreadsheets/table-rows.ts";
import { HOSTILE_CSV } from "../support/hostile/csv-files.ts";
import { PAPER } from "../support/hostile/table.ts";

/** Reads a whole table, and counts the characters that its searches look at. */
async function scannedBy(bytes: Uint8Array, fileName: string): Promise<number> {
  const { indexOf, includes } = String.prototype;
  const { exec } = RegExp.prototype;
  let scanned = 0;
  const looked = (text: string, from: number, found: number) => {
    scanned += (found === -1 ? text.length : found + 1) - from;
  };
  const spies = [
    vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, sought, from = 0) {
      const found = indexOf.call(this, sought, from);
      looked(this, from, found);
      return found;
    }),
    vi.spyOn(String.prototype, "includes").mockImplementation(function (this: string, sought, from = 0) {
      looked(this, from, indexOf.call(this, sought, from));
      return includes.call(this, sought, from);
    }),
    vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
      const from = this.global ? this.lastIndex : 0;
      const found = exec.call(this, text);
      looked(text, from, found ? found.index : -1);
      return found;
    }),
  ];
  try {
    const { rows } = await tableOf(fileRows(bytes, { fileName, onWarning: () => {} }));
    for await (const _ of rows);
  } catch {
    // Refused, which is no more work than reading it.
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return scanned;
}

test.each(HOSTILE_CSV)("reading $name looks at each character a few times at most", async (file) => {
  const bytes = file.of(PAPER);
  const scanned = await scannedBy(bytes, file.fileName ?? "loket.csv");
  expect(scanned).toBeLessThan(12 * bytes.length + 1_000);
});
