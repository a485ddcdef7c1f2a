import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CONTEXTS } from "../../../functions/docs/contexts.ts";
import { sampleOf } from "../../../functions/docs/example.ts";
import { fieldsOf } from "../../../functions/docs/fields.ts";
import { kindOf } from "../../../functions/docs/kinds.ts";
import { registry } from "../../../functions/registry.ts";
import { html } from "../../../shared/html.ts";
import type { Route } from "../../../shared/http/contract.ts";
import { withoutReferences } from "../../../shared/http/openapi/components.ts";
import type {
  OpenApiDocument,
  Operation,
  Response,
  SchemaObject,
} from "../../../shared/http/openapi/document.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const http = registry.filter((unit) => unit.kind === "http");
const routes: readonly Route[] = http.flatMap((unit) => Object.values<Route>(unit.routes));

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.host.stop());

describe("the page", () => {
  test("shows every route of the registry, whoever reads it", async () => {
    const { status, headers, body } = await city.api("GET", "/docs");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("cache-control")).toBe("public, max-age=3600");
    const articles = Array.from(String(body).matchAll(/<article id="([^"]+)"/g), ([, id]) => id);
    expect(articles).toHaveLength(routes.length);
    expect(new Set(articles).size).toBe(routes.length);
    for (const { summary } of routes) expect(body).toContain(html`${summary.id}`.html);
  });

  test("is Indonesian, and English on request", async () => {
    const { body: indonesian } = await city.api("GET", "/docs");
    expect(indonesian).toContain('<html lang="id">');
    const { body: english } = await city.api("GET", "/docs?lang=en");
    expect(english).toContain('<html lang="en">');
    for (const { summary } of routes) expect(english).toContain(html`${summary.en}`.html);
    expect((await city.api("GET", "/docs?lang=fr")).status).toBe(400);
  });

  test("contains no script and loads nothing external, as its own policy demands", async () => {
    const { headers, body } = await city.api("GET", "/docs");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|\son\w+=|url\(|@import|https?:\/\/(?!contoh)/);
  });
});

test("an address that no route has gets a problem as everything else does, whoever asks", async () => {
  for (const [method, path] of [
    ["GET", "/v1/tidak-ada"],
    ["DELETE", "/v1/units"],
    ["POST", "/"],
  ] as const) {
    const reply = await city.api(method, path);
    expect([path, reply.status]).toEqual([path, 404]);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.body).toMatchObject({ code: "request.unknown-route", detail: "Alamat ini tidak dikenal." });
  }
});

test("the OpenAPI document is served as JSON", async () => {
  const { status, headers, body } = await city.api("GET", "/openapi.json?lang=en");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(body).toMatchObject({ openapi: "3.1.1", info: { title: "Kinerja API" } });
});

test("fields say what they mean and in which unit they count, in the language of the document", async () => {
  const propertiesIn = async (language: string) => {
    const found: [string, SchemaObject][] = [];
    JSON.stringify((await city.api("GET", `/openapi.json?lang=${language}`)).body, (key, value) => {
      if (key === "properties") found.push(...Object.entries(value as Record<string, SchemaObject>));
      return value;
    });
    return found.filter(([, schema]) => !("$ref" in schema));
  };
  const [indonesian, english] = [await propertiesIn("id"), await propertiesIn("en")];
  const undescribed = english.filter(([, { description }]) => description === undefined);
  expect(undescribed.length / english.length).toBeLessThan(0.25);
  const units = english.filter(([name]) => /BasisPoints$|Rupiah$|WorkingDays$|At$/.test(name));
  expect(units.length).toBeGreaterThan(150);
  expect(units.filter(([, { description }]) => description === undefined)).toEqual([]);
  const of = (all: typeof english, name: string) => all.find(([one]) => one === name)?.[1].description;
  expect(of(indonesian, "weightBasisPoints")).toBe("seperseratus persen: 10000 sama dengan 100%");
  expect(of(english, "weightBasisPoints")).toBe("hundredths of a percent: 10,000 is 100%");
});

