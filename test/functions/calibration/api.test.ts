import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;

let city: ClosedCity;

beforeAll(async () => {
  city = await startClosedCity();
  const body = {
    hasilKerja: "DI_ATAS_EKSPEKTASI",
    perilakuKerja: "DI_ATAS_EKSPEKTASI",
    hasilKerjaReason: REASON,
  };
  for (const nip of STAFF)
    await city.api("PUT", `/v1/employees/${nip}/evaluations/2026-03/rating`, {
      as: city.as(HEAD),
      version: 1,
      body,
    });
});

afterAll(() => city.host.stop());

const get = (path: string, who: string) => city.api("GET", path, { as: city.as(who) });
const predikat = (unitId: string) => `/v1/units/${unitId}/predikat/2026-03`;
const set = (unitId: string, body: object, who: string) =>
  city.api("PUT", predikat(unitId), { as: city.as(who), body });

describe("the distribution of predikat, through the gateway", () => {
  it("counts a unit with all below it, and warns before a predikat is set", async () => {
    const { body } = await get(`${predikat("unit-1")}?predikat=ISTIMEWA`, "hr");
    expect(body.counts).toEqual({ SANGAT_BAIK: 3, BAIK: 0, BUTUH_PERBAIKAN: 0, KURANG: 0, SANGAT_KURANG: 0 });
    expect(body.warnings).toMatchObject([{ bound: "AT_MOST", expected: 2, actual: 3 }]);
    expect(body).not.toHaveProperty("standing");
  });

  it("sets the organisation predikat by the next higher leader; an unexpected distribution needs a reason, which is kept", async () => {
    // The chief heads unit-1, above unit-2: nobody in unit-2 may set its predikat, nor the chief that of unit-1.
    for (const [unitId, who] of [
      ["unit-2", HEAD],
      ["unit-1", CHIEF],
    ] as const)
      expect((await set(unitId, { predikat: "ISTIMEWA" }, who)).body).toMatchObject({
        code: "organisation-predikat.not-higher",
        detail: expect.stringContaining("pimpinan unit di atasnya"),
      });
    expect(await set("unit-2", { predikat: "ISTIMEWA" }, CHIEF)).toMatchObject({
      status: 400,
      body: {
        code: "organisation-predikat.justification-missing",
        detail: expect.stringContaining(
          "unit berpredikat Istimewa: Sangat Baik paling banyak 2 pegawai, sekarang 3.",
        ),
        rule: expect.stringContaining("3/2023"),
      },
    });
    const order = { predikat: "ISTIMEWA", justification: "Unit kecil dengan tugas nasional." };
    const done = await set("unit-2", order, CHIEF);
    expect(done.body).toMatchObject({ ...order, by: CHIEF, version: 1, warnings: [{ actual: 3 }] });
    // Whoever saw none, or an earlier one, does not replace it; whoever says nothing of what they saw does.
    const seeing = (version: number) =>
      city.api("PUT", predikat("unit-2"), { as: city.as("hr"), body: order, version });
    expect((await seeing(0)).status).toBe(412);
    expect((await get("/v1/unit-predikat/2026-03", "hr")).body.items).toContainEqual(
      expect.objectContaining({ unitId: "unit-2", standing: expect.objectContaining({ version: 1 }) }),
    );
    expect((await seeing(1)).body.version).toBe(2);
    expect((await set("unit-2", order, CHIEF)).body.version).toBe(3);
    const { body } = await get(predikat("unit-2"), CHIEF);
    expect(body).toMatchObject({ standing: { predikat: "ISTIMEWA" }, warnings: [{ actual: 3 }] });
    const document = await get(`/v1/employees/${ONE}/evaluations/2026-03/document`, ONE);
    expect(document.body).toContain("CAPAIAN KINERJA ORGANISASI: ISTIMEWA");
  });

  it("is refused for an open period, whose ratings are not known yet", async () => {
    const open = "/v1/units/unit-2/predikat/2026-04";
    const order = { as: city.as(CHIEF), body: { predikat: "ISTIMEWA" } };
    expect((await city.api("PUT", open, order)).body.code).toBe("period.still-open");
    expect((await get(open, CHIEF)).body).not.toHaveProperty("standing");
  });

  it("follows a corrected rating, so that it equals a recount", async () => {
    const body = {
      hasilKerja: "SESUAI_EKSPEKTASI",
      perilakuKerja: "SESUAI_EKSPEKTASI",
      hasilKerjaReason: REASON,
    };
    await city.api("PUT", `/v1/employees/${TWO}/evaluations/2026-03/rating`, {
      as: city.as(HEAD),
      version: 2,
      body,
    });
    const { counts } = (await get(predikat("unit-2"), "hr")).body;
    expect(counts).toMatchObject({ SANGAT_BAIK: 2, BAIK: 1 });
  });

  it("says when later ratings have made it unexpected, and nobody has justified it", async () => {
    const rate = (perilakuKerja: string, hasilKerja: string, version: number) =>
      city.api("PUT", `/v1/employees/${TWO}/evaluations/2026-03/rating`, {
        as: city.as(HEAD),
        version,
        body: { hasilKerja, perilakuKerja, hasilKerjaReason: REASON },
      });
    // Two of three may be SANGAT_BAIK.
    expect((await set("unit-1", { predikat: "ISTIMEWA" }, "mayor")).status).toBe(200);
    expect((await get(predikat("unit-1"), "mayor")).body).not.toHaveProperty("isJustificationMissing");
    await rate("DI_ATAS_EKSPEKTASI", "DI_ATAS_EKSPEKTASI", 3);
    const { body } = await get(predikat("unit-1"), "mayor");
    expect(body).toMatchObject({ isJustificationMissing: true, warnings: [{ actual: 3 }] });
    expect((await get(predikat("unit-2"), "mayor")).body).not.toHaveProperty("isJustificationMissing");
    expect((await rate("SESUAI_EKSPEKTASI", "SESUAI_EKSPEKTASI", 4)).status).toBe(200);
  });
});

