import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015052001";
const OTHER = "199001012015051003";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  tokens.set("hr-head", await city.token(HEAD, "EMPLOYEE", "HR"));
}

async function later(time: string) {
  await city.host.advance(time);
  await signIn();
}

const profile = async (nip: string) => (await city.api("GET", `/v1/employees/${nip}`, { as: as("hr") })).body;
const raterOf = async (nip: string) => (await profile(nip)).posting?.raterNip;

async function change(method: string, nip: string, { who = "hr", from, ...body }: Record<string, string>) {
  const { version } = await profile(nip);
  const path = `/v1/employees/${nip}/leave/${from}`;
  return city.api(method, path, { as: as(who), version, ...(method === "PUT" && { body }) });
}

const maternity = {
  kind: "CUTI_MELAHIRKAN",
  from: "2026-03-16",
  until: "2026-06-15",
  basis: "Surat cuti 21/2026",
};

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  await city.employee(STAFF, { unitId: "dinas", raterNip: HEAD });
  await city.employee(OTHER, { unitId: "dinas", raterNip: HEAD });
  await signIn();
});

afterAll(() => city?.host.stop());

describe("leave", () => {
  it("is entered by HR alone, and not by somebody for themselves", async () => {
    expect((await change("PUT", STAFF, { ...maternity, who: STAFF })).status).toBe(403);
    expect((await change("PUT", STAFF, { ...maternity, who: CHIEF })).status).toBe(403);
    expect((await change("PUT", HEAD, { ...maternity, who: "hr-head" })).body.code).toBe("leave.own");
    expect((await change("PUT", STAFF, maternity)).body.leaves).toEqual([{ ...maternity, handsOver: true }]);
    expect((await change("PUT", STAFF, maternity)).body.code).toBe("leave.known-already");
  });

  it("is refused with days that cannot be, or are taken", async () => {
    const refused = async (leave: object) =>
      (await change("PUT", STAFF, { ...maternity, ...leave })).body.code;
    expect(await refused({ until: "2026-03-15" })).toBe("leave.ends-before-it-begins");
    expect(await refused({ until: "2062-06-15" })).toBe("leave.too-long");
    expect(await refused({ from: "2020-03-16", until: "2020-06-15" })).toBe("leave.not-in-service");
    expect(await refused({ from: "2026-06-15", until: "2026-06-20" })).toBe("leave.overlaps");
    expect(await refused({ kind: "CUTI_TAHUNAN" })).toBe("request.invalid");
    expect((await change("DELETE", STAFF, { from: "2026-03-17" })).body.code).toBe("leave.not-found");
  });

  it("is corrected from its first day, and withdrawn", async () => {
    const shorter = { ...maternity, until: "2026-06-12" };
    const corrected = (await change("PUT", STAFF, shorter)).body.leaves;
    expect(corrected).toEqual([{ ...shorter, handsOver: true }]);
    const sick = { kind: "CUTI_SAKIT", from: "2026-06-15", until: "2026-06-16", basis: "Surat dokter 4" };
    expect((await change("PUT", STAFF, sick)).body.leaves).toHaveLength(2);
    expect((await change("DELETE", STAFF, { from: sick.from })).body.leaves).toHaveLength(1);
    const history = await city.api("GET", `/v1/employees/${STAFF}/history`, { as: as("hr") });
    expect(history.body).toMatchObject({ isWhole: true });
    expect(history.body.items.map(({ type }: { type: string }) => type)).toEqual([
      ...["EMPLOYEE_REGISTERED", "LEAVE_TAKEN", "LEAVE_TAKEN", "LEAVE_TAKEN", "LEAVE_WITHDRAWN"],
    ]);
  });

  it("is shown to the employee, in their profile and their own data", async () => {
    const me = await city.api("GET", "/v1/me", { as: as(STAFF) });
    expect(me.body.employee.leaves).toMatchObject([{ kind: "CUTI_MELAHIRKAN", until: "2026-06-12" }]);
    const data = await city.api("GET", "/v1/me/data", { as: as(STAFF) });
    expect(data.body.profil[0].leaves).toMatchObject([{ kind: "CUTI_MELAHIRKAN" }]);
    const page = await city.api("GET", "/v1/me/data/page", { as: as(STAFF) });
    expect(page.body).toContain("Cuti melahirkan");
    expect((await city.api("GET", `/v1/employees/${STAFF}`, { as: as(OTHER) })).status).toBe(403);
  });
});

describe("the leave of a head of unit", () => {
  it("passes those they rate to the next superior meanwhile, and back afterwards", async () => {
    await city.api("POST", `/v1/employees/${OTHER}/reports`, {
      as: as(OTHER),
      body: { day: "2026-03-10", activity: "Melayani warga" },
    });
    const leave = { kind: "CUTI_BESAR", from: "2026-03-11", until: "2026-03-24", basis: "SK cuti 2/2026" };
    expect((await change("PUT", HEAD, leave)).status).toBe(200);
    await later("+24h");
    expect(await raterOf(OTHER)).toBe(CHIEF);
    const inbox = await city.api("GET", "/v1/me/awaiting-reports", { as: as(CHIEF) });
    expect(inbox.body.items).toMatchObject([{ nip: OTHER, raterNip: CHIEF }]);
    expect((await city.api("GET", "/v1/units/dinas/employees", { as: as(HEAD) })).status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-03-24T18:00:00.000Z"));
    await signIn();
    expect(await raterOf(OTHER)).toBe(HEAD);
  });

  it("leaves a rater in place whose leave is short", async () => {
    const leave = { kind: "CUTI_SAKIT", from: "2026-03-26", until: "2026-03-27", basis: "Surat dokter 7" };
    expect((await change("PUT", HEAD, leave)).body.leaves[1]).toEqual(leave);
    await later("+48h");
    expect(await raterOf(OTHER)).toBe(HEAD);
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