test("every context with routes has a display name", () => {
  const described = http.filter(({ routes }) => Object.keys(routes).length > 0);
  const contexts = new Set(described.map(({ entry }) => entry.split("/")[1] ?? ""));
  expect([...contexts].filter((name) => !(name in CONTEXTS))).toEqual([]);
});

describe("an example", () => {
  test("is a request that its route accepts, and a reply that it may give", async () => {
    const document = withoutReferences((await city.api("GET", "/openapi.json")).body as OpenApiDocument);
    const refused: unknown[] = [];
    for (const { path, method, body, params, reply, status = 200 } of routes) {
      const operation = document.paths[path]?.[method.toLowerCase()] as Operation;
      const { requestBody, parameters, responses } = operation;
      const values = parameters.flatMap((parameter) =>
        "in" in parameter && parameter.in === "path"
          ? [[parameter.name, sampleOf(parameter.schema, parameter.name)]]
          : [],
      );
      const { content } = responses[String(status)] as Response;
      const samples = [
        [params, Object.fromEntries(values)],
        [body, requestBody?.content["application/json"]?.example],
        [typeof reply === "string" ? undefined : reply, content?.["application/json"]?.example],
      ] as const;
      for (const [schema, sample] of samples) {
        const problem = schema?.().safeParse(sample).error;
        if (problem) refused.push([method, path, sample, problem.issues]);
      }
    }
    expect(refused).toEqual([]);
  });
});

describe("a table of fields", () => {
  const score: SchemaObject = { type: "integer", minimum: 1, maximum: 4 };

  test("merges identical numbered fields into one row", () => {
    const schema = {
      type: "object",
      properties: { U1: score, U2: score, U3: score, other: score },
      required: ["U1", "U2", "U3"],
    };
    expect(fieldsOf(schema).map(({ name }) => name)).toEqual(["U1 … U3", "other"]);
  });

  test("puts the fields of a list's items below it", () => {
    const items = { type: "object", properties: { score } };
    const schema = { type: "object", properties: { answers: { type: "array", items } } };
    expect(fieldsOf(schema).map(({ name, depth }) => [name, depth])).toEqual([
      ["answers", 0],
      ["score", 1],
    ]);
  });

  test("lists every choice of a field that distinguishes alternatives", () => {
    const alternative = (kind: string) => ({ type: "object", properties: { kind: { const: kind } } });
    const [field] = fieldsOf({ oneOf: [alternative("A"), alternative("B")] });
    expect(field?.schema.enum).toEqual(["A", "B"]);
  });

  test.each<[SchemaObject, string, string]>([
    [
      { type: "string", minLength: 10, maxLength: 4_000 },
      "teks, 10–4000 karakter",
      "text, 10–4000 characters",
    ],
    [{ type: "number", maximum: 1_000_000 }, "angka, ≤ 1.000.000", "number, ≤ 1,000,000"],
    [{ type: "string", pattern: "^\\d{18}$" }, "18 angka", "18 digits"],
    [{ type: "string", format: "date" }, "tanggal YYYY-MM-DD", "date YYYY-MM-DD"],
    [
      { type: "array", items: { type: "object" }, minItems: 1 },
      "daftar objek, ≥ 1 butir",
      "list of objects, ≥ 1 items",
    ],
    [
      { anyOf: [{ type: "integer" }, { const: "WAITING" }] },
      "bilangan bulat atau WAITING",
      "whole number or WAITING",
    ],
    [{ type: ["integer", "null"] }, "bilangan bulat atau kosong", "whole number or null"],
  ])("describes %j in words: %s", (schema, id, en) => {
    expect(kindOf(schema)).toEqual({ id, en });
  });
});

test("nothing written in a contract can become markup", () => {
  expect(html`<p title="${'"><script>'}">${["<b>", html`<i>${"&"}</i>`]}</p>`.html).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<i>&amp;</i></p>',
  );
});
