import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import { ROLES } from "../../../shared/auth/principal.ts";
import type { Route } from "../../../shared/http/contract.ts";
import { bukittinggi, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015051003";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

async function later(time: string) {
  await city.host.advance(time);
  await signIn();
}

const profile = async (nip: string) => (await city.api("GET", `/v1/employees/${nip}`, { as: as("hr") })).body;
const raterOf = async (nip: string) => (await profile(nip)).posting?.raterNip;
const inbox = async (list: string, who: string) =>
  (await city.api("GET", `/v1/me/${list}`, { as: as(who) })).body.items;
const version = async (nip: string) => (await profile(nip)).version;
const put = async (nip: string, what: string, body: object) =>
  city.api("PUT", `/v1/employees/${nip}/${what}`, { as: as("hr"), version: await version(nip), body });

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("bidang", "dinas");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  await city.employee(STAFF, { unitId: "dinas", raterNip: HEAD });
  await city.employee(OTHER, { unitId: "bidang", raterNip: HEAD });
  await signIn();
  const plans = `/v1/employees/${STAFF}/plans`;
  await city.api("POST", plans, { as: as(STAFF), body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: as(STAFF), version: 1 });
  await city.api("POST", `/v1/employees/${STAFF}/reports`, {
    as: as(STAFF),
    body: { day: "2026-03-10", activity: "Melayani warga" },
  });
});

afterAll(() => city?.host.stop());

