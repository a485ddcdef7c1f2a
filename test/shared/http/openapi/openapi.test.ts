import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { registry } from "../../../../functions/registry.ts";
import type { Unit } from "../../../../shared/deployment/unit.ts";
import { once } from "../../../../shared/domain/once.ts";
import type { Language } from "../../../../shared/domain/text.ts";
import type { Route } from "../../../../shared/http/contract.ts";
import type { Operation } from "../../../../shared/http/openapi/document.ts";
import { openApi } from "../../../../shared/http/openapi/openapi.ts";

const title = { id: "API", en: "API" };

function documentOf(units: readonly Unit[], language: Language = "id") {
  return openApi(units, { language, title, description: title, version: "1", contexts: {} });
}

function unitOf(routes: Record<string, Route>): Unit {
  return {
    kind: "http",
    name: "notes-api",
    entry: "functions/notes/api.ts",
    audience: "staff",
    routes,
    grants: { table: "none" },
    impact: "nobody",
  };
}

const summary = { id: "Mencatat", en: "Takes a note" };

/** The only operation of a document with one route. */
function operationOf(route: Partial<Route>, language?: Language): Operation {
  const whole: Route = {
    method: "POST",
    path: "/v1/notes/{id}",
    roles: ["HR"],
    summary,
    reply: "text/csv",
    ...route,
  };
  const { paths } = documentOf([unitOf({ take: whole })], language);
  return paths[whole.path]?.[whole.method.toLowerCase()] as Operation;
}

describe("the document of the registry", () => {
  const document = documentOf(registry);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const routes = registry.flatMap((unit) => (unit.kind === "http" ? Object.values<Route>(unit.routes) : []));

  test("has every route, and no other", () => {
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  test("names each operation once", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("describes every parameter of a path, and no other", () => {
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.flatMap((parameter) =>
        "in" in parameter && parameter.in === "path" ? [`{${parameter.name}}`] : [],
      );
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  test("requires a token everywhere except on public routes", () => {
    for (const { path, operation } of operations) {
      const isOpen = operation.security.length === 0;
      expect([path, isOpen]).toEqual([path, /^\/(v1\/public\/|docs$|openapi\.json$)/.test(path)]);
    }
  });

  test("refers only to its own components", () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g);
    for (const [, path = ""] of references) {
      const found = path
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
      expect([path, found]).toEqual([path, expect.anything()]);
    }
  });

  test("is the same in either language except for its texts", () => {
    const withoutSentences = (language: Language) =>
      JSON.stringify(documentOf(registry, language), (key, value) =>
        (key === "summary" || key === "description") && typeof value === "string" ? "" : value,
      );
    expect(withoutSentences("en")).toBe(withoutSentences("id"));
  });
});

describe("an operation", () => {
  test("is named after its context and route, in the language asked for", () => {
    expect(operationOf({})).toMatchObject({
      operationId: "notes.take",
      tags: ["notes"],
      summary: "Mencatat",
    });
    expect(operationOf({}, "en").summary).toBe("Takes a note");
  });

  test("that creates requires an Idempotency-Key, and documents what happens to a reused key", () => {
    const { parameters, responses } = operationOf({ guard: "key" });
    expect(parameters).toContainEqual({ $ref: "#/components/parameters/IdempotencyKey" });
    expect(Object.keys(responses)).toContain("422");
  });

  test("that updates requires If-Match, and documents what happens to a stale one", () => {
    const { parameters, responses } = operationOf({ guard: "version" });
    expect(parameters).toContainEqual({ $ref: "#/components/parameters/IfMatch" });
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["412", "428"]));
  });

  test("open to citizens does not mention signing in", () => {
    const { responses, security } = operationOf({ roles: "PUBLIC" });
    expect(security).toEqual([]);
    expect(Object.keys(responses)).not.toContain("401");
  });

  test("describes the body as sent and the reply as received", () => {
    const defaulted = z.object({ limit: z.int().default(10) });
    const { requestBody, responses } = operationOf({
      body: once(() => defaulted),
      reply: once(() => defaulted),
    });
    expect(requestBody?.content["application/json"]?.schema).not.toHaveProperty("required");
    expect(responses).toHaveProperty(["200", "content", "application/json", "schema", "required"], ["limit"]);
  });

  test("whose reply has a version documents its ETag", () => {
    const reply = once(() => z.object({ version: z.int() }));
    expect(operationOf({ reply }).responses).toHaveProperty(["200", "headers", "ETag"]);
    expect(operationOf({}).responses).not.toHaveProperty(["200", "headers", "ETag"]);
  });

  test("leaves out noise: a date's pattern, the greatest integer", () => {
    const body = once(() => z.strictObject({ day: z.iso.date(), count: z.int().min(0) }));
    expect(operationOf({ body }).requestBody?.content["application/json"]?.schema).toMatchObject({
      properties: { day: { type: "string", format: "date" }, count: { type: "integer", minimum: 0 } },
      additionalProperties: false,
    });
    expect(JSON.stringify(operationOf({ body }))).not.toMatch(/9007199254740991|02-29/);
  });
});

test.each(["id", "en"] as const)(
  "the whole API, in %s, is a valid OpenAPI 3.1 document",
  async (language) => {
    const outcome = await new Validator().validate(
      JSON.parse(JSON.stringify(documentOf(registry, language))),
    );
    expect(outcome).toMatchObject({ valid: true });
  },
);
