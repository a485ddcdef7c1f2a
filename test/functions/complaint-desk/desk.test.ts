import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { handler } from "../../../functions/deadlines/on-deadline.ts";
import * as items from "../../../shared/table/items.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

describe("the inbox of a unit", () => {
  const inbox = async (unitId: string, as = city.as.officer) => {
    const { body } = await city.api("GET", `/v1/complaint-notices?unitId=${unitId}&limit=100`, { as });
    return body.items as { kind: string; trackingCode: string; audience: string }[];
  };
  const of = async (unitId: string, code: string) =>
    (await inbox(unitId))
      .filter(({ trackingCode }) => trackingCode === code)
      .map(({ kind }) => kind)
      .toReversed();

  test("lists in order what others did to the unit's complaints, and nothing that was written since", async () => {
    const { trackingCode: code, secret } = await city.submit();
    await city.act(code, "verify", VERIFICATION);
    await city.act(code, "ask", { text: "Di pasar yang mana, Pak?" });
    await city.own(code, "messages", { secret, text: "Pasar Atas, pintu timur." });
    await city.act(code, "forward", { unitId: "dishub" });
    await city.act(code, "answer", { text: "Lampu sudah menyala kembali." });
    const remark = "Belum menyala sampai malam ini.";
    await city.own(code, "ratings", { secret, isSatisfied: false, remark });
    expect(await of("COMPLAINT_DESK", code)).toEqual(["RECEIVED"]);
    expect(await of("pu", code)).toEqual(["FORWARDED", "REPLIED"]);
    expect(await of("dishub", code)).toEqual(["FORWARDED", "RATED"]);
    expect(JSON.stringify(await inbox("pu"))).not.toContain("Pasar");
  });

  test("warns the officers before a deadline and tells the heads after it, once each", async () => {
    const { trackingCode: code } = await city.submit({ unitId: "pu" });
    const at = new Date(city.host.clock.now() + 30 * 86_400_000).toISOString();
    const Records = [{ messageId: "1", body: JSON.stringify({ key: items.complaint.key(code), at }) }];
    for (let time = 0; time < 2; time += 1) await handler({ Records } as never);
    const told = (await inbox("pu")).filter(({ trackingCode }) => trackingCode === code);
    expect(told.map(({ kind, audience }) => `${kind} ${audience}`).toReversed()).toEqual([
      "RECEIVED BOTH",
      "WARNED OFFICERS",
      "ESCALATED HEAD",
      "WARNED OFFICERS",
      "ESCALATED HEAD",
    ]);
    const above = (await inbox("kota")).filter(({ trackingCode }) => trackingCode === code);
    expect(above.map(({ kind }) => kind)).toEqual(["ESCALATED", "ESCALATED"]);
  });

  test("names what a complaint is about, and how near its deadline is, to those who may open it", async () => {
    const text = "Jembatan gantung di Batang Agam putus.";
    const { trackingCode: code } = await city.submit({ unitId: "pu", text });
    const seen = async (as: string) => {
      const { body } = await city.api("GET", "/v1/complaint-notices?unitId=pu&limit=100", { as });
      return body.items.find(({ trackingCode }: { trackingCode: string }) => trackingCode === code);
    };
    const about = { excerpt: text, isOverdue: false, status: "DIKIRIM", dueAt: expect.any(String) };
    expect((await seen(city.as.head)).complaint).toMatchObject(about);
    expect(await city.act(code, "verify", { ...VERIFICATION, unitId: "dishub" })).toMatchObject({
      status: 200,
    });
    // The notice stays with the unit, the complaint is another's now.
    expect(await seen(city.as.head)).toMatchObject({ kind: "RECEIVED" });
    expect(await seen(city.as.head)).not.toHaveProperty("complaint");
    expect((await seen(city.as.officer)).complaint).toMatchObject({ excerpt: text });
  });

  test("is for officers and the head of the unit", async () => {
    const path = (unitId: string) => `/v1/complaint-notices?unitId=${unitId}`;
    expect((await city.api("GET", path("pu"), { as: city.as.head })).status).toBe(200);
    expect((await city.api("GET", path("dishub"), { as: city.as.head })).status).toBe(403);
  });
});

