import { boundIn } from "../../shared/domain/number-words.ts";
import type { Language, Text } from "../../shared/domain/text.ts";
import type { SchemaObject } from "../../shared/http/openapi/document.ts";

const TYPES: Readonly<Record<string, Text>> = {
  string: { id: "teks", en: "text" },
  number: { id: "angka", en: "number" },
  integer: { id: "bilangan bulat", en: "whole number" },
  boolean: { id: "ya/tidak", en: "true or false" },
  object: { id: "objek", en: "object" },
  array: { id: "daftar", en: "list" },
  null: { id: "kosong", en: "null" },
};

const FORMATS: Readonly<Record<string, Text>> = {
  date: { id: "tanggal YYYY-MM-DD", en: "date YYYY-MM-DD" },
  "date-time": { id: "waktu ISO 8601", en: "ISO 8601 time" },
  email: { id: "alamat surel", en: "e-mail address" },
  uuid: { id: "UUID", en: "UUID" },
  uri: { id: "alamat URL", en: "URL" },
};

/** Patterns described in words; any other is shown as it is. */
const FORMS: readonly { readonly pattern: RegExp; readonly text: Text }[] = [
  { pattern: /^\^\\d\{(\d+)\}\$$/, text: { id: "$1 angka", en: "$1 digits" } },
  { pattern: /^\^20\\d\\d\$$/, text: { id: "tahun YYYY", en: "year YYYY" } },
  { pattern: /^\^20\\d\\d-\(0\[1-9\]\|1\[0-2\]\)\$$/, text: { id: "bulan YYYY-MM", en: "month YYYY-MM" } },
  {
    pattern: /^\^\[\\w-\]\{(\d+),(\d+)\}\$$/,
    text: { id: "$1–$2 huruf, angka, - atau _", en: "$1–$2 letters, digits, - or _" },
  },
  {
    pattern: /^\^\[a-z0-9-\]\{(\d+),(\d+)\}\$$/,
    text: { id: "$1–$2 huruf kecil, angka atau -", en: "$1–$2 lower-case letters, digits or -" },
  },
];

function formOf(pattern: string): Text | undefined {
  const form = FORMS.find((candidate) => candidate.pattern.test(pattern));
  if (form === undefined) return undefined;
  const { id, en } = form.text;
  return { id: pattern.replace(form.pattern, id), en: pattern.replace(form.pattern, en) };
}

/** The pattern of a field that no words describe. */
export function barePattern({ pattern }: SchemaObject): string | undefined {
  return pattern !== undefined && formOf(pattern) === undefined ? pattern : undefined;
}

/** What a field may hold, in words: type and bounds. */
export function kindOf(schema: SchemaObject): Text {
  if (schema.format !== undefined) return FORMATS[schema.format] ?? { id: schema.format, en: schema.format };
  if (schema.enum) return { id: "pilihan", en: "one of" };
  if ("const" in schema) return { id: "selalu", en: "always" };
  const { type } = schema;
  if (typeof type === "object")
    return alternativesOf({ anyOf: type.map((one) => ({ ...schema, type: one })) });
  if (type === "array") return listOf(schema);
  const form = schema.pattern === undefined ? undefined : formOf(schema.pattern);
  if (form) return form;
  const word = typeof type === "string" ? TYPES[type] : undefined;
  if (word === undefined) return alternativesOf(schema);
  const limits = bounds(schema);
  return { id: joined(word.id, limits.id), en: joined(word.en, limits.en) };
}

function joined(word: string, limits: string): string {
  return limits === "" ? word : `${word}, ${limits}`;
}

function listOf(schema: SchemaObject): Text {
  const item = schema.items ? kindOf(schema.items) : { id: "", en: "" };
  const of = (language: Language, word: string, unit: string) => {
    const limits = range(schema.minItems, schema.maxItems, language);
    const items = item[language] === "object" ? "objects" : item[language];
    return joined(`${word} ${items}`.trim(), limits && `${limits} ${unit}`);
  };
  return { id: of("id", "daftar", "butir"), en: of("en", "list of", "items") };
}

function alternativesOf({ oneOf, anyOf, allOf }: SchemaObject): Text {
  const kinds = (oneOf ?? anyOf ?? allOf ?? []).map(choiceOf);
  const words = (language: Language) => [...new Set(kinds.map((kind) => kind[language]))];
  if (kinds.length === 0) return { id: "apa saja", en: "anything" };
  return { id: words("id").join(" atau "), en: words("en").join(" or ") };
}

/** One of several alternatives; values are shown inline, since no other column shows them. */
function choiceOf(schema: SchemaObject): Text {
  const values = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  if (values === undefined) return kindOf(schema);
  const text = values.map(String).join(", ");
  return { id: text, en: text };
}

function bounds({ type, minLength, maxLength, minimum, maximum }: SchemaObject): Text {
  const of = (language: Language, unit: string) => {
    if (type !== "string") return range(minimum, maximum, language);
    const limits = range(minLength, maxLength, language);
    return limits && `${limits} ${unit}`;
  };
  return { id: of("id", "karakter"), en: of("en", "characters") };
}

function range(from: number | undefined, to: number | undefined, language: Language): string {
  const of = (bound: number) => boundIn(bound, language);
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `≥ ${of(from as number)}`;
  if (from === undefined) return `≤ ${of(to)}`;
  return from === to ? of(to) : `${of(from)}–${of(to)}`;
}
