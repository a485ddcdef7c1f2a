import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indicator, NIP, planContent, RATER_NIP } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const PLANS = `/v1/employees/${NIP}/plans`;

let city: TestCity;
let own: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(RATER_NIP);
  await city.employee(NIP, { raterNip: RATER_NIP });
  own = await city.token(NIP, "EMPLOYEE");
});
afterAll(() => city.host.stop());

const draft = (...indicators: readonly object[]) =>
  city.api("POST", PLANS, { as: own, body: { year: "2026", ...planContent(...(indicators as never[])) } });

describe("a plan that cannot be measured", () => {
  it("is refused if its weights do not add up, with the sum and the rule, in Indonesian", async () => {
    const refused = await draft(indicator({ weightBasisPoints: 9_000 }));
    expect(refused).toMatchObject({
      status: 400,
      body: {
        code: "plan.weights-off",
        detail: expect.stringContaining("harus berjumlah 100%; sekarang 90%"),
        rule: expect.any(String),
      },
    });
  });

  it.each([
    ["target", "Wajib diisi."],
    ["polarity", "Pilih salah satu: POSITIF, NEGATIF."],
  ])("is refused without %s, naming the field", async (field, message) => {
    const refused = await draft({ ...indicator(), [field]: undefined });
    expect(refused.status).toBe(400);
    const errors = [{ field: `body.results.0.indicators.0.${field}`, message }];
    expect(refused.body.errors).toMatchObject(errors);
  });

  it.each([undefined, "", "  "])("is refused if a target has no unit (%j), with the rule", async (unit) => {
    expect(await draft({ ...indicator(), unitOfMeasure: unit })).toMatchObject({
      status: 400,
      body: {
        code: "plan.target-without-unit",
        detail: expect.stringContaining('"Jumlah izin yang diterbitkan" belum memiliki satuan'),
        rule: expect.stringContaining("6/2022"),
        errors: [{ field: "body.results.0.indicators.0.unitOfMeasure" }],
      },
    });
  });

  it("is refused without an aspect, by the indicator's own words and beside its field", async () => {
    const { aspect: _, ...bare } = indicator();
    const { body } = await draft(bare);
    expect(body).toMatchObject({
      code: "plan.aspect-or-perspective",
      detail: expect.stringContaining('"Jumlah izin yang diterbitkan" belum memuat aspeknya'),
      errors: [{ field: "body.results.0.indicators.0.aspect", code: body.code, message: body.detail }],
    });
  });

  it("is refused with a target of 0 where more is better, with how to fix it", async () => {
    expect((await draft(indicator({ target: 0 }))).body).toMatchObject({
      code: "achievement.target-zero",
      detail: expect.stringContaining("jadikan polaritasnya negatif"),
    });
  });

  it("leaves nothing behind", async () => {
    expect((await city.api("GET", `${PLANS}/2026`, { as: own })).status).toBe(404);
    expect((await draft(indicator())).status).toBe(201);
  });
});
