import fc from "fast-check";
import type { SchemaObject } from "../../shared/http/openapi/document.ts";

/** Stands for something that an earlier reply has named, of which it is known only when the request is sent what. */
export class Known {
  readonly pool: string;
  readonly nth: number;

  constructor(pool: string, nth: number) {
    this.pool = pool;
    this.nth = nth;
  }
}

const SENTENCE = "Warga menunggu lama di loket pelayanan, lalu petugas membantu dengan ramah. ";
const DATES = ["2026-03-09", "2026-03-31", "2026-04-05", "2026-04-06", "2026-12-31", "2027-01-01"];
const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2099-12"];
const PEOPLE = ["givers", "members", "by"];

/** The name under which replies remember what a field may have. */
export function poolOf(field: string): string {
  if (PEOPLE.includes(field)) return "nip";
  const single = field.replace(/s$/, "");
  for (const name of ["nip", "unitId", "surveyId", "trackingCode", "sha256"])
    if (single.toLowerCase().endsWith(name.toLowerCase())) return name;
  const others: Readonly<Record<string, string>> = {
    ...{ into: "trackingCode", point: "code", winnerId: "nip", nomineeId: "nip", trialId: "runId" },
    ...{ wantedRaterNip: "nip", superiorResultId: "resultId", parentId: "unitId" },
  };
  return others[single] ?? field;
}

/** A value that the schema admits, often one that an earlier reply has named. */
export function validValue(schema: SchemaObject, field = ""): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => validValue(choice, field)));
  const [type] = [schema.type].flat();
  if (type === "object" || schema.properties !== undefined) return validObject(schema);
  if (type === "array") return validArray(schema, field);
  if (type === "integer" || type === "number") return validNumber(schema);
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  return type === "string" ? validString(schema, field) : fc.jsonValue({ maxDepth: 2 });
}

function validObject({ properties = {}, required = [], ...schema }: SchemaObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, part]) => [name, validValue(part, name)] as const);
  if (fields.length > 0) {
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
  }
  if (typeof schema.additionalProperties !== "object") return fc.constant({});
  const names = schema.propertyNames ? validValue(schema.propertyNames) : fc.stringMatching(/^[a-z]{1,8}$/);
  return fc.dictionary(names as fc.Arbitrary<string>, validValue(schema.additionalProperties), {
    maxKeys: 4,
  });
}

function validArray({ items = {}, minItems = 0, maxItems }: SchemaObject, field: string) {
  const most = Math.max(minItems, Math.min(maxItems ?? 3, 3));
  return fc.array(validValue(items, field), { minLength: minItems, maxLength: most });
}

function validNumber({ type, minimum, maximum, exclusiveMinimum }: SchemaObject): fc.Arbitrary<number> {
  const min = minimum ?? (exclusiveMinimum ?? -1) + 1;
  const max = Math.max(min, maximum ?? 1_000_000_000);
  const usual = fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, min + 20)) });
  const bounds = fc.constantFrom(min, max);
  if ([type].flat().includes("integer")) return fc.oneof({ weight: 4, arbitrary: usual }, bounds);
  return fc.oneof({ weight: 4, arbitrary: usual }, bounds, fc.double({ min, max, noNaN: true }));
}

function validString(schema: SchemaObject, field: string): fc.Arbitrary<unknown> {
  const known = fc.nat({ max: 40 }).map((nth) => new Known(poolOf(field), nth));
  return fc.oneof({ weight: 3, arbitrary: madeUp(schema) }, { weight: 4, arbitrary: known });
}

function madeUp({ format, pattern, minLength = 0, maxLength = 4_000 }: SchemaObject): fc.Arbitrary<string> {
  if (format === "date") return fc.constantFrom(...DATES);
  if (format === "uuid") return fc.uuid();
  if (pattern?.startsWith("^20")) {
    const fitting = MONTHS.filter((month) => new RegExp(pattern).test(month));
    return fc.constantFrom(...(fitting.length > 0 ? fitting : ["2026", "2025"]));
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
  const text = SENTENCE.repeat(Math.ceil(maxLength / SENTENCE.length));
  const lengths = [minLength, maxLength, Math.min(maxLength, Math.max(minLength, 40))];
  const sentences = fc.constantFrom(...lengths).map((length) => text.slice(0, length));
  return fc.oneof(
    { weight: 4, arbitrary: sentences },
    fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 30), unit: "grapheme" }),
  );
}

/** What clients send that nobody meant to: the wrong kind, half characters, names of what every object has. */
export const oddValues: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\u200b",
    "\ud800",
    "Baik\udc00",
    "\u202eterbalik",
    "🙏🏽",
    "e\u0301",
    "\ufeff",
  ],
  ...["__proto__", "constructor", "toString", "=cmd|' /C calc'!A0", "../../../etc/passwd", "%00", "#", "~"],
  ...[
    "2026-02-30",
    "2026-13",
    "2026-13-01",
    "0000-01-01",
    "9999-12-31",
    "2026-03-10T24:00:00Z",
    "٢٠٢٦",
    "-1",
  ],
  ...["A".repeat(4_001), "🙏".repeat(2_001), "1".repeat(18), "0".repeat(20), "{0}", "<script>"],
  ...[null, true, 0, -0, -1, 0.1, 1.5, 2 ** 31, 2 ** 53, 1e21, 1e308, -1e308, 5e-324],
  ...[[], {}, [[]], [null], Array.from({ length: 1_001 }, () => 0)],
  ...[JSON.parse('{"__proto__":{"polluted":true}}'), { constructor: { prototype: { polluted: true } } }],
);

/** Just outside what the schema admits. */
export function offBound(schema: SchemaObject): fc.Arbitrary<unknown> {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const candidates = [
    ...(minLength ? ["x".repeat(minLength - 1), "\u200b".repeat(minLength), " ".repeat(minLength)] : []),
    ...(maxLength ? ["x".repeat(maxLength + 1), "🙏".repeat(maxLength)] : []),
    ...(minimum === undefined ? [] : [minimum - 1, minimum + 0.5]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(minItems ? [[]] : []),
    ...(maxItems ? [Array.from({ length: maxItems + 1 }, () => null)] : []),
  ];
  return candidates.length > 0 ? fc.oneof(fc.constantFrom(...candidates), oddValues) : oddValues;
}