describe("an answer template", () => {
  test("drafts an answer with the complaint's code, unit and due day, and sends nothing", async () => {
    const body = {
      title: "Sudah diteruskan",
      text: "Pengaduan {nomor} ditangani {unit} sampai {tenggat}; {lain}.",
    };
    const path = "/v1/answer-templates/diteruskan";
    expect((await city.api("PUT", path, { as: city.as.head, body })).status).toBe(403);
    expect(await city.api("PUT", path, { as: city.as.officer, body })).toMatchObject({
      status: 200,
      body: { id: "diteruskan", isOffered: true, version: 1 },
    });
    expect((await city.api("PUT", path, { as: city.as.officer, body })).body.version).toBe(2);
    const { trackingCode: code } = await city.submit();
    await city.act(code, "verify", VERIFICATION);
    const draft = await city.api("GET", `/v1/complaints/${code}/drafts/diteruskan`, { as: city.as.head });
    expect(draft.body.text).toMatch(
      new RegExp(`^Pengaduan ${code} ditangani Unit pu sampai \\d{1,2} [A-Z][a-z]+ 2026; \\{lain\\}\\.$`),
    );
    expect((await city.read(code)).body.answers).toEqual([]);
    const list = await city.api("GET", "/v1/answer-templates", { as: city.as.head });
    expect(list.body.items).toHaveLength(1);
    const hr = await city.token("pengelola-kinerja", "HR");
    const plans = await city.api("GET", "/v1/plan-templates", { as: hr });
    expect(plans).toMatchObject({ status: 200, body: { items: [] } });
    expect(
      (await city.api("GET", `/v1/complaints/${code}/drafts/tidak-ada`, { as: city.as.head })).status,
    ).toBe(404);
  });
});

