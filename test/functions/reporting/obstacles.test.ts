import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

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
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
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
  it("roll up from the unit to those above it, newest first, for their heads", async () => {
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
    const { body: whole } = await obstacles("hr", "dinas");
    expect(whole.items.map((item: { unitName: string }) => item.unitName)).toEqual([
      "Unit bidang-2",
      "Unit bidang",
      "Unit bidang",
    ]);
    expect((await obstacles(STAFF, "bidang")).body.code).toBe("employee.not-lead");
    expect((await obstacles(HEAD, "bidang")).body.code).toBe("employee.not-lead");
    expect((await obstacles(CHIEF, "tidak-ada")).status).toBe(404);
  });

  it("are listed alone where they ask for help, page by page, until that is withdrawn", async () => {
    const ask = async (what: string) => {
      const body = { day: DAY, activity: "Kerja", obstacles: what, asksForHelp: true };
      return (await city.api("POST", reports, { as: as(STAFF), body })).body;
    };
    await ask("Genset rusak");
    const withdrawn = await ask("Kursi kurang");
    await submit("Tinta menipis");
    await ask("Loket kebanjiran");
    await ask("Pendingin ruangan mati");
    await act(`${withdrawn.id}/return`, 1, { reason: "Kurang berapa?" });
    await city.api("PUT", `${reports}/${withdrawn.id}`, {
      ...{ as: as(STAFF), version: 2, body: { day: DAY, activity: "Kerja" } },
    });
    const pages: string[] = [];
    let cursor = "";
    do {
      const { body } = await obstacles(
        CHIEF,
        "dinas",
        `&list=ASKED_HELP&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      pages.push(body.items.map((item: { obstacles: string }) => item.obstacles).join());
      for (const { help } of body.items) expect(help).toMatchObject({ state: "OPEN" });
      cursor = body.cursor ?? "";
    } while (cursor);
    expect(pages).toEqual(["Pendingin ruangan mati,Loket kebanjiran", "Genset rusak"]);
    const all = await obstacles(CHIEF, "dinas");
    expect(all.body.items.length).toBeGreaterThan(3);
    const other = await obstacles(CHIEF, "dinas", "&list=LAINNYA");
    expect(other).toMatchObject({ status: 400, body: { errors: [{ field: "query.list" }] } });
  });

  const revise = (id: string, version: number, what?: string) =>
    city.api("PUT", `${reports}/${id}`, {
      as: as(STAFF),
      version,
      body: { day: DAY, activity: "Kerja", obstacles: what },
    });
  const counted = async () => {
    const own = await city.api("GET", `/v1/employees/${STAFF}/scorecards/2026-03`, { as: as(STAFF) });
    const [unit, office] = await Promise.all(
      ["bidang", "dinas"].map((id) =>
        city.api("GET", `/v1/units/${id}/scorecards/2026-03`, { as: as(CHIEF) }),
      ),
    );
    const row = unit?.body.employees.find(({ nip }: { nip: string }) => nip === STAFF);
    const all = [own.body, unit?.body.totals, row, office?.body.totals];
    return all.map((one: { obstacles: number }) => one.obstacles);
  };
  const listed = async (id: string) =>
    (await obstacles(CHIEF, "dinas")).body.items.find(
      ({ reportId }: { reportId: string }) => reportId === id,
    );

  it("count from submission, on the scorecards of their author, the unit and those above it", async () => {
    const [before = 0, , , above = 0] = await counted();
    const one = { own: before + 1, above: above + 1 };
    const { body } = await submit("Listrik padam");
    const expected = [one.own, one.own, one.own, one.above];
    expect(await counted()).toEqual(expected);
    await act(`${body.id}/comments`, 1, { text: "Sejak kapan?" });
    await act(`${body.id}/return`, 2, { reason: "Kapan?" });
    expect(await counted()).toEqual(expected);
    await revise(body.id, 3, "Listrik padam pukul 9");
    expect(await counted()).toEqual(expected);
    await act(`${body.id}/accept`, 4, {});
    expect(await counted()).toEqual(expected);
  });

  it("stay in the list with their report's state, even if returned, until it is revised without them", async () => {
    const { body } = await submit("Listrik padam");
    expect(await listed(body.id)).toMatchObject({
      ...{ unitId: "bidang", nip: STAFF, name: "Pegawai 001" },
      isAccepted: false,
    });
    await act(`${body.id}/return`, 1, { reason: "Kapan?" });
    expect(await listed(body.id)).toMatchObject({ isAccepted: false, isReturned: true });
    await revise(body.id, 2, "Listrik padam pukul 9");
    expect(await listed(body.id)).not.toHaveProperty("isReturned");
    await act(`${body.id}/accept`, 3, {});
    expect(await listed(body.id)).toMatchObject({ obstacles: "Listrik padam pukul 9", isAccepted: true });

    const before = await counted();
    const other = await submit("Salah tulis");
    await act(`${other.body.id}/return`, 1, { reason: "Bukan kendala" });
    expect((await revise(other.body.id, 2)).body).not.toHaveProperty("obstacles");
    expect(await listed(other.body.id)).toBeUndefined();
    expect(await counted()).toEqual(before);
  });

  it("added only when a report is revised are listed from then on", async () => {
    const before = await counted();
    const { body } = await submit();
    await act(`${body.id}/return`, 1, { reason: "Apa kendalanya?" });
    expect(await listed(body.id)).toBeUndefined();
    await revise(body.id, 2, "Blangko habis");
    expect(await listed(body.id)).toMatchObject({ obstacles: "Blangko habis", isAccepted: false });
    expect(await counted()).toEqual(before.map((count) => count + 1));
  });
});