describe("the units whose predikat is to be set, through the gateway", () => {
  const list = async (who: string, period = "2026-03") =>
    (await get(`/v1/unit-predikat/${period}`, who)).body;

  it("are all of them for HR and the head of the city, each with the distribution of all below it", async () => {
    for (const who of ["hr", "mayor"]) {
      const { isClosed, items } = await list(who);
      expect(isClosed).toBe(true);
      expect(items).toMatchObject([
        { unitId: "unit-1", counts: { SANGAT_BAIK: 2, BAIK: 1 }, standing: { predikat: "ISTIMEWA" } },
        {
          ...{ unitId: "unit-2", parentId: "unit-1", counts: { SANGAT_BAIK: 2, BAIK: 1 } },
          standing: { predikat: "ISTIMEWA", by: CHIEF },
        },
      ]);
    }
  });

  it("are those below for the head of a unit, and none for anybody else", async () => {
    const unitsOf = async (who: string) =>
      (await list(who)).items.map(({ unitId }: { unitId: string }) => unitId);
    expect(await unitsOf(CHIEF)).toEqual(["unit-2"]);
    expect(await unitsOf(HEAD)).toEqual([]);
    expect(await unitsOf(ONE)).toEqual([]);
  });

  it("wait for the period to close", async () => {
    const { isClosed, items } = await list("hr", "2026-04");
    expect(isClosed).toBe(false);
    expect(items[0]).not.toHaveProperty("standing");
  });

  it("say who rates each result of a unit, so that HR can find another rater", async () => {
    const { body } = await get("/v1/units/unit-2/evaluations/2026-03", "hr");
    expect(body.items).toContainEqual(expect.objectContaining({ nip: ONE, raterNip: HEAD }));
    expect(body.people).toContainEqual(expect.objectContaining({ nip: HEAD, name: "Pegawai 002" }));
  });
});

describe("raters, through the gateway", () => {
  it("are compared with the advice from their own staff's evidence, for HR and the head of the city only", async () => {
    for (const who of ["hr", "mayor"]) {
      const { body } = await get("/v1/raters/2026-03", who);
      expect(body.items).toMatchObject([
        {
          rater: HEAD,
          name: "Pegawai 002",
          limits: { minimumRatings: 5, deviationBasisPoints: 3_000 },
          ratings: 3,
          advised: 1,
          aboveAdviceBasisPoints: 10_000,
          given: { DI_ATAS_EKSPEKTASI: 2, SESUAI_EKSPEKTASI: 1 },
          advice: { SESUAI_EKSPEKTASI: 1 },
          // One advised rating says nothing about a rater yet.
          flags: [],
        },
      ]);
    }
    expect((await get("/v1/raters/2026-03", CHIEF)).status).toBe(403);
  });
});

describe("the results of a unit, through the gateway", () => {
  it("are for its head and those above, without what an employee objected", async () => {
    const { body } = await get("/v1/units/unit-2/evaluations/2026-03", CHIEF);
    expect(body.items.map(({ nip }: { nip: string }) => nip)).toEqual([HEAD, ...STAFF].toSorted());
    expect(body.items[0]).not.toHaveProperty("objection");
    expect((await get("/v1/units/unit-2/evaluations/2026-03", THREE)).status).toBe(403);
  });
});
