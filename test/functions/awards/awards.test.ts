import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handler as weighUnits } from "../../../functions/awards/on-weigh-unit.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { winnerProjection } from "../../../shared/table/awards/rounds.ts";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const GOOD = "198609262015052001";
const SANCTIONED = "199001012015051003";
const IDLE = "199102022016032004";
const WON = "199203032017032005";
const ROUND = "/v1/award-rounds/2026-03";
const TEXT = "Membuat antrean daring yang memotong waktu tunggu warga dari dua jam menjadi dua puluh menit.";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function signIn() {
  for (const nip of [CHIEF, HEAD, GOOD, SANCTIONED, IDLE, WON])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

async function work(nip: string) {
  const plans = `/v1/employees/${nip}/plans`;
  await city.api("POST", plans, { as: as(nip), body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: as(nip), version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: as(HEAD), version: 2 });
  const reports = `/v1/employees/${nip}/reports`;
  for (let count = 0; count < 8; count += 1) {
    const body = {
      day: "2026-03-09",
      activity: "Memproses izin",
      progress: { indicatorId: "izin", amount: 1 },
    };
    const { body: sent } = await city.api("POST", reports, { as: as(nip), body });
    await city.api("POST", `${reports}/${sent.id}/accept`, { as: as(HEAD), body: {}, version: 1 });
  }
}

const get = (path: string, who: string) => city.api("GET", path, { as: as(who) });
const nominate = (who: string, body: object, month = "2026-03") =>
  city.api("POST", `/v1/award-rounds/${month}/nominations`, { as: as(who), body });
const record = (body: object) => city.api("POST", "/v1/conduct-records", { as: as("hr"), body });
const standingOf = async (nip: string, who = nip) => get(`${ROUND}/standings/${nip}`, who);

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-04-03T02:00:00.000Z"));
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { unitId: "unit-2" });
  for (const nip of [GOOD, SANCTIONED, IDLE, WON])
    await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await signIn();
  await Promise.all([GOOD, SANCTIONED, WON].map(work));
  await city.table.write([winnerProjection({ month: "2026-01", category: "INDIVIDUAL", id: WON, rank: 1 })]);
});

afterAll(() => city.host.stop());

