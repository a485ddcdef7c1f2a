import type { Text } from "../../shared/domain/text.ts";
import type { SchemaObject } from "../../shared/http/openapi-document.ts";

/** One line of a table of fields. */
export interface Field {
  readonly name: string;
  readonly depth: number;
  readonly isRequired: boolean;
  readonly schema: SchemaObject;
}

/**
 * The fields of an object in reading order, those inside a field below it. Numbered siblings that are alike (U1 … U9)
 * are one line.
 */
export function fieldsOf(schema: SchemaObject, depth = 0): Field[] {
  const { properties = {}, required = [] } = contentOf(schema);
  const siblings = Object.entries(properties).map(([name, of]) => ({
    name,
    depth,
    isRequired: required.includes(name),
    schema: of,
  }));
  return series(siblings).flatMap((field) => [field, ...fieldsOf(field.schema, depth + 1)]);
}

/** What a list is a list of, a record is a record of, or the richest of several alternatives. */
function contentOf(schema: SchemaObject): SchemaObject {
  if (schema.properties) return schema;
  if (schema.items) return contentOf(schema.items);
  if (typeof schema.additionalProperties === "object") return contentOf(schema.additionalProperties);
  const alternatives = (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []).map(contentOf);
  return alternatives.length > 0 ? united(alternatives) : {};
}

/** Fields of any alternative; required are those that all of them require. */
function united(alternatives: readonly SchemaObject[]): SchemaObject {
  const properties: Record<string, SchemaObject> = {};
  for (const alternative of alternatives) {
    for (const [name, schema] of Object.entries(alternative.properties ?? {})) {
      const known = properties[name];
      properties[name] = known ? merged(known, schema) : schema;
    }
  }
  const [first, ...others] = alternatives;
  const required = (first?.required ?? []).filter((name) =>
    others.every((other) => other.required?.includes(name)),
  );
  return { properties, required };
}

/** Two constants become a choice; otherwise the first stands for both. */
function merged(first: SchemaObject, second: SchemaObject): SchemaObject {
  const values = (schema: SchemaObject) => schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  const [some, others] = [values(first), values(second)];
  if (some === undefined || others === undefined) return first;
  return { type: "string", enum: [...new Set([...some, ...others])] };
}

function series(siblings: readonly Field[]): Field[] {
  const runs: Field[][] = [];
  for (const field of siblings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNext(last, field)) run.push(field);
    else runs.push([field]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0] as Field, run.at(-1) as Field];
    return run.length < 3 ? run : [{ ...first, name: `${first.name} … ${last.name}` }];
  }).flat();
}

function isNext(before: Field, after: Field): boolean {
  const [, stem, number] = before.name.match(/^(\D+)(\d+)$/) ?? [];
  return (
    number !== undefined &&
    after.name === `${stem}${Number(number) + 1}` &&
    before.isRequired === after.isRequired &&
    JSON.stringify(before.schema) === JSON.stringify(after.schema)
  );
}

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

/** What may stand in a field, in words: type and bounds. */
export function kindOf(schema: SchemaObject): Text {
  if (schema.format !== undefined) return FORMATS[schema.format] ?? { id: schema.format, en: schema.format };
  if (schema.enum) return { id: "pilihan", en: "one of" };
  if ("const" in schema) return { id: "selalu", en: "always" };
  const { type } = schema;
  if (type === "array") return listOf(schema);
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
  const limits = range(schema.minItems, schema.maxItems);
  const text = (word: string, of: string, unit: string) =>
    joined(`${word} ${of}`.trim(), limits && `${limits} ${unit}`);
  return { id: text("daftar", item.id, "butir"), en: text("list of", item.en, "items") };
}

function alternativesOf({ oneOf, anyOf, allOf }: SchemaObject): Text {
  const kinds = (oneOf ?? anyOf ?? allOf ?? []).map(kindOf);
  const words = (language: keyof Text) => [...new Set(kinds.map((kind) => kind[language]))];
  if (kinds.length === 0) return { id: "apa saja", en: "anything" };
  return { id: words("id").join(" atau "), en: words("en").join(" or ") };
}

function bounds({ type, minLength, maxLength, minimum, maximum }: SchemaObject): Text {
  if (type === "string") {
    const limits = range(minLength, maxLength);
    return { id: limits && `${limits} karakter`, en: limits && `${limits} characters` };
  }
  const limits = range(minimum, maximum);
  return { id: limits, en: limits };
}

function range(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `≥ ${from}`;
  if (from === undefined) return `≤ ${to}`;
  return from === to ? String(from) : `${from}–${to}`;
}
