import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { registry } from "../../../../functions/registry.ts";
import { withComponents, withoutReferences } from "../../../../shared/http/openapi/components.ts";
import { SCHEMA_NAME } from "../../../../shared/http/openapi/document.ts";
import { openApi } from "../../../../shared/http/openapi/openapi.ts";

const title = { id: "API", en: "API" };
const inline = openApi(registry, { language: "en", title, description: title, version: "1", contexts: {} });
const told = withComponents(inline);

describe("the components of the document", () => {
  test("have each named object once, and leave the meaning of every operation unchanged", () => {
    const { Problem: _, ...named } = told.components.schemas;
    expect(Object.keys(named).length).toBeGreaterThan(150);
    const plain = JSON.parse(
      JSON.stringify(inline.paths, (key, value) => (key === SCHEMA_NAME ? undefined : value)),
    );
    expect(withoutReferences(told).paths).toEqual(plain);
    expect(JSON.stringify(told)).not.toContain(SCHEMA_NAME);
    expect(JSON.stringify(told).length).toBeLessThan(JSON.stringify(plain).length * 0.62);
  });

  test("make a valid document that refers only to itself", async () => {
    expect(await new Validator().validate(JSON.parse(JSON.stringify(told)))).toMatchObject({ valid: true });
    const references = Array.from(
      JSON.stringify(told).matchAll(/#\/components\/schemas\/(\w+)/g),
      ([, name]) => name,
    );
    expect(references.filter((name = "") => !(name in told.components.schemas))).toEqual([]);
  });

  test("have unique names", () => {
    const root = join(import.meta.dirname, "../../../..");
    const names = ["shared", "functions"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .flatMap(
          (name) => readFileSync(join(root, folder, name), "utf8").match(/(?<=\bnamed\(")\w+(?=")/g) ?? [],
        ),
    );
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