describe("before the month is computed", () => {
  it("HR records a sanction with its dates, and every wrong field is named in Indonesian", async () => {
    const sanction = {
      kind: "HUKUMAN_DISIPLIN",
      level: "SEDANG",
      nip: SANCTIONED,
      reference: "SK 800/12/2026",
      from: "2026-01-05",
      until: "2026-07-04",
    };
    expect((await record(sanction)).body).toMatchObject({ state: "IN_FORCE", version: 1 });
    const { until: _, ...endless } = sanction;
    const refused = await record({ ...endless, nip: undefined, level: undefined });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(["body.nip", "body.level", "body.until"]),
    );
    const mistaken = await record({ ...sanction, nip: GOOD });
    const lift = { as: as("hr"), body: { reason: "Tercatat pada pegawai yang salah." }, version: 1 };
    const path = `/v1/conduct-records/${mistaken.body.id}/lift`;
    expect((await city.api("POST", path, lift)).body.state).toBe("LIFTED");
    expect((await city.api("POST", path, { ...lift, version: 2 })).body.code).toBe("conduct.lifted-already");
  });

  it("no record is kept that would hold against nobody: of a mistyped NIP, or of a unit that is not registered", async () => {
    const founded = { reference: "7KD2MRR1", from: "2026-03-01" };
    const ofNobody = await record({
      ...{ ...founded, kind: "PENGADUAN_TERBUKTI" },
      nip: SANCTIONED.replace(/.$/, "9"),
    });
    expect(ofNobody).toMatchObject({ status: 400, body: { code: "conduct.employee-unknown" } });
    const ofNoUnit = await record({ ...founded, kind: "PENGADUAN_UNIT_TERBUKTI", unitId: "unit-3" });
    expect(ofNoUnit).toMatchObject({ status: 400, body: { code: "conduct.unit-unknown" } });
  });

  it("nobody in HR can lift a record about themselves", async () => {
    const { items } = (await get("/v1/conduct-records", "hr")).body;
    const own = await city.api("POST", `/v1/conduct-records/${items[0].id}/lift`, {
      as: await city.token(SANCTIONED, "HR"),
      body: { reason: "Menurut saya sudah tidak perlu." },
      version: 1,
    });
    expect(own).toMatchObject({ status: 403, body: { code: "conduct.own" } });
  });

  it("only HR can see who has a sanction", async () => {
    const listed = await get("/v1/conduct-records", "hr");
    expect(listed.body.items).toMatchObject([{ nip: SANCTIONED }]);
    for (const who of ["mayor", HEAD, SANCTIONED])
      expect((await get("/v1/conduct-records", who)).status).toBe(403);
  });

  it("the head of a unit can nominate, but not themselves, their own unit, or another unit's staff", async () => {
    const good = { category: "INNOVATION", nomineeId: GOOD, text: TEXT };
    expect(await nominate(HEAD, good)).toMatchObject({ status: 201, body: { unitId: "unit-2", by: HEAD } });
    expect((await nominate(HEAD, good)).body.code).toBe("aggregate.exists");
    expect((await nominate(CHIEF, { ...good, category: "TEAM", nomineeId: "unit-2" })).status).toBe(201);
    const refused = await Promise.all([
      nominate(HEAD, { ...good, nomineeId: HEAD }),
      nominate(HEAD, { ...good, category: "TEAM", nomineeId: "unit-2" }),
      nominate(GOOD, { ...good, nomineeId: IDLE }),
      nominate(HEAD, { ...good, category: "INDIVIDUAL", nomineeId: "unit-2" }),
      nominate(HEAD, good, "2026-05"),
    ]);
    expect(refused.map(({ body }) => body.code)).toEqual([
      "nomination.oneself",
      "nomination.own-unit",
      "nomination.not-lead",
      "nomination.not-employee",
      "nomination.too-early",
    ]);
    expect(refused[0]?.body).toMatchObject({
      detail: expect.stringContaining("tidak dapat mengusulkan diri sendiri."),
      errors: [{ field: "body.nomineeId" }],
    });
    expect((await get(`${ROUND}/nominations`, "mayor")).body.items).toHaveLength(2);
    const own = (await get(`${ROUND}/nominations`, HEAD)).body;
    expect(own).toMatchObject({ isOpen: true });
    expect(own.items.every(({ by }: { by: string }) => by === HEAD)).toBe(true);
    expect(own.items.length).toBeGreaterThan(0);
    expect((await get(`${ROUND}/nominations`, IDLE)).body.items).toEqual([]);
  });

  it("a nomination can be withdrawn once, by the nominator only, and be made again", async () => {
    const mistaken = { category: "INNOVATION", nomineeId: IDLE, text: TEXT };
    expect((await nominate(HEAD, mistaken)).status).toBe(201);
    const path = `${ROUND}/nominations/INNOVATION/${IDLE}/withdraw`;
    const withdraw = (who: string, version = 1) => city.api("POST", path, { as: as(who), version });
    expect((await withdraw(CHIEF)).status).toBe(404);
    expect((await withdraw(HEAD)).body.withdrawnAt).toBeDefined();
    expect((await withdraw(HEAD, 2)).body.code).toBe("nomination.withdrawn-already");
    const again = await nominate(HEAD, mistaken);
    expect(again).toMatchObject({ status: 201, body: { version: 3 } });
    expect(again.body.withdrawnAt).toBeUndefined();
    expect((await withdraw(HEAD, 3)).body.withdrawnAt).toBeDefined();
  });

  it("a round for an open month is refused, with what to wait for", async () => {
    const asked = { as: as("hr"), body: { month: "2026-03" } };
    const refused = await city.api("POST", "/v1/award-rounds", asked);
    expect(refused).toMatchObject({ status: 409, body: { code: "award-round.period-open" } });
    expect(refused.body.detail).toContain("Tunggu sampai penutupan semua unit selesai");
    expect((await get(ROUND, "mayor")).status).toBe(404);
  });
});

