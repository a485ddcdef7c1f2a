import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusals } from "../../shared/domain/refusal.ts";
import { machineCodesIn } from "../support/browser/plain-words.ts";

const ROOT = join(import.meta.dirname, "../..");

const SENTENCE = /\b(?:id|en):\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
const REFUSALS = /\brefusals\("[a-z-]+", \{\n[\s\S]*?\n\}\)/g;

const sets = ["shared", "functions"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => readFileSync(join(ROOT, folder, name), "utf8").match(REFUSALS) ?? []),
);
const sentences = sets.flatMap((set) => Array.from(set.matchAll(SENTENCE), ([, sentence = ""]) => sentence));

test("no refusal's text contains an internal code", () => {
  expect(sets.length).toBeGreaterThan(60);
  expect(sentences.length).toBeGreaterThan(600);
  expect(sentences.filter((sentence) => machineCodesIn(sentence).length > 0)).toEqual([]);
});

test("a file is named by its name or its place, not by its fingerprint", () => {
  expect(sentences.filter((sentence) => /\{\w*(?:sha256|hash)\w*\}/i.test(sentence))).toEqual([]);
});

test("a refusal says in words what to do; the field that is wrong is named beside it, and no address of the API", () => {
  const forPrograms = (sentence: string) =>
    /\b[a-z]+[A-Z]\w*|(?<![@.\w])[a-z]+\.[a-z]+\b|\((?!utama|tambahan)[a-z]+\)|\/v1\/|\b(?:true|false)\b/.test(
      sentence.replaceAll(/\{\w+\}/g, ""),
    );
  expect(forPrograms('"Jawablah dengan isUpheld false."')).toBe(true);
  expect(forPrograms('"Sebut unit yang berwenang (unitId)."')).toBe(true);
  expect(forPrograms('"Tuliskan alasannya (reason)."')).toBe(true);
  expect(forPrograms('"Sanggahan ini sudah dijawab ({state})."')).toBe(false);
  // A brand is a word.
  expect(sentences.filter((sentence) => forPrograms(sentence.replaceAll("iPhone", "")))).toEqual([]);
});

test("no refusal counts in hundredths of a percent", () => {
  expect(
    sentences.filter((sentence) => /\b1?0[.,]?000 \(100%\)|perseratus|hundredths/.test(sentence)),
  ).toEqual([]);
});

test("the source of a rule is given in both languages, unless it is just the number of a regulation", () => {
  const sources = sets.flatMap((set) =>
    Array.from(set.matchAll(/\bsource:\s*"([^"]+)"/g), ([, source = ""]) => source),
  );
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => /policy|: |[a-z]{3,} [a-z]{3,}/.test(source))).toEqual([]);
});

test("no refusal's text has a placeholder for an internal code", () => {
  const refuse = refusals("report", { answered: { kind: "conflict", id: "({state})", en: "({state})" } });
  const state = "ACCEPTED" as "ACCEPTED" | "RETURNED";
  const words = { ACCEPTED: { id: "diterima", en: "accepted" }, RETURNED: { id: "kembali", en: "returned" } };

  // @ts-expect-error: the words of a state are filled in, not its code
  expect(refuse("answered", { state }).text("id")).toBe("(ACCEPTED)");
  expect(refuse("answered", { state: words[state] }).text("id")).toBe("(diterima)");
  expect(refuse("answered", { state: words[state] }).text("en")).toBe("(accepted)");
});
