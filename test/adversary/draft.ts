import fc from "fast-check";
import type { SchemaObject } from "../../shared/http/openapi/document.ts";
import { type Operation, operations } from "./operations.ts";
import { Known, oddValues, offBound, poolOf, validValue } from "./values.ts";

/** A request, as far as it can be thought of before it is known what there is. */
export interface Draft {
  readonly operation: Operation;
  /** Somebody's place among those who may ask; past their end, anybody. */
  readonly asker: number;
  /** Which of the known places, and what is in the path instead. */
  readonly place: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** What is done to the body's text. */
  readonly text: TextChange;
  readonly headers: Readonly<Record<string, string>>;
}

/** By name, so that a finding can be read. */
export const TEXT_CHANGES = {
  none: (text: string) => text,
  cut: (text: string) => text.slice(0, text.length / 2),
  empty: () => "",
  null: () => "null",
  array: (text: string) => `[${text}]`,
  string: (text: string) => JSON.stringify(text),
  marked: (text: string) => `\ufeff${text}`,
  twice: (text: string) => text.replace("{", '{"text":"x","version":1,"nip":1,'),
  prototype: (text: string) => text.replace("{", '{"__proto__":{"polluted":true},'),
  deep: () => `${'{"text":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  nested: () => "[".repeat(30_000),
  huge: (text: string) => text.replace("{", `{"text":"${"x".repeat(66_000)}",`),
  digits: (text: string) => text.replace(/\d+/, "9".repeat(400)),
  bytes: (text: string) => text.replace(/[a-z]/, "\udcff"),
} as const satisfies Record<string, (text: string) => string>;

type TextChange = keyof typeof TEXT_CHANGES;

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...[
    "text/plain",
    "application/xml",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
  ].map((type) => ({ "content-type": type })),
  { "content-type": "application/json; charset=utf-16" },
  { "content-encoding": "gzip" },
  ...["en", "xx", "*", "id;q=0.1, en;q=0.9"].map((language) => ({ "accept-language": language })),
  ...["*", "1", '""', '"0"', '"-1"', `"${"9".repeat(30)}"`, 'W/"1"', '"1", "2"'].map((version) => ({
    "if-match": version,
  })),
  ...["", "pendek", "x".repeat(200), "kunci dengan spasi!", "0".repeat(16)].map((key) => ({
    "idempotency-key": key,
  })),
  ...["", "Bearer", "Bearer x.y.z", "Basic YTpi"].map((authorization) => ({ authorization })),
  { "x-forwarded-for": "bukan alamat, 🙂".replace("🙂", "%F0") },
  { origin: "https://lain.example" },
  { "if-none-match": '"1"' },
];

function draftOf(operation: Operation): fc.Arbitrary<Draft> {
  const { params, query, requiredQuery, body } = operation;
  const valid = body ? validValue(body) : fc.constant(undefined);
  return fc.record({
    operation: fc.constant(operation),
    asker: fc.nat({ max: 13 }),
    place: fc.nat({ max: 20 }),
    params: rarely(fc.record(fields(params, paramValue), { requiredKeys: [], noNullPrototype: true }), {}),
    query: fc.oneof(
      { weight: 4, arbitrary: fc.record(fields(query, validValue), { requiredKeys: [...requiredQuery] }) },
      {
        weight: 1,
        arbitrary: fc.dictionary(queryNames(query), oddValues, { maxKeys: 3, noNullPrototype: true }),
      },
    ),
    body: body
      ? fc.oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: nearlyValid(valid, body) })
      : valid,
    text: rarely(fc.constantFrom(...(Object.keys(TEXT_CHANGES) as TextChange[])), "none"),
    headers: rarely(fc.constantFrom(...HEADERS), {}),
  }) as fc.Arbitrary<Draft>;
}

/** Shrinks to the usual one. */
function rarely<Value>(unusual: fc.Arbitrary<Value>, usual: Value): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual });
}

function fields(
  schemas: Operation["params"],
  draw: (schema: SchemaObject, name: string) => fc.Arbitrary<unknown>,
) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, draw(schema, name)]));
}

function known(name: string): fc.Arbitrary<Known> {
  return fc.nat({ max: 40 }).map((nth) => new Known(poolOf(name), nth));
}

function paramValue(schema: SchemaObject, name: string): fc.Arbitrary<unknown> {
  return fc.oneof(known(name), validValue(schema, name), oddValues);
}

function queryNames(query: Operation["query"]): fc.Arbitrary<string> {
  return fc.constantFrom(...Object.keys(query), "cursor", "limit", "month", "__proto__", "lain");
}

/** A body of the right form in which something is put, taken away, or exchanged. */
function nearlyValid(valid: fc.Arbitrary<unknown>, { properties = {} }: SchemaObject): fc.Arbitrary<unknown> {
  const names = Object.keys(properties);
  const outside = names.map((name) =>
    fc.tuple(valid, offBound(properties[name] ?? {})).map(([body, value]) => withField(body, name, value)),
  );
  const strange = fc
    .tuple(valid, fc.constantFrom("__proto__", "constructor", "lain", ""), oddValues)
    .map(([body, name, value]) => withField(body, name, value));
  const exchanged = fc
    .tuple(valid, fc.nat({ max: 60 }), oddValues)
    .map(([body, nth, value]) => exchange(body, nth, value).value);
  return fc.oneof({ weight: 4, arbitrary: exchanged }, strange, ...outside);
}

function withField(body: unknown, name: string, value: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return value;
  return Object.fromEntries([...Object.entries(body).filter(([other]) => other !== name), [name, value]]);
}

/** The same with its nth part exchanged, counted depth first; with none where there are fewer. */
function exchange(
  value: unknown,
  nth: number,
  by: unknown,
): { readonly value: unknown; readonly left: number } {
  if (nth === 0) return { value: by, left: -1 };
  if (typeof value !== "object" || value === null || value instanceof Known) return { value, left: nth - 1 };
  let left = nth - 1;
  const parts = Object.entries(value).map(([name, part]) => {
    if (left < 0) return [name, part] as const;
    const changed = exchange(part, left, by);
    left = changed.left;
    return [name, changed.value] as const;
  });
  return { value: Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts), left };
}

/** Requests that are right, nearly right, or wrong in one place or two. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(...operations.map(draftOf));
