import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEFT_OUT, SHOWN } from "../../../functions/own-data/kinds.ts";
import { contentHash } from "../../../shared/domain/canonical.ts";
import { lineOf } from "../../../shared/domain/incentives/line.ts";
import { incentiveRunRepository } from "../../../shared/table/incentives/runs.ts";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import { ITEMS } from "../../../shared/table/registry.ts";
import { CHIEF, type ClosedCity, HEAD, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";
import { incentiveContent, incentiveInputs } from "../../support/cities/incentives.ts";

const [ONE, TWO, THREE] = STAFF;

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
});
afterAll(() => city.host.stop());

describe("one's own data", () => {
  it("is everything about oneself, without the table's own attributes", async () => {
    const reply = await city.api("GET", "/v1/me/data", { as: city.as(ONE) });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-disposition")).toContain("data-saya.json");
    const { body } = reply;
    expect(body).toMatchObject({
      nip: ONE,
      profil: [{ nip: ONE, postings: [{ unitId: "unit-2" }] }],
      rencanaKinerja: [{ year: "2026", state: "AGREED" }],
      evaluasi: [
        { period: "2026-03", stage: "AWAITING_RATING", facts: { counters: { "progress:izin": 10 } } },
      ],
      riwayatProfil: [{ number: 1, type: "EMPLOYEE_REGISTERED", by: "TEST" }],
      permintaanPejabatPenilai: [],
    });
    expect(body.laporanKerja).toHaveLength(5);
    expect(body.kotakMasuk).toHaveLength(7);
    expect(body.kotakMasuk[0]).toEqual({
      at: expect.any(String),
      sentence: "Rencana kinerja 2026 Anda disepakati.",
    });
    expect(JSON.stringify(body)).not.toMatch(/"(listPk|duePk|eventHash)"/);
    for (const other of [TWO, THREE]) expect(JSON.stringify(body)).not.toContain(other);
  });

  it("leaves out a plan whose assignment was undone, and everything else is there", async () => {
    const plan = await city.table.get(items.plan.key(ONE, "2026"));
    const undone = { ...plan, year: "2025", results: [], withdrawnAt: "2026-04-01T00:00:00.000Z" };
    await city.table.write([put({ key: items.plan.key(ONE, "2025"), item: undone })]);
    const reply = await city.api("GET", "/v1/me/data", { as: city.as(ONE) });
    expect([reply.status, reply.body.rencanaKinerja.map(({ year }: { year: string }) => year)]).toEqual([
      200,
      ["2026"],
    ]);
    expect(reply.body.laporanKerja).toHaveLength(5);
    expect((await city.api("GET", "/v1/me/data/page", { as: city.as(ONE) })).status).toBe(200);
  });

  it("says of a report that was left unanswered when its month closed that it awaits nobody any more", async () => {
    const march = await city.api("GET", `/v1/employees/${ONE}/reports?month=2026-03`, { as: city.as(ONE) });
    const stored = await city.table.get(items.workReport.key(ONE, "2026-03", march.body.items[0].id));
    const { answer: _answer, ...answered } = stored;
    const left = { ...answered, nip: THREE, state: "SUBMITTED" as const };
    await city.table.write([put({ key: items.workReport.key(THREE, "2026-03", left.id), item: left })]);
    const body = { day: "2026-04-01", activity: "Menata arsip" };
    await city.api("POST", `/v1/employees/${THREE}/reports`, { as: city.as(THREE), body });
    const as = city.as(THREE);
    expect((await city.api("GET", "/v1/me/data", { as })).body.laporanKerja).toMatchObject([
      { id: left.id, state: "SUBMITTED", isMonthClosed: true },
      { day: "2026-04-01", state: "SUBMITTED", isMonthClosed: false },
    ]);
    const page = (await city.api("GET", "/v1/me/data/page", { as })).body;
    expect(page.match(/Tidak dijawab sampai bulannya ditutup|Menunggu jawaban/g)).toEqual([
      "Tidak dijawab sampai bulannya ditutup",
      "Menunggu jawaban",
    ]);
  });

  it("says so also of a month that was never frozen, such as that in which somebody left", async () => {
    const march = await city.api("GET", `/v1/employees/${ONE}/reports?month=2026-03`, { as: city.as(ONE) });
    const { answer: _answer, ...stored } = await city.table.get(
      items.workReport.key(ONE, "2026-03", march.body.items[0].id),
    );
    const nip = "199202022016031005";
    await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
    const left = { ...stored, nip, state: "SUBMITTED" as const };
    await city.table.write([put({ key: items.workReport.key(nip, "2026-03", left.id), item: left })]);
    const as = await city.token(nip, "EMPLOYEE");
    expect((await city.api("GET", "/v1/me/data", { as })).body.laporanKerja).toMatchObject([
      { id: left.id, state: "SUBMITTED", isMonthClosed: true },
    ]);
  });

  it("is for nobody else: a rater gets their own", async () => {
    const { body } = await city.api("GET", "/v1/me/data", { as: city.as(HEAD) });
    expect(body.nip).toBe(HEAD);
    expect(JSON.stringify(body)).not.toContain(ONE);
    expect((await city.api("GET", "/v1/me/data", { as: city.as("hr") })).body.code).toBe(
      "request.role-missing",
    );
  });

  it("has colleagues' feedback only if enough of them gave any, and never who", async () => {
    const said = (text: string) => ({ text, scores: {} });
    const write = (name: string) =>
      city.table.write([
        put({
          key: items.colleagueFeedback.key(ONE, "2026-03", randomUUID()),
          item: { ...said(`Suara ${name}`), scores: SCORES },
        }),
      ]);
    await write("a");
    await write("b");
    const before = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.umpanBalikRekan;
    expect(before).toMatchObject([{ month: "2026-03", state: "TOO_FEW" }]);
    expect(JSON.stringify(before)).not.toContain("Suara");
    await write("c");
    const [march] = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.umpanBalikRekan;
    expect(march).toMatchObject({ state: "SHOWN" });
    expect(march.texts).toHaveLength(3);
  });

  it("has what was paid, and not trials", async () => {
    const line = lineOf({ content: incentiveContent() }, incentiveInputs({ nip: ONE, unitId: "unit-2" }));
    const runs = incentiveRunRepository(city.table);
    const ran = (id: string, state: "DONE" | "RUNNING") =>
      city.table.write([put({ key: items.incentiveRun.key(id), item: { ...RUN, id, state } })]);
    const paid = async () => (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.insentif;
    await ran("2026-03", "RUNNING");
    await runs.addLines("2026-03", [line]);
    await runs.addLines("0mm9vfbk88ysuoqrprkj", [line]);
    expect(await paid()).toEqual([]);
    await ran("2026-03", "DONE");
    const { totalRupiah } = line.amount;
    expect(totalRupiah).toBeGreaterThan(0);
    expect(await paid()).toMatchObject([{ month: "2026-03", title: "TPP 2026", amount: { totalRupiah } }]);
    const ofTwo = (await city.api("GET", "/v1/me/data", { as: city.as(TWO) })).body;
    expect(ofTwo.insentif).toEqual([]);
  });

  it("has nominations of oneself without their authors, and awards won", async () => {
    const text = "Menyelesaikan semua izin tanpa satu pun pengaduan.";
    const body = { category: "INDIVIDUAL", nomineeId: ONE, text };
    const nominations = "/v1/award-rounds/2026-04/nominations";
    expect((await city.api("POST", nominations, { as: city.as(CHIEF), body })).status).toBe(201);
    const won = { month: "2026-03", category: "INDIVIDUAL" as const, id: ONE, rank: 1 };
    const key = items.awardWinner.key("2026-03", "INDIVIDUAL", ONE);
    await city.table.write([put({ key, item: won })]);
    const own = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body;
    expect(own.usulanPenghargaan).toMatchObject([{ month: "2026-04", text }]);
    expect(own.usulanPenghargaan[0]).not.toHaveProperty("by");
    expect(own.penghargaan).toEqual([won]);
    const others = (await city.api("GET", "/v1/me/data", { as: city.as(TWO) })).body;
    expect([others.usulanPenghargaan, others.penghargaan]).toEqual([[], []]);
  });

  it("has what bars one from awards, but not the complaint behind it", async () => {
    const hr = city.as("hr");
    const record = (content: object) => city.api("POST", "/v1/conduct-records", { as: hr, body: content });
    const dates = { from: "2026-03-01", until: "2026-08-31" };
    const sanction = { kind: "HUKUMAN_DISIPLIN", level: "RINGAN", reference: "SK 800/12/2026", ...dates };
    const complaint = { kind: "PENGADUAN_TERBUKTI", reference: "7KD2MRR1", ...dates };
    expect((await record({ ...sanction, nip: ONE })).status).toBe(201);
    expect((await record({ ...complaint, nip: ONE })).status).toBe(201);
    const own = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body;
    const told = own.catatanDisiplinDanPengaduan;
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.objectContaining({ ...sanction, nip: ONE }));
    expect(JSON.stringify(own)).not.toContain(complaint.reference);
    const others = (await city.api("GET", "/v1/me/data", { as: city.as(TWO) })).body;
    expect(others.catatanDisiplinDanPengaduan).toEqual([]);
  });

  it("has the credit points of a functional position with a level", async () => {
    const points = async () => (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.angkaKredit;
    expect(await points()).toEqual([]);
    const evaluation = items.evaluation.key(ONE, "2026-03");
    const before = await city.table.get(evaluation);
    const held = { ...before, position: "Analis Kebijakan Ahli Muda" };
    await city.table.write([put({ key: evaluation, item: held })]);
    expect(await points()).toMatchObject([
      { year: "2026", creditPoints: 0, withoutPoints: [{ period: "2026-03", reason: "NOT_FINAL" }] },
    ]);
    const route = await city.api("GET", `/v1/employees/${ONE}/credit-points/2026`, { as: city.as(ONE) });
    expect(await points()).toEqual([route.body]);
    await city.table.write([put({ key: evaluation, item: { ...before } })]);
  });

  it("has a head's notices about their unit, but none for officers or from another unit", async () => {
    const at = "2026-04-04T02:00:00.000Z";
    const tell = (unitId: string, trackingCode: string, audience: "BOTH" | "HEAD" | "OFFICERS") =>
      city.table.write([
        put({
          key: items.notice.key(unitId, at, trackingCode, 1),
          item: { unitId, kind: "RECEIVED", trackingCode, at, audience },
        }),
      ]);
    await tell("unit-1", "HEAD0001", "HEAD");
    await tell("unit-1", "OFFICERS", "OFFICERS");
    await tell("unit-2", "OTHER001", "BOTH");
    const told = async (who: string) =>
      (await city.api("GET", "/v1/me/data", { as: city.as(who) })).body.pemberitahuanUnitYangDipimpin;
    expect(await told(CHIEF)).toMatchObject([{ trackingCode: "HEAD0001" }]);
    expect(await told(ONE)).toEqual([]);
  });

  it("is also a page with the same in words, with everything that people wrote escaped", async () => {
    const body = { day: "2026-04-02", activity: "<script>alert(1)</script>" };
    await city.api("POST", `/v1/employees/${ONE}/reports`, { as: city.as(ONE), body });
    const reply = await city.api("GET", "/v1/me/data/page", { as: city.as(ONE) });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toContain("text/html");
    for (const said of ["Rencana kinerja (SKP) (1)", "Insentif (TPP) (1)", "2 April 2026", "&lt;script&gt;"])
      expect(reply.body).toContain(said);
    expect(reply.body).not.toContain("<script");
    expect(reply.body).toContain("<dd>Disepakati</dd>");
    const labels = [...reply.body.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label);
    expect(labels.filter((label) => /^[a-z]+[A-Z]/.test(label))).toEqual([]);
    expect(reply.body.match(/<dd>[A-Z]+_[A-Z_]+<\/dd>/g)).toBeNull();
    for (const other of [TWO, THREE]) expect(reply.body).not.toContain(other);
    const { body: data } = await city.api("GET", "/v1/me/data", { as: city.as(ONE) });
    const sections = Object.values(data).filter(Array.isArray);
    expect(reply.body.match(/<details/g)).toHaveLength(sections.length);
    expect((await city.api("GET", "/v1/me/data/page", { as: city.as("hr") })).status).toBe(403);
  });

  it("leaves nothing in an employee's partition out without saying so", () => {
    const own = [...ITEMS.values()].filter(({ spec: { key } }) => key[0][0] === "EMPLOYEE");
    expect(own.length).toBeGreaterThan(20);
    const said = new Set([...Object.keys(SHOWN), ...LEFT_OUT]);
    const unsaid = own.filter(({ spec: { own } }) => {
      const place = own && ("section" in own ? own.section : own.leftOut);
      return place === undefined || !said.has(place);
    });
    expect(unsaid).toEqual([]);
  });
});

const RUN = {
  ...{ content: incentiveContent(), eventHash: contentHash("event") },
  ...{
    kind: "FINAL" as const,
    eventHash: contentHash("event"),
    month: "2026-03",
    tableId: "tabel",
    contentHash: "sidik",
    title: "TPP 2026",
  },
  ...{ regulation: "Peraturan Wali Kota 12/2026", unitIds: ["unit-2"], version: 1 },
  ...{ orderedAt: "2026-04-05T00:00:00.000Z", orderedBy: "pengelola" },
};

const SCORES = {
  BERORIENTASI_PELAYANAN: 4,
  AKUNTABEL: 4,
  KOMPETEN: 4,
  HARMONIS: 4,
  LOYAL: 4,
  ADAPTIF: 4,
  KOLABORATIF: 4,
};
