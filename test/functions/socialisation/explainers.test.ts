import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { DEFAULT_EXPLAINERS } from "../../../shared/domain/socialisation/explainers/default-explainers.ts";
import { shownExplainer } from "../../../shared/domain/socialisation/explainers/explainer.ts";
import { factsOf } from "../../../shared/domain/socialisation/explainers/facts.ts";
import { RULES } from "../../../shared/domain/socialisation/explainers/rules.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const EMPLOYEE = "199001012015052003";
const OWN = {
  title: { id: "Keberatan di daerah kami", en: "Objections here" },
  body: { id: "Ajukan dalam {objectionDays} hari kerja.", en: "Object within {objectionDays} working days." },
};

describe("an explainer", () => {
  let city: TestCity;
  let hr: string;
  let employee: string;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(EMPLOYEE);
    hr = await city.token("pengelola-kinerja", "HR");
    employee = await city.token(EMPLOYEE, "EMPLOYEE");
  });
  afterAll(() => city?.host.stop());

  it("ships with the product for every rule, with the numbers of the city's policy", async () => {
    const { body } = await city.api("GET", "/v1/explainers", { as: employee });
    expect(body.items.map(({ rule }: { rule: string }) => rule)).toEqual(RULES);
    const one = await city.api("GET", "/v1/explainers/OBJECTION", { as: employee });
    expect(one.body).toMatchObject({
      version: 0,
      body: { id: expect.stringContaining("Dalam 14 hari kerja") },
      numbersFrom: "2026-01-01",
    });
  });

  it("is replaced by HR's own words, version by version; every wording stays", async () => {
    const path = "/v1/explainers/OBJECTION/versions";
    const write = (replaces: number, as = hr) => city.api("POST", path, { as, body: { ...OWN, replaces } });
    expect((await write(0, employee)).status).toBe(403);
    const written = await write(0);
    expect(written).toMatchObject({
      status: 201,
      body: { version: 1, body: { id: "Ajukan dalam 14 hari kerja." } },
    });
    expect(await write(0)).toMatchObject({ status: 409, body: { code: "explainer.changed-since" } });
    expect((await write(1)).body.version).toBe(2);
    const { body } = await city.api("GET", path, { as: employee });
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1, 0]);
    expect(body.items[2].title).toEqual(DEFAULT_EXPLAINERS.OBJECTION.title);
  });

  it("is refused without words in both languages, and beyond 10,000 characters", async () => {
    for (const body of [
      { ...OWN, body: { id: OWN.body.id } },
      { ...OWN, body: { ...OWN.body, id: "x".repeat(10_001) } },
    ]) {
      const asking = { as: hr, body: { ...body, replaces: 2 } };
      const refused = await city.api("POST", "/v1/explainers/OBJECTION/versions", asking);
      expect(refused).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    }
  });
});

describe("the product's own words", () => {
  it.each(["bukittinggi", "mamuju", "palembang", "serang"])(
    "name no number that %s does not have",
    (slug) => {
      for (const policy of cityBySlug(slug).policies)
        for (const rule of RULES) {
          const { title, body } = shownExplainer(rule, undefined, factsOf(policy));
          const all = [title.id, title.en, body.id, body.en].join("\n");
          expect(all, rule).not.toMatch(/[{}]|NaN|undefined/);
          expect(body.id.toLowerCase(), rule).not.toContain("kota");
        }
    },
  );
});
