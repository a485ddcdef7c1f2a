import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const CHIEF = "196801011990031001";
const HEAD = "197501012000031002";
const HEAD_OF_OTHER = "197601012001031003";
const STAFF = "198609262015051001";
const DAY = "2026-03-10";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("bidang", "dinas");
  await city.unit("bidang-2", "dinas");
  await city.employee(CHIEF, { unitId: "dinas" });
  await city.employee(HEAD, { unitId: "bidang", raterNip: CHIEF });
  await city.employee(STAFF, { unitId: "bidang", raterNip: HEAD });
  await city.employee(HEAD_OF_OTHER, { unitId: "bidang-2", raterNip: CHIEF });
  for (const nip of [CHIEF, HEAD, HEAD_OF_OTHER, STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("hr", "HR"));
});
afterAll(() => city.host.stop());

const reports = `/v1/employees/${STAFF}/reports`;
const obstacles = (who: string, unit: string, more = "") =>
  city.api("GET", `/v1/units/${unit}/obstacles?month=2026-03${more}`, { as: as(who) });
const submit = (what?: string) =>
  city.api("POST", reports, { as: as(STAFF), body: { day: DAY, activity: "Kerja", obstacles: what } });
const act = (path: string, version: number, body: object) =>
  city.api("POST", `${reports}/${path}`, { as: as(HEAD), version, body });

describe("obstacles, through the gateway", () => {
  it("roll up from the unit to those above it, newest first, for whoever leads there", async () => {
    await submit("Jaringan terputus");
    await submit();
    await submit("Formulir habis");
    const expected = ["Formulir habis", "Jaringan terputus"];
    const seen = async (who: string, unit: string) =>
      (await obstacles(who, unit)).body.items.map((item: { obstacles: string }) => item.obstacles);
    expect(await seen(CHIEF, "bidang")).toEqual(expected);
    expect(await seen(CHIEF, "dinas")).toEqual(expected);
    expect(await seen("hr", "dinas")).toEqual(expected);
    const own = { day: DAY, activity: "Kerja", obstacles: "Anggaran belum cair" };
    await city.api("POST", `/v1/employees/${HEAD_OF_OTHER}/reports`, { as: as(HEAD_OF_OTHER), body: own });
    const pages: string[] = [];
    let cursor = "";
    do {
      const { body } = await obstacles(CHIEF, "dinas", `&limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(body.items.map((item: { obstacles: string }) => item.obstacles).join());
      cursor = body.cursor ?? "";
    } while (cursor);
    expect(pages.filter(Boolean)).toEqual(["Anggaran belum cair,Formulir habis", "Jaringan terputus"]);
    expect(await seen(CHIEF, "bidang")).toEqual(expected);
    expect((await obstacles(STAFF, "bidang")).body.code).toBe("employee.not-lead");
    expect((await obstacles(HEAD, "bidang")).body.code).toBe("employee.not-lead");
    expect((await obstacles(CHIEF, "tidak-ada")).status).toBe(404);
  });

  it("follow their report: given back they are gone, mended they are there anew, accepted they are so marked", async () => {
    const { body } = await submit("Listrik padam");
    const find = async () =>
      (await obstacles(CHIEF, "dinas")).body.items.find(
        (item: { reportId: string }) => item.reportId === body.id,
      );
    expect(await find()).toMatchObject({ unitId: "bidang", nip: STAFF, isAccepted: false });
    await act(`${body.id}/return`, 1, { reason: "Kapan?" });
    expect(await find()).toBeUndefined();
    const mended = { day: DAY, activity: "Kerja", obstacles: "Listrik padam pukul 9" };
    await city.api("PUT", `${reports}/${body.id}`, { as: as(STAFF), version: 2, body: mended });
    await act(`${body.id}/accept`, 3, {});
    expect(await find()).toMatchObject({ obstacles: "Listrik padam pukul 9", isAccepted: true });

    const other = await submit("Salah tulis");
    await act(`${other.body.id}/return`, 1, { reason: "Bukan kendala" });
    const without = { day: DAY, activity: "Kerja" };
    const revised = await city.api("PUT", `${reports}/${other.body.id}`, {
      as: as(STAFF),
      version: 2,
      body: without,
    });
    expect(revised.body).not.toHaveProperty("obstacles");
    expect((await obstacles(CHIEF, "dinas")).body.items).toHaveLength(4);
  });
});
