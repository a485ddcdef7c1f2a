import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { CHIEF, HEAD, REASON, STAFF } from "../../support/cities/closed-city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import {
  DECEMBER_CLOSED,
  startYearCity,
  YEAR_CLOSED,
  type YearCity,
} from "../../support/cities/year-city.ts";
import { everything } from "../../support/table/everything.ts";

const [ONE, TWO] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: YearCity;

beforeAll(async () => {
  city = await startYearCity();
  await city.advanceTo(DECEMBER_CLOSED);
});

afterAll(() => city.host.stop());

const path = (nip: string, period = "2026") => `/v1/employees/${nip}/evaluations/${period}`;
const get = (address: string, who: string) => city.api("GET", address, { as: city.as(who) });
const rate = (body: object, { nip = ONE as string, who = HEAD, version = 1, period = "2026" } = {}) =>
  city.api("PUT", `${path(nip, period)}/rating`, { as: city.as(who), body, version });

describe("a year that is open", () => {
  it("has no result: rating and exporting it are refused with the rule", async () => {
    expect(await get(path(ONE), ONE)).toMatchObject({
      status: 404,
      body: { code: "period.no-result-yet", detail: expect.stringContaining("Lihat kemajuannya") },
    });
    expect(await rate(MEETS)).toMatchObject({
      status: 409,
      body: {
        code: "period.still-open",
        detail: expect.stringContaining("Januari"),
        rule: expect.any(String),
      },
    });
    for (const list of ["siasn-results", "siasn-unsendable"])
      expect((await get(`/v1/units/unit-2/${list}/2026`, "hr")).body.code).toBe("period.still-open");
  });
});

