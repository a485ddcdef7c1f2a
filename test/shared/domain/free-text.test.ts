import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { freeText } from "../../../shared/domain/free-text.ts";

const ROOT = join(import.meta.dirname, "../../..");

describe("free text", () => {
  it.each([
    ["a zero-width space", "\u200b"],
    ["several marks that nobody sees, among spaces", " \u200b\u00a0\u2060\t\ufeff "],
    ["spaces", "   "],
  ])("counts as nothing where it is %s alone", (_, text) => {
    expect(freeText().min(1).safeParse(text).success).toBe(false);
    expect(freeText().max(10).parse(text)).toBe("");
  });

  it("loses surrounding spaces, and keeps the characters that join scripts and emoji", () => {
    expect(freeText().min(1).parse("  Terima kasih \u2764\ufe0f\n")).toBe("Terima kasih \u2764\ufe0f");
  });

  it("is documented for clients as a text with its bounds", () => {
    const told = z.toJSONSchema(freeText().min(3).max(9), { io: "input" });
    expect(told).toMatchObject({ type: "string", minLength: 3, maxLength: 9 });
  });

  it("is normalised by every schema that has one", () => {
    const trimming = ["shared", "functions"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .filter((name) => /\.string\(\)\s*\.trim\(\)/.test(readFileSync(join(ROOT, folder, name), "utf8"))),
    );
    expect(trimming).toEqual([]);
  });
});
