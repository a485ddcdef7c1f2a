import type { Operation, Parameter, Reference, SchemaObject } from "../../shared/http/openapi/document.ts";

const BY_FORMAT: Readonly<Record<string, string>> = {
  base64: "TklQO0pQDQo=",
  date: "2026-03-17",
  "date-time": "2026-03-17T02:00:00.000Z",
  email: "pegawai@contoh.go.id",
  uuid: "6f1c2a52-3c0e-4f7e-9a55-0c8d9f7b1e21",
  uri: "https://contoh.go.id",
};

/** One of these matches every pattern in the contracts; a test makes sure of it. */
const CANDIDATES = [
  "DUKCAPIL",
  "198609262015051001",
  "2026-03",
  "2026",
  "08:00",
  "2026-03-0mx3k1v9a4d7e2b8c5f1",
  "2026-0mx3k1v9a4d7e2b8c5f1",
  "0mx3k1v9a4d7e2b8c5f1",
  "a1b2c3",
  "7K2M9QX4",
  "Q1",
  "C1",
  "III/d",
  "id",
  "0123456789abcdef".repeat(4),
  // A token's message and its signature, in base64url.
  "a1".repeat(43),
  "a1".repeat(171),
];

const TEXT = "Layanan cepat dan ramah, terima kasih.";

/** Values for checks that no JSON Schema can express, by field name. */
const BY_NAME: Readonly<Record<string, string>> = {
  trackingCode: "7K2M9QX4TA",
  into: "7K2M9QX4TA",
  certificateCode: "7K2M9QX4TA",
  objectionCode: "7K2M9QX4TA",
  fileId: "C1",
  fileName: "pegawai.csv",
};

/**
 * A small value that the schema accepts, with required fields only, or the first field if none is required.
 * @param name of the field, if it has one
 */
export function sampleOf(schema: SchemaObject, name = ""): unknown {
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const alternative = (schema.oneOf ?? schema.anyOf ?? schema.allOf)?.[0];
  if (alternative) return sampleOf(alternative, name);
  switch (typeof schema.type === "object" ? schema.type.find((type) => type !== "null") : schema.type) {
    case "object":
      return sampleObject(schema);
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}));
    case "integer":
    case "number":
      return Math.min(Math.max(schema.minimum ?? 0, 3), schema.maximum ?? Number.MAX_SAFE_INTEGER);
    case "boolean":
      return false;
    default:
      return BY_NAME[name] ?? sampleText(schema);
  }
}

function sampleObject({ properties = {}, required = [], additionalProperties, propertyNames }: SchemaObject) {
  const of = (name: string) =>
    sampleOf(
      properties[name] ?? (typeof additionalProperties === "object" ? additionalProperties : {}),
      name,
    );
  // If no field is required by itself, one of several often is.
  const choices = [...(propertyNames?.enum ?? []).map(String), ...Object.keys(properties)];
  const names = required.length > 0 ? required : choices.slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

function sampleText({ format, pattern, minLength = 0, maxLength = Number.MAX_SAFE_INTEGER }: SchemaObject) {
  if (format !== undefined) return BY_FORMAT[format] ?? format;
  if (pattern !== undefined) {
    const form = new RegExp(pattern, "u");
    return CANDIDATES.find((candidate) => form.test(candidate)) ?? "…";
  }
  const text = TEXT.length < minLength ? TEXT.padEnd(minLength, " …") : TEXT;
  return text.slice(0, maxLength);
}

/** A command to copy. `$KINERJA` is the address of the city's installation, `$TOKEN` the sender's token. */
export function curlCommand(path: string, method: string, operation: Operation): string {
  const parameters = operation.parameters.filter(isParameter);
  const address = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, { name, schema }) => text.replace(`{${name}}`, String(sampleOf(schema, name))), path);
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, schema }) => `${name}=${sampleOf(schema, name)}`)
    .join("&");
  const body = operation.requestBody?.content["application/json"]?.schema;
  const lines = [
    `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`} "$KINERJA${address}${query && `?${query}`}"`,
    operation.security.length > 0 && '-H "Authorization: Bearer $TOKEN"',
    operation["x-guard"] === "key" && '-H "Idempotency-Key: $(uuidgen)"',
    operation["x-guard"] === "version" && `-H 'If-Match: "1"'`,
    body && '-H "Content-Type: application/json"',
    body && `-d '${JSON.stringify(sampleOf(body as SchemaObject), null, 2)}'`,
  ];
  return lines.filter(Boolean).join(" \\\n  ");
}

function isParameter(parameter: Parameter | Reference): parameter is Parameter {
  return !("$ref" in parameter);
}