describe("a year that has closed on the city's day of January", () => {
  beforeAll(async () => {
    const december = await rate({ ...MEETS, hasilKerjaReason: REASON }, { period: "2026-12" });
    expect(december.status).toBe(200);
    await city.advanceTo(YEAR_CLOSED);
  });

  it("is a period of its own, besides its months", async () => {
    const { body } = await get("/v1/periods/2026", "hr");
    expect(body).toMatchObject({ period: "2026", state: "CLOSED", unitsTotal: 2, unitsDone: 2 });
    expect((await get("/v1/periods/2026-12", "hr")).body.state).toBe("CLOSED");
  });

  it("advises both ratings from the months', and says on what basis", async () => {
    const { body } = await get(path(ONE), ONE);
    // Above, as expected, as expected: (3 + 2 + 2) ÷ 3.
    expect(body.advice).toMatchObject({
      hasilKerja: "SESUAI_EKSPEKTASI",
      perilakuKerja: "SESUAI_EKSPEKTASI",
      reason: "PERIODIC_RATINGS",
      periodic: { months: 3, hasilKerjaHundredths: 233, perilakuKerjaHundredths: 233 },
      // 12 + 6 + 6 of the quarter's share of 120.
      achievementBasisPoints: 8_000,
    });
    expect(body).toMatchObject({ stage: "AWAITING_RATING", raterNip: HEAD, reportsAccepted: 11 });
  });

  it("is rated only by the rater, with a reason where either rating differs from the advice", async () => {
    for (const who of [TWO, CHIEF, "mayor"])
      expect((await rate(MEETS, { who })).body.code).toBe("evaluation.not-rater");
    expect((await rate(MEETS, { who: ONE })).body.code).toBe("evaluation.rates-self");
    const above = { ...MEETS, hasilKerja: "DI_ATAS_EKSPEKTASI" };
    expect((await rate(above)).body.code).toBe("rating.reason-missing");
    const conduct = { ...MEETS, perilakuKerja: "DI_ATAS_EKSPEKTASI" };
    expect(await rate(conduct)).toMatchObject({
      status: 400,
      body: { code: "rating.conduct-advice-reason-missing" },
    });
    const rated = await rate({ ...conduct, perilakuKerjaReason: REASON });
    expect(rated.body).toMatchObject({ stage: "RATED", rating: { predikat: "BAIK" } });
  });

  it("is explained from its months, and recomputes to the same bytes", async () => {
    const { body } = await get(`${path(ONE)}/explanation`, ONE);
    expect(body.sources.parts.map(({ period, isSame }: Item) => [period, isSame])).toEqual([
      ["2026-10", true],
      ["2026-11", true],
      ["2026-12", true],
    ]);
    expect(body.facts).toMatchObject({ months: 3, counters: { "progress:izin": 24 } });
    expect(body.sources.parts.map(({ counters }: Item) => (counters as Item)["progress:izin"])).toEqual([
      12, 6, 6,
    ]);
    for (const check of Object.values<{ isSame: boolean }>(body.recomputation))
      expect(check.isSame).toBe(true);
    expect(body.formulas.periodicAdvice.id).toContain("ditimbang banyaknya bulan");
    const proofs = prove(bukittinggi, (await everything()) as Item[]);
    expect(proofs.find(({ name }) => name.startsWith("Hasil"))?.broken).toEqual([]);
    expect(proofs.find(({ name }) => name.startsWith("Sebaran"))?.broken).toEqual([]);
  });

  it("is printed as the year's document", async () => {
    const reply = await get(`${path(ONE)}/document.pdf`, ONE);
    const file = await getDocumentProxy(new Uint8Array(reply.body));
    const text = (await extractText(file, { mergePages: true })).text.replace(/\s+/g, " ");
    expect(text).toContain("Periode penilaian: Tahun 2026");
    expect(text).toContain("penilaian 3 bulan: hasil kerja 2,33 (Sesuai Ekspektasi)");
    expect(text).toContain("PREDIKAT KINERJA PEGAWAI: BAIK");
  });

  it("is received and accepted by the employee, and then cannot be rated again", async () => {
    const act = (what: string, version: number) =>
      city.api("POST", `${path(ONE)}/${what}`, { as: city.as(ONE), version });
    expect((await act("receipt", 2)).body.stage).toBe("RECEIVED");
    expect((await rate(MEETS, { version: 3 })).body.code).toBe("rating.already-received");
    expect((await act("acceptance", 3)).body).toMatchObject({
      stage: "FINAL",
      outcome: { predikat: "BAIK" },
    });
  });

  it("goes to SIASN in the yearly format, and lists those who cannot be sent", async () => {
    const { body } = await get("/v1/units/unit-2/siasn-results/2026", "hr");
    const of = (nip: string) => body.items.find((item: { nip: string }) => item.nip === nip);
    expect(of(ONE).body).toEqual({
      tahun: 2026,
      hasilKinerjaNilai: 2,
      perilakuKerjaNilai: 1,
      kuadranKinerjaNilai: 2,
      penilaiNama: "Pegawai 002",
      penilaiNipNrp: HEAD,
      penilaiJabatan: "Analis Kebijakan",
      penilaiUnorNama: "Unit unit-2",
      penilaiGolongan: "III/a",
      pnsDinilaiOrang: null,
      statusPenilai: "ASN",
    });
    expect(of(TWO)).toMatchObject({ unsendable: { reason: "AWAITING_RATING" } });
    const late = "199203032017031005";
    await city.employee(late, { raterNip: HEAD, unitId: "unit-2" });
    const unsendable = (await get("/v1/units/unit-2/siasn-unsendable/2026", "hr")).body.items;
    const reasons = new Map(unsendable.map(({ nip, reason }: Item) => [nip, reason]));
    expect(reasons.get(TWO)).toBe("AWAITING_RATING");
    expect(reasons.get(late)).toBe("NOT_EVALUATED");
    expect(reasons.has(ONE)).toBe(false);
    const ofLate = unsendable.find(({ nip }: Item) => nip === late);
    expect(ofLate.explanation.id).toContain("tahun tidak dibuka kembali");
  });

  it("gives the credit points of the whole year served", async () => {
    const { body } = await get(`/v1/employees/${ONE}/credit-points/2026`, ONE);
    expect(body).toMatchObject({ basis: "YEAR", creditPoints: 0 });
    expect(body.withoutPoints).toHaveLength(12);
    expect((await get(`/v1/employees/${TWO}/credit-points/2026`, TWO)).body.basis).toBe("PERIODS");
  });

  it("is objected to, explained by the rater and decided by their superior; both results are kept", async () => {
    const rated = await rate({ ...MEETS, hasilKerjaReason: REASON }, { nip: TWO });
    expect(rated.body).toMatchObject({ stage: "RATED", version: 2 });
    const act = (what: string, who: string, version: number, body?: object) =>
      city.api("POST", `${path(TWO)}/${what}`, { as: city.as(who), version, ...(body && { body }) });
    expect(
      (await act("receipt", TWO, 2)).body.receipt.objectUntil > new Date(YEAR_CLOSED).toISOString(),
    ).toBe(true);
    const reasons = { reasons: "Rencana saya belum disepakati karena penilai cuti panjang." };
    expect((await act("objection", ONE, 3, reasons)).body.code).toBe("authority.not-self");
    const objected = await act("objection", TWO, 3, reasons);
    expect(objected.body).toMatchObject({ stage: "OBJECTED", objection: { deciderNip: CHIEF } });
    const verdict = { ...MEETS, hasilKerja: "DI_ATAS_EKSPEKTASI", reason: "Bukti pegawai lebih kuat." };
    expect((await act("objection/decision", CHIEF, 4, verdict)).body.code).toBe("objection.not-heard");
    expect((await act("objection/explanation", HEAD, 4, { text: "Saya cuti dua bulan." })).status).toBe(200);
    expect((await act("objection/decision", HEAD, 5, verdict)).body.code).toBe("evaluation.not-decider");
    const decided = await act("objection/decision", CHIEF, 5, verdict);
    expect(decided.body).toMatchObject({
      stage: "FINAL",
      rating: { hasilKerja: "SESUAI_EKSPEKTASI", predikat: "BAIK" },
      objection: { decision: { isChanged: true, by: CHIEF } },
      outcome: { hasilKerja: "DI_ATAS_EKSPEKTASI", predikat: "BAIK", ground: "OBJECTION_DECIDED" },
    });
    expect((await act("objection/decision", CHIEF, 6, verdict)).body.code).toBe("objection.none");
    const page = (await get(`${path(TWO)}/document`, TWO)).body;
    for (const said of ["Tahun 2026", "penilai cuti panjang", "Bukti pegawai lebih kuat"])
      expect(page).toContain(said);
    const { body } = await get("/v1/units/unit-2/siasn-results/2026", "hr");
    const sent = body.items.find(({ nip }: { nip: string }) => nip === TWO);
    expect(sent.body).toMatchObject({ hasilKinerjaNilai: 1, perilakuKerjaNilai: 2, kuadranKinerjaNilai: 2 });
    const proofs = prove(bukittinggi, (await everything()) as Item[]);
    for (const name of ["Hasil", "Sebaran", "Riwayat"])
      expect(proofs.find((proof) => proof.name.startsWith(name))?.broken).toEqual([]);
  });
});