describe("routing rules", () => {
  const put = (rules: object[]) =>
    city.api("PUT", "/v1/routing-rules", { as: city.as.officer, body: { rules } });
  const post = (name: string, version: number, body: object) =>
    city.api("POST", `/v1/routing-rules/${name}`, { as: city.as.officer, version, body });

  test("are none, rather than missing, before anybody has drafted one", async () => {
    const read = await city.api("GET", "/v1/routing-rules", { as: city.as.officer });
    expect(read).toMatchObject({ status: 200, body: { rules: [], isOn: false, version: 0 } });
    expect((await post("switch", 0, { isOn: true })).status).toBe(404);
  });

  test("are switched on only after a trial on past complaints, and then route those that match", async () => {
    const text = "Lampu jalan di simpang empat padam lagi.";
    const { trackingCode } = await city.submit({ text });
    await city.act(trackingCode, "verify", VERIFICATION);
    await city.act(trackingCode, "archive", { reason: "Sudah ditangani petugas sebelumnya." });
    const drafted = await put([
      { unitId: "dishub", placeWords: ["terminal"] },
      { unitId: "pu", words: ["lampu jalan"] },
    ]);
    expect(drafted).toMatchObject({ status: 200, body: { isOn: false } });
    const { version } = drafted.body;
    const early = await post("switch", version, { isOn: true });
    expect(early).toMatchObject({ status: 409, body: { code: "routing.untried" } });
    const tried = await post("trial", version, { unitIds: ["pu", "dishub"] });
    expect(tried.body.trial).toMatchObject({ tried: 1, rules: [{ taken: 0 }, { taken: 1, right: 1 }] });

    const doorOf = async (body: object) =>
      (await city.read((await city.submit(body)).trackingCode)).body.unitId;
    expect(await doorOf({ text })).toBe("COMPLAINT_DESK");
    await post("switch", tried.body.version, { isOn: true });
    expect(await doorOf({ text })).toBe("pu");
    expect(await doorOf({ text, unitId: "dishub" })).toBe("dishub");
    expect(await doorOf({ text, place: { address: "Terminal Aur Kuning" } })).toBe("dishub");
    expect(await doorOf({ text: "Lampion jalanan rusak di taman." })).toBe("COMPLAINT_DESK");
    expect(await doorOf({ text, class: "PENGADUAN_BERKADAR_PENGAWASAN" })).toBe("COMPLAINT_DESK");

    expect((await put([])).body).toMatchObject({ isOn: false });
    expect(await doorOf({ text })).toBe("COMPLAINT_DESK");
    const { body } = await city.api("GET", "/v1/routing-rules", { as: city.as.officer });
    expect(body).not.toHaveProperty("trial");
  });

  test("cannot be switched on after a trial that matched nothing, or that names an unknown unit", async () => {
    const { version } = (await put([{ unitId: "pu", words: ["lampu jalan"] }])).body;
    const unknown = await post("trial", version, { unitIds: ["pu", "salah"] });
    expect(unknown).toMatchObject({ status: 400, body: { code: "routing.unknown-unit" } });
    const tried = await post("trial", version, { unitIds: ["dishub"] });
    expect(tried.body.trial).toMatchObject({ tried: 0 });
    const on = await post("switch", tried.body.version, { isOn: true });
    expect(on).toMatchObject({ status: 409, body: { code: "routing.tried-on-nothing" } });
  });

  test("keep who changed what, and when, newest first", async () => {
    const history = async (query = "") =>
      city.api("GET", `/v1/routing-rules/history${query}`, { as: city.as.officer });
    const { items: changes } = (await history("?limit=100")).body;
    const told = changes.map(
      ({ type, isOn, rules, trial }: Record<string, { length: number; tried: number }>) => [
        type,
        rules?.length ?? trial?.tried ?? isOn,
      ],
    );
    expect(told.slice(-4)).toEqual([
      ["ROUTING_DRAFTED", 0],
      ["ROUTING_SWITCHED", true],
      ["ROUTING_TRIED", 1],
      ["ROUTING_DRAFTED", 2],
    ]);
    const first = changes.at(-1);
    expect(first).toMatchObject({
      number: 1,
      rules: [{ unitId: "dishub" }, { unitId: "pu", words: ["lampu jalan"] }],
      by: expect.stringMatching(/./),
      at: expect.stringMatching(/^2026-/),
    });
    const page = (await history("?limit=2")).body;
    expect(page.items).toHaveLength(2);
    expect((await history(`?limit=2&cursor=${page.cursor}`)).body.items[0].number).toBe(
      page.items[1].number - 1,
    );
    for (const as of [city.as.head, await city.token("pengelola-kinerja", "HR")])
      expect((await city.api("GET", "/v1/routing-rules/history", { as })).status).toBe(403);
  });

  test("name existing units, and keywords of a minimum length", async () => {
    expect((await put([{ unitId: "none", words: ["lampu"] }])).body.code).toBe("routing.unknown-unit");
    expect((await put([{ unitId: "pu", words: ["di"] }])).status).toBe(400);
  });
});

