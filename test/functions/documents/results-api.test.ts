import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, contentHash } from "../../../shared/domain/canonical.ts";
import { postingOn, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { put } from "../../../shared/table/projection.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";
import { AT, bukittinggi } from "../../support/cities/domain-builders.ts";

const [ONE, TWO, THREE] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;

beforeAll(async () => {
  city = await startClosedCity();
  const feedback = { "rhk-1": "Pertahankan <b>kecepatan</b>" };
  const rating = `${path(ONE)}/rating`;
  await city.api("PUT", rating, {
    as: city.as(HEAD),
    version: 1,
    body: { ...MEETS, resultFeedback: feedback },
  });
});

afterAll(() => city.host.stop());

const path = (nip: string) => `/v1/employees/${nip}/evaluations/2026-03`;
const get = (address: string, who: string) => city.api("GET", address, { as: city.as(who) });
const why = (nip: string, who = nip) => get(`${path(nip)}/explanation`, who);

describe("why a result is what it is, through the gateway", () => {
  it("goes from every number down to the report and the event that it came from", async () => {
    const { body } = await why(ONE);
    const [izin] = body.indicators;
    expect(izin).toMatchObject({ target: 10, actual: 10, achievementBasisPoints: 10_000 });
    expect(izin.contributions).toHaveLength(5);
    // Submitted is event 1, accepted event 2.
    expect(izin.contributions[0]).toMatchObject({
      amount: 2,
      eventNumber: 2,
      day: "2026-03-09",
      isCounted: true,
    });
    const sum = izin.contributions.reduce((all: number, { amount }: { amount: number }) => all + amount, 0);
    expect(sum).toBe(izin.actual);
    expect(body.sources.plan.events.map(({ type }: { type: string }) => type)).toEqual([
      "PLAN_DRAFTED",
      "PLAN_PROPOSED",
      "PLAN_AGREED",
    ]);
    expect(body.sources.history.map(({ type }: { type: string }) => type)).toEqual([
      "EVIDENCE_FROZEN",
      "RATED",
    ]);
    expect(body.sources).not.toHaveProperty("brokenAtEvent");
    expect(body.formulas.indicator.id).toContain("PP 30/2019");
    expect(body.measures.map(({ name }: { name: string }) => body.formulas[name])).not.toContain(undefined);
  });

  it("recomputes to the same bytes, for us and for anybody who has the reply", async () => {
    const { body } = await why(ONE);
    const { result, counters, plan } = body.recomputation;
    for (const check of [result, counters, plan]) {
      expect(check.isSame).toBe(true);
      expect(check.recomputed).toBe(check.stored);
    }
    const { facts, measures, scoreBasisPoints, advice, policyVersion, ruleVersion, resultHash } = body;
    const again = { facts, result: { measures, scoreBasisPoints, advice }, policyVersion, ruleVersion };
    expect(contentHash(again)).toBe(resultHash);
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
  });

  it("says if the record has been tampered with", async () => {
    const key = items.evaluation.key(TWO, "2026-03");
    const before = await city.table.get(key);
    await city.table.write([
      put({ key, item: { ...before, facts: { ...before.facts, counters: { reportsAccepted: 9 } } } }),
    ]);
    const { body } = await why(TWO);
    expect(body.recomputation.result.isSame).toBe(false);
    expect(body.recomputation.counters).toMatchObject({
      isSame: false,
      stored: '{"reportsAccepted":9}',
      recomputed: "{}",
    });
    await city.table.write([put({ key, item: { ...before } })]);
    expect((await why(TWO)).body.recomputation.result.isSame).toBe(true);
  });

  it("is for anybody who may see the result, and nobody else", async () => {
    // The chief and the head of the city see it among the unit's results.
    for (const who of [ONE, HEAD, "hr", CHIEF, "mayor"]) expect((await why(ONE, who)).status).toBe(200);
    expect((await why(ONE, TWO)).body.code).toBe("authority.not-yours");
    // Only the head of the city rates the head of the department.
    expect((await why(CHIEF, "mayor")).status).toBe(200);
  });
});

describe("the document of an evaluation, through the gateway", () => {
  it("is HTML in the order of the form, with everything that people wrote escaped", async () => {
    const reply = await get(`${path(ONE)}/document`, ONE);
    expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const order = [
      "<header>PEMERINTAH KOTA BUKITTINGGI<br>UNIT UNIT-2</header>",
      "EVALUASI KINERJA PEGAWAI",
      "PENDEKATAN HASIL KERJA KUANTITATIF",
      "Periode penilaian: Maret 2026",
      "Pegawai yang dinilai",
      "19860926 201505 1 001",
      "CAPAIAN KINERJA ORGANISASI: BELUM DITETAPKAN",
      "A. UTAMA",
      "Perizinan terbit tepat waktu",
      "Pertahankan &lt;b&gt;kecepatan&lt;/b&gt;",
      "1/12 target tahunan, untuk 1 bulan yang dinilai",
      "RATING HASIL KERJA: SESUAI EKSPEKTASI",
      "Saran sistem dari capaian 100%",
      "Berorientasi Pelayanan",
      "RATING PERILAKU KERJA: SESUAI EKSPEKTASI",
      "PREDIKAT KINERJA PEGAWAI: BAIK",
    ];
    const places = order.map((text) => reply.body.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("is the same on paper: a PDF whose bytes do not change until the evaluation does", async () => {
    const reply = await get(`${path(ONE)}/document.pdf`, ONE);
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    expect(reply.headers.get("content-disposition")).toBe('inline; filename="evaluasi-kinerja.pdf"');
    const file = await getDocumentProxy(new Uint8Array(reply.body));
    const text = (await extractText(file, { mergePages: true })).text.replace(/\s+/g, " ");
    const order = [
      "PEMERINTAH KOTA BUKITTINGGI",
      "EVALUASI KINERJA PEGAWAI",
      "19860926 201505 1 001",
      "Perizinan terbit tepat waktu",
      "Pertahankan",
      "RATING HASIL KERJA: SESUAI EKSPEKTASI",
      "RATING PERILAKU KERJA: SESUAI EKSPEKTASI",
      "PREDIKAT KINERJA PEGAWAI: BAIK",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const again = await get(`${path(ONE)}/document.pdf`, HEAD);
    expect(again.body.equals(reply.body)).toBe(true);
    expect((await get(`${path(ONE)}/document.pdf`, TWO)).body.code).toBe("authority.not-yours");
  });

  it("shows the objection with both results, and who decided", async () => {
    const act = (what: string, who: string, version: number, body?: object) =>
      city.api("POST", `${path(ONE)}/${what}`, { as: city.as(who), version, body });
    const unread = (await get(`${path(ONE)}/document`, ONE)).body;
    // Three working days from Sunday 5 April.
    expect(unread).toContain("menerima dokumen ini paling lambat 8 April 2026");
    expect(unread).toContain("dalam 14 hari kerja sejak dokumen diterima");
    await act("receipt", ONE, 2);
    const waiting = (await get(`${path(ONE)}/document`, ONE)).body;
    expect(waiting).toContain("Dapat diajukan sampai akhir 23 April 2026");
    expect(waiting).toContain("14 hari kalender berakhir 19 April 2026");
    await act("objection", ONE, 3, { reasons: REASON });
    await act("objection/explanation", HEAD, 4, { text: "Target tercapai, tidak terlampaui." });
    const verdict = { ...MEETS, hasilKerja: "DI_ATAS_EKSPEKTASI", reason: "Bukti tambahan diterima." };
    await act("objection/decision", CHIEF, 5, { ...verdict, perilakuKerja: "DI_ATAS_EKSPEKTASI" });
    const { body } = await get(`${path(ONE)}/document`, CHIEF);
    expect(body).toContain("hasil diubah");
    expect(body).toMatch(/Semula<\/th><td>Sesuai Ekspektasi[\s\S]*Keputusan<\/th><td>Di Atas Ekspektasi/);
    expect(body).toContain("PREDIKAT KINERJA PEGAWAI: SANGAT BAIK");
    expect((await get(`${path(ONE)}/document`, TWO)).status).toBe(403);
    // The head of the city sees the result among the unit's and how it came about, but not what was said in the objection.
    const seen = await why(ONE, "mayor");
    expect(seen.body).toMatchObject({
      outcome: { predikat: "SANGAT_BAIK" },
      recomputation: expect.anything(),
    });
    expect(seen.body).not.toHaveProperty("objection");
    expect(JSON.stringify(seen.body)).not.toContain("Target tercapai, tidak terlampaui.");
    for (const who of [ONE, HEAD, CHIEF, "hr"])
      expect((await why(ONE, who)).body.objection.reasons).toBe(REASON);
  });
});

describe("the document of a result without an objection", () => {
  it("says how it became final; without a plan it names no approach", async () => {
    const rated = { ...MEETS, hasilKerjaReason: REASON };
    await city.api("PUT", `${path(THREE)}/rating`, { as: city.as(HEAD), version: 1, body: rated });
    const before = (await get(`${path(THREE)}/document`, THREE)).body;
    expect(before).not.toContain("PENDEKATAN HASIL KERJA");
    expect(before).not.toContain("sehingga hasil ini final");
    await city.api("POST", `${path(THREE)}/acceptance`, { as: city.as(THREE), version: 2 });
    expect((await get(`${path(THREE)}/document`, THREE)).body).toContain(
      "Tidak diajukan: pegawai menerima hasil ini pada 5 April 2026, sehingga hasil ini final.",
    );
  });
});

describe("what follows from final results, through the gateway", () => {
  it("goes to SIASN in its codes, with the rater as of the month's end, and says what is missing", async () => {
    const { body } = await get("/v1/units/unit-2/siasn-results/2026-03", "hr");
    const of = (nip: string) => body.items.find((item: { nip: string }) => item.nip === nip);
    expect(of(ONE)).toEqual({
      nip: ONE,
      name: "Pegawai 001",
      stage: "FINAL",
      missingFields: [
        {
          field: "pnsDinilaiOrang",
          explanation: {
            id: expect.stringContaining("Impor lagi ekspor SIASN"),
            en: expect.stringContaining("Import a SIASN export"),
          },
        },
        {
          field: "koefisienId",
          explanation: {
            id: expect.stringContaining('"Analis Kebijakan"'),
            en: expect.stringContaining('"Analis Kebijakan"'),
          },
        },
      ],
      body: {
        tahun: 2026,
        bulanMulaiPenilaian: 3,
        bulanSelesaiPenilaian: 3,
        hasilKinerjaNilai: 1,
        perilakuKerjaNilai: 1,
        kuadranKinerjaNilai: 1,
        penilaiNama: "Pegawai 002",
        penilaiNipNrp: HEAD,
        penilaiJabatan: "Analis Kebijakan",
        penilaiUnorNama: "Unit unit-2",
        penilaiGolongan: "III/a",
        pnsDinilaiOrang: null,
        statusPenilai: "ASN",
        koefisienId: null,
      },
    });
    expect(of(TWO)).not.toHaveProperty("body");
    expect((await get("/v1/units/unit-2/siasn-results/2026-03", HEAD)).body.code).toBe(
      "request.role-missing",
    );
  });

  it("carries the employee's SIASN id once an import has provided it", async () => {
    const employees = employeeRepository(city.table);
    const before = await employees.get(ONE);
    const record = {
      ...before,
      posting: postingOn(before, "2026-03-31"),
      siasnId: "A8ACA7C6E0B93912E040640A04",
    };
    const named = registerEmployee(before, record, { by: "admin", at: AT, day: "2026-04-05" });
    if (named) await city.table.commit([employeeCommit(named, before, bukittinggi.timeZone)]);
    const { body } = await get("/v1/units/unit-2/siasn-results/2026-03", "hr");
    const result = body.items.find((item: { nip: string }) => item.nip === ONE);
    expect(result.body.pnsDinilaiOrang).toBe(record.siasnId);
    expect(result.missingFields.map(({ field }: { field: string }) => field)).toEqual(["koefisienId"]);
  });

  it("gives credit points for the months that are final, and says why others give none", async () => {
    const { body } = await get(`/v1/employees/${ONE}/credit-points/2026`, ONE);
    expect(body).toMatchObject({
      creditPoints: 0,
      withoutPoints: [{ period: "2026-03", reason: "NO_FUNCTIONAL_LEVEL" }],
    });
    expect((await get(`/v1/employees/${ONE}/credit-points/2026`, TWO)).status).toBe(403);
  });
});

describe("the BerAKHLAK texts, through the gateway", () => {
  it("are the ones in force", async () => {
    const { body } = await city.api("GET", "/v1/behaviour-texts", { as: city.as(ONE) });
    expect(body).toMatchObject({ version: "2021.1" });
    expect(body.values).toHaveLength(7);
  });
});

describe("the document of somebody the head of the city rates", () => {
  it("names the head by name and office, and says that an objection has not been decided yet", async () => {
    const mayor = { as: city.as("mayor"), version: 1 };
    const body = { ...MEETS, hasilKerjaReason: REASON };
    expect((await city.api("PUT", `${path(CHIEF)}/rating`, { ...mayor, body })).status).toBe(200);
    const objection = { as: city.as(CHIEF), version: 2, body: { reasons: REASON } };
    expect((await city.api("POST", `${path(CHIEF)}/objection`, objection)).status).toBe(200);
    const { body: page } = await get(`${path(CHIEF)}/document`, CHIEF);
    expect(page).toContain("Nama Wali Kota Bukittinggi, Wali Kota Bukittinggi</p>");
    expect(page).toContain("Belum diputuskan.");
  });
});