describe("a month's round", () => {
  beforeAll(async () => {
    await city.host.advanceTo(Date.parse("2026-04-05T01:00:00.000Z"));
    await city.host.idle();
    await signIn();
  });

  it("is computed on schedule on the morning after the close, with candidates, reasons and nominations", async () => {
    const { body } = await get(ROUND, "mayor");
    expect(body).toMatchObject({ state: "COMPUTED", unitsTotal: 2, version: 2, policyVersion: "2026.1" });
    expect(body.circumstancesHash).toBeUndefined();
    expect(body.categories[0]).toEqual({
      code: "INDIVIDUAL",
      considered: 6,
      stoppedAt: { SANCTION: 1, RECENT_WINNER: 1, AGREED_PLAN: 3 },
      candidates: 1,
    });
    const [individual, ...others] = body.candidates;
    expect(individual).toMatchObject({
      category: "INDIVIDUAL",
      id: GOOD,
      raterNip: HEAD,
      unitName: "Unit unit-2",
    });
    // Eight of eight reports: 67.55% is the lower bound, not 100%.
    expect(individual.parts[1]).toMatchObject({ observedBasisPoints: 10_000, valueBasisPoints: 6_755 });
    expect(others.map(({ category, id }: Record<string, string>) => [category, id])).toEqual([
      ["INNOVATION", GOOD],
    ]);
    expect(body.nominations.map(({ text }: { text: string }) => text)).toEqual([TEXT, TEXT, TEXT]);
  });

  it("does not change when its schedule, its messages or HR's request are repeated", async () => {
    const before = await get(ROUND, "mayor");
    const message = { kind: "award", id: "2026-03", part: "unit-2", at: before.body.computingSince };
    const again = { Records: [{ messageId: "1", body: JSON.stringify(message) }] } as unknown as SQSEvent;
    expect(await weighUnits(again)).toEqual({ batchItemFailures: [] });
    await city.host.advance("+1d");
    await city.host.idle();
    expect((await get(ROUND, "mayor")).body).toEqual(before.body);
    const asked = await city.api("POST", "/v1/award-rounds", { as: as("hr"), body: { month: "2026-03" } });
    expect(asked.body.code).toBe("award-round.computed-already");
    expect((await nominate(HEAD, { category: "INNOVATION", nomineeId: IDLE, text: TEXT })).body.code).toBe(
      "nomination.too-late",
    );
  });

  it("tells everybody which gate stopped them, and by how much", async () => {
    const categoryOf = async (nip: string) => (await standingOf(nip)).body.categories[0];
    expect(await categoryOf(GOOD)).toMatchObject({
      state: "LISTED",
      rank: 1,
      reason: { id: "Anda termasuk calon, peringkat 1.", en: "You are a candidate, at rank 1." },
    });
    expect(await categoryOf(SANCTIONED)).toMatchObject({
      state: "STOPPED",
      stoppedAt: "SANCTION",
      reason: {
        id: expect.stringContaining("hukuman disiplin yang berlaku pada bulan itu (tercatat 4 Juli 2026)"),
        en: expect.stringContaining("a disciplinary sanction was in force in that month (found 4 July 2026)"),
      },
    });
    expect(await categoryOf(WON)).toMatchObject({ stoppedAt: "RECENT_WINNER" });
    const idle = await categoryOf(IDLE);
    expect(idle).toMatchObject({ stoppedAt: "AGREED_PLAN", distanceBasisPoints: expect.any(Number) });
    expect(idle.gates).toContainEqual({ gate: "EVIDENCE", isPassed: false, has: 0, needs: 8 });
  });

  it("shows HR each gate with what was found and what is required, as the employee sees it", async () => {
    const { categories } = (await standingOf(IDLE, "hr")).body;
    const inCategory = (code: string) =>
      categories.find((one: { category: string }) => one.category === code);
    expect(inCategory("INDIVIDUAL").gates).toEqual([
      { gate: "PREDIKAT", isPassed: true, needs: "BAIK" },
      { gate: "SANCTION", isPassed: true },
      { gate: "COMPLAINT", isPassed: true },
      { gate: "RECENT_WINNER", isPassed: true },
      { gate: "AGREED_PLAN", isPassed: false },
      { gate: "EVIDENCE", isPassed: false, has: 0, needs: 8 },
    ]);
    expect(inCategory("INNOVATION").gates).toContainEqual({ gate: "NOMINATED", isPassed: false });
    const gateOf = async (nip: string, gate: string) =>
      (await standingOf(nip, "hr")).body.categories[0].gates.find(
        (one: { gate: string }) => one.gate === gate,
      );
    expect(await gateOf(SANCTIONED, "SANCTION")).toEqual({
      gate: "SANCTION",
      isPassed: false,
      has: "2026-07-04",
    });
    expect(await gateOf(WON, "RECENT_WINNER")).toEqual({
      gate: "RECENT_WINNER",
      isPassed: false,
      has: "2026-01",
    });
    for (const nip of [GOOD, SANCTIONED, IDLE, WON]) {
      const [own, hrs] = [(await standingOf(nip)).body, (await standingOf(nip, "hr")).body];
      const gates = ({ categories }: typeof own) => categories.map((one: { gates: unknown }) => one.gates);
      expect(gates(hrs)).toEqual(gates(own));
    }
    // HR is not the candidate.
    const [{ reason }] = (await standingOf(GOOD, "hr")).body.categories;
    expect(reason).toEqual({ id: "Termasuk calon, peringkat 1.", en: "A candidate, at rank 1." });
  });

  it("tells nobody but HR about others", async () => {
    expect((await standingOf(SANCTIONED, GOOD)).body.code).toBe("authority.not-self");
    expect((await standingOf(SANCTIONED, HEAD)).body.code).toBe("authority.not-self");
    expect((await standingOf(SANCTIONED, "mayor")).status).toBe(403);
    expect((await standingOf(SANCTIONED, "hr")).status).toBe(200);
    expect((await get(ROUND, GOOD)).status).toBe(403);
  });

  it("reports how candidates are spread, with small numbers for HR only, as JSON and as CSV", async () => {
    await city.table.write([
      winnerProjection({ month: "2026-03", category: "INDIVIDUAL", id: GOOD, rank: 1 }),
    ]);
    const { body } = await get(`${ROUND}/fairness`, "hr");
    expect(body).toMatchObject({
      workforce: 6,
      candidates: 1,
      winners: 1,
      decisions: { decided: 1, followed: 1, departed: 0, outsideList: 0 },
    });
    const sexes = body.groups.filter(({ dimension }: { dimension: string }) => dimension === "SEX");
    expect(sexes).toMatchObject([
      { group: "F", workforce: 3, candidates: 1, winners: 1, workforceShareBasisPoints: 5_000 },
      { group: "M", workforce: 3, candidates: 0, winners: 0 },
    ]);
    const shown = await get(`${ROUND}/fairness`, "mayor");
    expect(shown.body).toMatchObject({ isSuppressed: true, candidates: null, winners: null });
    expect(
      shown.body.groups.filter(({ dimension }: { dimension: string }) => dimension === "SEX"),
    ).toMatchObject([
      { group: "F", workforce: 3, candidates: null, winners: null },
      { group: "M", workforce: 3, candidates: 0 },
    ]);
    const csv = await get(`${ROUND}/fairness/csv`, "hr");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.body).toContain("2026-03;SEX;F;Perempuan;3;5000;1;10000;1");
    expect((await get(`${ROUND}/fairness`, GOOD)).status).toBe(403);
  });

  it("says if a month has been reopened since, and does not call that wrong", async () => {
    expect((await standingOf(GOOD)).body.hasChangedSince).toBe(false);
    const later = (await everything()).map((item) =>
      String(item.sk).startsWith("EVALUATION#2026-03")
        ? { ...item, closedAt: "2026-05-01T00:00:00.000Z" }
        : item,
    );
    const proof = prove(city.city, later as Item[]).find(({ name }) => name.startsWith("Calon penghargaan"));
    expect(proof).toMatchObject({ broken: [], unchecked: 1 });
  });

  it("recomputes to the same bytes from its inputs, and not from others", async () => {
    const all = (await everything()) as Item[];
    const broken = (items: readonly Item[]) =>
      prove(city.city, items).find(({ name }) => name.startsWith("Calon penghargaan"))?.broken;
    expect(broken(all)).toEqual([]);
    const changed = all.map((item) =>
      item.sk === "CANDIDATE#INDIVIDUAL#01" ? { ...item, scoreBasisPoints: 12_000 } : item,
    );
    expect(broken(changed)).toEqual(["AWARD#2026-03 CANDIDATE#"]);
  });

  it("recomputes to the same result after a candidate's rating was reassigned and corrected", async () => {
    const path = `/v1/employees/${GOOD}/evaluations/2026-03`;
    const { version } = (await get(path, GOOD)).body;
    const order = { raterNip: CHIEF, reason: "Pejabat penilai semula pindah tugas." };
    const given = await city.api("PUT", `${path}/rater`, { as: as("hr"), version, body: order });
    expect(given.body.raterNip).toBe(CHIEF);
    const rating = {
      hasilKerja: "DI_BAWAH_EKSPEKTASI",
      perilakuKerja: "DI_BAWAH_EKSPEKTASI",
      hasilKerjaReason: "Target tidak tercapai.",
      perilakuKerjaReason: "Berulang kali tidak hadir tanpa kabar.",
    };
    const rated = await city.api("PUT", `${path}/rating`, {
      as: as(CHIEF),
      version: version + 1,
      body: rating,
    });
    expect(rated.body.stage).toBe("RATED");
    const proof = prove(city.city, (await everything()) as Item[]).find(({ name }) =>
      name.startsWith("Calon penghargaan"),
    );
    expect(proof).toMatchObject({ broken: [], unchecked: 0 });
  });
});