describe("the complaint desk", () => {
  const HANDLER = "198803032012012003";
  const STRANGER = "198904042013012004";
  type Line = { trackingCode: string; unitName: string; excerpt?: string; dueAt?: string };
  const listed = async (path: string, as: string) => {
    const { status, body } = await city.api("GET", path, { as });
    expect(status, JSON.stringify(body)).toBe(200);
    return body.items as Line[];
  };

  beforeAll(async () => {
    await city.employee(HANDLER, { unitId: "pu", isHead: false });
    await city.employee(STRANGER, { unitId: "dishub", isHead: false });
  });

  test("lists the whole city's open complaints by nearest deadline, with unit and excerpt, for officers and the head of the city", async () => {
    const text = `Jembatan di ${"Jalan Sudirman ".repeat(20)}rusak.`;
    const later = await city.submit({ unitId: "dishub", text });
    await city.pass("+1d");
    const misconduct = await city.submit({ unitId: "pu" });
    const gone = await city.submit({ unitId: "pu" });
    await city.act(gone.trackingCode, "archive", { reason: "Ini ucapan terima kasih warga." });
    const lines = await listed("/v1/open-complaints?limit=100", city.as.officer);
    const dues = lines.map(({ dueAt }) => dueAt ?? "~");
    expect(dues).toEqual(dues.toSorted());
    const codes = lines.map(({ trackingCode }) => trackingCode);
    expect(codes).not.toContain(gone.trackingCode);
    expect(codes.indexOf(later.trackingCode)).toBeLessThan(codes.indexOf(misconduct.trackingCode));
    const line = lines.find(({ trackingCode }) => trackingCode === later.trackingCode);
    expect(line).toMatchObject({
      unitName: "Unit dishub",
      excerpt: expect.stringMatching(/^Jembatan di Jalan Sudirman .*…$/),
    });
    expect(line?.excerpt?.length).toBeLessThanOrEqual(120);

    await city.act(misconduct.trackingCode, "verify", {
      class: "PENGADUAN_BERKADAR_PENGAWASAN",
      unitId: "dishub",
    });
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const seen = await listed("/v1/open-complaints?limit=100", mayor);
    expect(seen.find(({ trackingCode }) => trackingCode === later.trackingCode)?.excerpt).toContain(
      "Jembatan",
    );
    expect(seen.find(({ trackingCode }) => trackingCode === misconduct.trackingCode)).not.toHaveProperty(
      "excerpt",
    );
    expect((await city.read(later.trackingCode, mayor)).status).toBe(200);
    expect((await city.read(misconduct.trackingCode, mayor)).status).toBe(403);
    expect((await city.api("GET", "/v1/open-complaints", { as: city.as.head })).status).toBe(403);
  });

  test("assigns a complaint to somebody in the unit, who handles it, finds it in their own list and cannot pass it on", async () => {
    const { trackingCode: code } = await city.submit();
    const as = await city.token(HANDLER, "EMPLOYEE");
    await city.act(code, "verify", VERIFICATION);
    expect((await city.read(code, as)).status).toBe(403);
    expect((await city.act(code, "assign", { nip: STRANGER }, city.as.head)).body.code).toBe(
      "complaint.assignee-elsewhere",
    );
    expect((await city.act(code, "assign", { nip: HANDLER }, city.as.head)).body.assignee).toMatchObject({
      nip: HANDLER,
      unitId: "pu",
    });
    const mine = async () => (await listed("/v1/me/complaints", as)).map(({ trackingCode }) => trackingCode);
    expect(await mine()).toEqual([code]);
    expect((await city.act(code, "assign", { nip: HEAD }, as)).status).toBe(403);
    expect((await city.act(code, "forward", { unitId: "dishub" }, as)).status).toBe(403);
    const answer = { text: "Petugas sedang ke lokasi.", isFinal: false };
    expect((await city.act(code, "answer", answer, as)).status).toBe(200);

    await city.act(
      code,
      "forward",
      { unitId: "dishub", reason: "Ini jalan provinsi, milik dishub." },
      city.as.head,
    );
    expect((await city.read(code)).body).not.toHaveProperty("assignee");
    expect(await mine()).toEqual([]);
    expect((await city.read(code, as)).status).toBe(403);
  });

  test("keeps internal notes and the reason for forwarding from the complainant", async () => {
    const { trackingCode: code, secret } = await city.submit();
    await city.act(code, "verify", VERIFICATION);
    await city.act(code, "note", { text: "Pelapor sudah dua kali menelepon." }, city.as.head);
    await city.act(code, "forward", { unitId: "dishub", reason: "Ini jalan provinsi, milik dishub." });
    const notes = await city.api("GET", `/v1/complaints/${code}/notes`, { as: city.as.officer });
    expect(notes.body.items.map(({ text }: { text: string }) => text)).toEqual([
      "Pelapor sudah dua kali menelepon.",
      "Ini jalan provinsi, milik dishub.",
    ]);
    const shown = JSON.stringify((await city.view(code, secret)).body);
    expect(shown).not.toContain("menelepon");
    expect(shown).not.toContain("provinsi");
    expect((await city.api("GET", `/v1/complaints/${code}/notes`, { as: city.as.head })).status).toBe(403);
  });
});