describe("ending a head's service", () => {
  it("is recorded by HR alone, with its reason, day and decision", async () => {
    const body = { reason: "PENSIUN", from: "2026-03-12", basis: "SK Pensiun 12/2026" };
    const path = `/v1/employees/${HEAD}/service`;
    expect((await city.api("PUT", path, { as: as(HEAD), version: 1, body })).status).toBe(403);
    expect((await put(HEAD, "service", { ...body, from: "2023-01-01" })).body.code).toBe(
      "career.before-service",
    );
    expect((await put(HEAD, "service", body)).body).toMatchObject({
      posting: { unitId: "dinas" },
      service: [{ from: "2026-03-12", standing: "ENDED", reason: "PENSIUN" }],
    });
    expect((await put(HEAD, "service", body)).body.code).toBe("career.standing-already");
  });

  it("changes nothing before its day", async () => {
    await later("+24h");
    expect([await raterOf(STAFF), await raterOf(OTHER)]).toEqual([HEAD, HEAD]);
    expect((await city.api("GET", "/v1/me", { as: as(HEAD) })).status).toBe(200);
  });

  it("hands the staff to the head above on its day, with everything that awaited an answer", async () => {
    await later("+16h");
    expect([await raterOf(STAFF), await raterOf(OTHER)]).toEqual([CHIEF, CHIEF]);
    await later("+30m");
    expect(await inbox("awaiting-reports", CHIEF)).toMatchObject([{ nip: STAFF, raterNip: CHIEF }]);
    const ofHead = await city.api("GET", "/v1/me/awaiting-reports", { as: as(HEAD) });
    expect(ofHead.body.code).toBe("employee.left");
    expect(await inbox("proposed-plans", CHIEF)).toMatchObject([{ raterNip: CHIEF }]);
    const left = (await everything()).filter(({ sk }) => /^(LINE|HANDOVER)#/.test(String(sk)));
    expect(left).toEqual([]);
  });

  it("bars them from signing in, reporting, planning or seeing their unit from that day on", async () => {
    expect((await city.api("GET", "/v1/me", { as: as(HEAD) })).body.code).toBe("employee.left");
    const report = { day: "2026-03-12", activity: "Melayani warga" };
    const reports = `/v1/employees/${HEAD}/reports`;
    expect((await city.api("POST", reports, { as: as(HEAD), body: report })).body.code).toBe("employee.left");
    const plan = { year: "2026", ...planContent() };
    const plans = `/v1/employees/${HEAD}/plans`;
    await city.api("POST", plans, { as: as(HEAD), body: plan });
    expect((await city.api("POST", `${plans}/2026/propose`, { as: as(HEAD), version: 1 })).status).not.toBe(
      200,
    );
    expect((await city.api("GET", "/v1/units/dinas/employees", { as: as(HEAD) })).body.code).toBe(
      "employee.left",
    );
  });

  it("opens nothing by the roles that their token still lists, but their own data", async () => {
    const still = await city.token(HEAD, ...ROLES);
    const reads = registry
      .flatMap((unit) => (unit.kind === "http" ? Object.values<Route>(unit.routes) : []))
      .filter(({ roles, method }) => roles !== "PUBLIC" && method === "GET")
      .map(({ path }) => path.replace("{nip}", STAFF).replace("{unitId}", "dinas"))
      .filter((path) => !path.includes("{"));
    expect(reads.length).toBeGreaterThan(40);
    const open: string[] = [];
    for (const path of reads) {
      const { status, body } = await city.api("GET", path, { as: still });
      if (status < 300) open.push(path);
      // A request that is not whole is told so before anybody asks who sent it.
      else if (status !== 400) expect([path, status, body.code]).toEqual([path, 403, "employee.left"]);
    }
    expect(open).toEqual(["/v1/me/data", "/v1/me/data/page"]);
    const order = { reason: null, from: "2026-03-12", basis: "Keputusan saya sendiri" };
    const own = `/v1/employees/${HEAD}/service`;
    expect((await city.api("PUT", own, { as: still, version: 2, body: order })).body.code).toBe(
      "employee.left",
    );
  });

  it("can be corrected if it was a mistake, and their staff come back", async () => {
    const back = { reason: null, from: "2026-03-12", basis: "Pembatalan SK 12/2026" };
    expect((await put(HEAD, "service", back)).status).toBe(200);
    await later("+30m");
    expect([await raterOf(STAFF), await raterOf(OTHER)]).toEqual([HEAD, HEAD]);
    expect((await city.api("GET", "/v1/me", { as: as(HEAD) })).status).toBe(200);
  });

  it("leaves a report with whoever took it over, though the leaving is taken back", async () => {
    expect(await inbox("awaiting-reports", HEAD)).toEqual([]);
    const [report, ...others] = await inbox("awaiting-reports", CHIEF);
    expect([report.nip, report.raterNip, others]).toEqual([STAFF, CHIEF, []]);
    const accept = (who: string) =>
      city.api("POST", `/v1/employees/${STAFF}/reports/${report.id}/accept`, {
        ...{ as: as(who), version: report.version, body: {} },
      });
    expect((await accept(HEAD)).body.code).toBe("authority.not-rater");
    expect((await accept(CHIEF)).body).toMatchObject({ state: "ACCEPTED", answer: { by: CHIEF } });
  });
});

describe("an acting head of a unit", () => {
  it("rates the whole unit by one order and sees it, from the first day to the last", async () => {
    const away = { reason: "CLTN", from: "2026-03-13", basis: "SK CLTN 3/2026" };
    expect((await put(HEAD, "service", away)).status).toBe(200);
    const order = {
      ...{ unitId: "dinas", as: "PLT", from: "2026-03-13", until: "2026-03-15" },
      basis: "Surat perintah 7/2026",
    };
    expect((await put(STAFF, "headship", order)).status).toBe(200);
    expect((await city.api("GET", "/v1/units/dinas/employees", { as: as(STAFF) })).status).toBe(403);
    await later("+24h");
    expect(await raterOf(OTHER)).toBe(STAFF);
    expect(await raterOf(STAFF)).toBe(CHIEF);
    expect((await city.api("GET", "/v1/units/dinas/employees", { as: as(STAFF) })).status).toBe(200);
    await later("+72h");
    expect([await raterOf(OTHER), await raterOf(STAFF)]).toEqual([CHIEF, CHIEF]);
    expect((await city.api("GET", "/v1/units/dinas/employees", { as: as(STAFF) })).status).toBe(403);
  });

  it("cannot be the unit's own head, somebody out of service, or appointed for days that run backwards", async () => {
    const order = { unitId: "kota", as: "PLH", from: "2026-03-20", basis: "Surat perintah 8/2026" };
    expect((await put(CHIEF, "headship", order)).body.code).toBe("career.leads-already");
    expect((await put(HEAD, "headship", order)).body.code).toBe("career.not-in-service");
    const backwards = { ...order, until: "2026-03-19" };
    expect((await put(OTHER, "headship", backwards)).body.code).toBe("career.ends-before-it-begins");
  });

  it("is not appointed until the end of a calendar, as other systems write that no end is known", async () => {
    const order = { unitId: "kota", as: "PLT", from: "2026-03-20", basis: "Surat perintah 9/2026" };
    const refused = await put(OTHER, "headship", { ...order, until: "9999-12-31" });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.until", message: "Isi tanggal pada abad ini." }] },
    });
    expect((await put(OTHER, "headship", { ...order, until: "2028-02-29" })).status).toBe(200);
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});

describe("the close of a month", () => {
  it("leaves out those who are not in service on its last day", async () => {
    await city.host.advanceTo(Date.parse("2026-04-06T05:00:00.000Z"));
    await signIn();
    const closed = async (nip: string) =>
      (await city.api("GET", `/v1/employees/${nip}/evaluations/2026-03`, { as: as("hr") })).status;
    expect([await closed(STAFF), await closed(HEAD)]).toEqual([200, 404]);
  });
});
