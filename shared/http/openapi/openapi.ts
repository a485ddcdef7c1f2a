import * as z from "zod";
import { contextOf, type HttpUnit, type Unit } from "../../deployment/unit.ts";
import { nameOfSchema } from "../../domain/once.ts";
import type { Language, Text } from "../../domain/text.ts";
import type { Route } from "../contract.ts";
import { KEY_PATTERN } from "../idempotency-key.ts";
import { itemSchema } from "../itemwise.ts";
import { isBinary } from "../media-type.ts";
import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  SCHEMA_NAME,
  type SchemaObject,
} from "./document.ts";
import { PROBLEM_SCHEMA, problemResponses, problemStatuses } from "./problems.ts";

export interface OpenApiOptions {
  readonly language: Language;
  readonly title: Text;
  readonly description: Text;
  readonly version: string;
  /** Display names of contexts by folder; others are shown by their folder name. */
  readonly contexts: Readonly<Record<string, Text>>;
}

const BEARER = "bearer";

/** The OpenAPI 3.1 document of all routes of the units, in one language; each schema where it is used. */
export function openApi(units: readonly Unit[], options: OpenApiOptions): OpenApiDocument {
  const { language } = options;
  const http = units.filter((unit) => unit.kind === "http");
  const tags = [...new Set(http.map(contextOf))];
  return {
    openapi: "3.1.1",
    info: {
      title: options.title[language],
      version: options.version,
      description: options.description[language],
    },
    servers: [{ url: "/" }],
    tags: tags.map((name) => ({ name, description: options.contexts[name]?.[language] ?? name })),
    paths: paths(http, language),
    components: {
      securitySchemes: { [BEARER]: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      parameters: PARAMETERS[language],
      schemas: { Problem: PROBLEM_SCHEMA },
      responses: problemResponses(language),
    },
  };
}

function paths(units: readonly HttpUnit[], language: Language): OpenApiDocument["paths"] {
  const found: Record<string, Record<string, Operation>> = {};
  for (const unit of units) {
    for (const [name, route] of Object.entries(unit.routes)) {
      const methods = found[route.path] ?? {};
      methods[route.method.toLowerCase()] = operation(name, route, contextOf(unit), language);
      found[route.path] = methods;
    }
  }
  return found;
}

function operation(name: string, route: Route, context: string, language: Language): Operation {
  const { roles, body, guard } = route;
  return {
    operationId: `${context}.${name}`,
    tags: [context],
    summary: route.summary[language],
    security: roles === "PUBLIC" ? [] : [{ [BEARER]: [] }],
    "x-roles": roles === "PUBLIC" ? [] : roles,
    ...(guard && { "x-guard": guard }),
    parameters: [
      ...pathParameters(route),
      ...queryParameters(route),
      ...(guard === "key" ? [{ $ref: "#/components/parameters/IdempotencyKey" } as const] : []),
      ...(guard === "version"
        ? ["IfMatch", "RepetitionKey"].map((name) => ({ $ref: `#/components/parameters/${name}` }))
        : []),
      ...(guard === "seen"
        ? ["SeenVersion", "RepetitionKey"].map((name) => ({ $ref: `#/components/parameters/${name}` }))
        : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: jsonSchema(body(), "input") } },
      },
    }),
    responses: {
      [String(route.status ?? 200)]: successResponse(route, language),
      ...(route.cache !== undefined && { 304: { description: UNCHANGED[language] } }),
      ...Object.fromEntries(
        problemStatuses(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

function pathParameters({ path, params }: Route): Parameter[] {
  const schemas = params ? (jsonSchema(params(), "input").properties ?? {}) : {};
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: schemas[name] ?? { type: "string" },
  }));
}

