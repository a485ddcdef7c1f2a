import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { ClockTimeSchema } from "../../../shared/domain/calendar/limits.ts";
import { MonthSchema, PeriodIdSchema, YearSchema } from "../../../shared/domain/calendar/period-id.ts";
import { freeText } from "../../../shared/domain/free-text.ts";
import { UnitIdSchema } from "../../../shared/domain/organisation/organisation-unit.ts";
import { validationMessage } from "../../../shared/http/validation-message.ts";

function told(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value, { reportInput: true }).error?.issues[0];
  return issue && validationMessage(issue).id;
}

test.each([
  ["01/03/2024", "Tulis tanggal sebagai tahun-bulan-hari, misalnya 2024-03-01 untuk 1 Maret 2024."],
  ["1 Maret 2024", "Tulis tanggal sebagai tahun-bulan-hari, misalnya 2024-03-01 untuk 1 Maret 2024."],
  ["2026-02-29", "Tanggal 2026-02-29 tidak ada dalam kalender."],
  ["2026-13-01", "Tanggal 2026-13-01 tidak ada dalam kalender."],
  ["2024-02-29", undefined],
])("of the date %j it is said: %s", (value, sentence) => {
  expect(told(z.iso.date(), value)).toBe(sentence);
});

test.each([
  ["a unit's id", UnitIdSchema()],
  ["a day", z.iso.date()],
  ["a text", freeText().min(3)],
])("of %s that was left empty it is said that it is required", (_, schema) => {
  expect(told(schema, "")).toBe("Wajib diisi.");
});

test.each([
  ["a number", z.number()],
  ["a count", z.int().min(0)],
])("of %s that was left empty, which arrives as null, it is said that it is required", (_, schema) => {
  expect(told(schema, null)).toBe("Wajib diisi.");
});

test.each(["dinas kesehatan", "d".repeat(65)])(
  "of a unit's id %j it is said what one may be, and how long",
  (value) => {
    expect(told(UnitIdSchema(), value)).toBe("Harus berupa 1–64 huruf, angka, - atau _, tanpa spasi.");
  },
);

test.each([
  ["8:00", "Harus berupa jam antara 00:00 dan 23:59.", ClockTimeSchema()],
  ["2026-13", "Harus berupa bulan antara 2000-01 dan 2099-12.", MonthSchema()],
  ["1899", "Harus berupa tahun 2000 sampai 2099.", YearSchema()],
  ["2026-T5", "Harus berupa bulan (2026-03), triwulan (2026-T1), atau tahun (2026).", PeriodIdSchema()],
])("of the time %j it is said: %s", (value, sentence, schema) => {
  expect(told(schema, value)).toBe(sentence);
});

const API = new URL("../../../.github/openapi.json", import.meta.url);

test("nobody is told a pattern as programmers write it", () => {
  const patterns = readFileSync(API, "utf8").matchAll(/"pattern": "((?:[^"\\]|\\.)*)"/g);
  const all = new Set(Array.from(patterns, ([, pattern]) => JSON.parse(`"${pattern}"`) as string));
  expect(all.size).toBeGreaterThan(20);
  for (const pattern of all)
    expect(told(z.string().regex(new RegExp(pattern)), "\u2028?"), pattern).not.toMatch(/[\\^$[\]{}]/);
});

test("the message names the choices of a field that distinguishes alternatives", () => {
  const one = z.strictObject({ kind: z.literal("UNIT"), unitId: z.string() });
  const other = z.strictObject({ kind: z.enum(["CITY", "POSITION"]) });
  const sentence = "Pilih salah satu: UNIT, CITY, POSITION.";
  expect(told(z.discriminatedUnion("kind", [one, other]), { kind: "x" })).toBe(sentence);
  expect(told(z.union([one, other]), { kind: "x" })).toBe(sentence);
});

test("of a list it is said how many entries it takes", () => {
  expect(told(z.array(z.string()).min(1), [])).toBe("Minimal 1 isian.");
  expect(told(z.array(z.string()).max(2), ["a", "b", "c"])).toBe("Maksimal 2 isian.");
});