function queryParameters({ query }: Route): Parameter[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(query(), "input");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function successResponse({ status = 200, reply, guard, cache }: Route, language: Language): Response {
  const isText = typeof reply === "string";
  const schema: SchemaObject = isText ? textSchema(reply) : jsonSchema(reply(), "output");
  const hasTag = cache !== undefined || schema.properties?.version !== undefined;
  return {
    description: SUCCESS_DESCRIPTIONS[status][language],
    headers: {
      "X-Correlation-Id": { description: HEADERS.correlation[language], schema: { type: "string" } },
      ...(hasTag && {
        ETag: {
          description: HEADERS[cache === undefined ? "etag" : "content"][language],
          schema: { type: "string" },
        },
      }),
      ...(guard && {
        "Idempotency-Replayed": { description: HEADERS.replayed[language], schema: { const: "true" } },
      }),
    },
    content: { [isText ? reply : "application/json"]: { schema } },
  };
}

function textSchema(mediaType: string): SchemaObject {
  if (mediaType === "application/json") return { type: "object" };
  return isBinary(mediaType) ? { type: "string", contentMediaType: mediaType } : { type: "string" };
}

/** A schema as JSON Schema 2020-12, OpenAPI 3.1's own dialect, without noise for readers. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): SchemaObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: node }) => {
      const item = itemSchema(zodSchema);
      if (item) Object.assign(node, jsonSchema(item, io));
      // The format suffices; the pattern beside it is for machines that know no formats, and 200 characters long.
      if (node.format !== undefined) delete node.pattern;
      if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
      if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
      // Replies are parsed on the way out, so they hold nothing else; repeating that for each object helps nobody.
      if (io === "output" && node.additionalProperties === false) delete node.additionalProperties;
      const name = nameOfSchema(zodSchema);
      if (name !== undefined) Object.assign(node, { [SCHEMA_NAME]: name });
    },
  });
  return json as SchemaObject;
}

const SUCCESS_DESCRIPTIONS: Record<200 | 201 | 202, Text> = {
  200: { id: "Berhasil", en: "Done" },
  201: { id: "Tercatat", en: "Created" },
  202: { id: "Diterima, dan segera diolah", en: "Accepted for processing" },
};

const UNCHANGED: Text = {
  id: "Isinya masih sama (If-None-Match)",
  en: "The content is the same (If-None-Match)",
};

const HEADERS = {
  correlation: {
    id: "Nomor permintaan, untuk pelaporan masalah",
    en: "Identifies the request when you report a problem",
  },
  etag: { id: "Versi data; kirim kembali sebagai If-Match", en: "The version; send it back as If-Match" },
  content: {
    id: "Tanda isi; kirim kembali sebagai If-None-Match agar isi yang sama tidak dikirim ulang (304)",
    en: "Of the content; send it back as If-None-Match, and the same content is not sent again (304)",
  },
  replayed: {
    id: "Ada bila ini jawaban pertama yang dikirim ulang",
    en: "Present if this is the first reply, sent again",
  },
} as const satisfies Record<string, Text>;

function headerParameters(language: Language): Record<string, Parameter> {
  const key = {
    id: "Kunci acak, misalnya UUID; permintaan ulang dengan kunci yang sama mendapat jawaban pertama",
    en: "A random key such as a UUID; a repetition with the same key gets the first reply",
  };
  const version = {
    id: "ETag dari data yang terakhir dibaca",
    en: "The ETag you last read",
  };
  const seen = {
    id: 'ETag dari data yang diganti, "0" bila belum ada; tanpa ini, yang terakhir yang berlaku',
    en: 'The ETag of what is replaced, "0" of what is not there yet; without it, the last one wins',
  };
  return {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: true,
      description: key[language],
      schema: { type: "string", pattern: KEY_PATTERN.source },
    },
    RepetitionKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: key[language],
      schema: { type: "string", pattern: KEY_PATTERN.source },
    },
    SeenVersion: {
      name: "If-Match",
      in: "header",
      required: false,
      description: seen[language],
      schema: { type: "string", pattern: '^(W/)?"\\d+"$' },
    },
    IfMatch: {
      name: "If-Match",
      in: "header",
      required: true,
      description: version[language],
      schema: { type: "string", pattern: '^(W/)?"\\d+"$' },
    },
  };
}

const PARAMETERS = { id: headerParameters("id"), en: headerParameters("en") };
