import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { trackingCodes, wordsOf } from "../../support/cities/codes.ts";
import { COMPLAINT_TEXT, REASON } from "../../support/cities/complaints.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const PATH = "/v1/public/complaints";

let city: TestCity;
let officer: string;
let head: string;
let staff: string;
let logged: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("pu", "kota");
  await city.unit("dishub", "kota");
  await city.employee(HEAD, { unitId: "pu" });
  await city.employee(STAFF, { unitId: "pu", raterNip: HEAD });
  officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
});
afterAll(() => city.host.stop());
beforeEach(() => {
  logged = "";
  for (const level of ["info", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation((...values) => {
      logged += JSON.stringify(values);
    });
});
afterEach(() => vi.restoreAllMocks());

async function submit(body: object = {}) {
  const reply = await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT, ...body } });
  expect(reply.status).toBe(201);
  return reply.body as { trackingCode: string; secret: string };
}

const act = (code: string, name: string, version: number, body: object, as = officer) =>
  city.api("POST", `/v1/complaints/${code}/${name}`, { as, version, body });

const verification = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "pu" };
const view = (code: string, secret: string) => city.api("POST", `${PATH}/${code}/view`, { body: { secret } });
const read = (code: string, as = officer) => city.api("GET", `/v1/complaints/${code}`, { as });

describe("a complaint", () => {
  test("goes from the citizen to its unit, is answered and closed, and the citizen can see how", async () => {
    const { trackingCode, secret } = await submit();
    const verified = await act(trackingCode, "verify", 1, verification);
    expect(verified.headers.get("etag")).toBe('"2"');
    await act(trackingCode, "forward", 2, { unitId: "dishub" });
    await act(trackingCode, "forward", 3, { unitId: "pu" });
    await act(trackingCode, "answer", 4, { text: "Petugas sedang ke lokasi.", isFinal: false }, head);
    await act(trackingCode, "answer", 5, { text: "Lampu sudah menyala kembali." }, head);
    const closed = await act(trackingCode, "close", 6, { outcome: "SOLVED" }, head);
    expect(closed).toMatchObject({ status: 200, body: { status: "SELESAI", version: 7, unitId: "pu" } });

    const shown = await view(trackingCode, secret);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      submitted: { text: COMPLAINT_TEXT, isAnonymous: false },
      status: "SELESAI",
      statusText: { id: "Pengaduan Anda selesai: tuntas." },
      steps: [
        { status: "DIKIRIM" },
        { status: "DIVERIFIKASI", unitName: "Unit pu" },
        { status: "DITERUSKAN", unitName: "Unit dishub" },
        { status: "DITERUSKAN", unitName: "Unit pu" },
        { status: "DITINDAKLANJUTI" },
        { status: "DIJAWAB" },
        { status: "SELESAI" },
      ],
      answers: [{ text: "Petugas sedang ke lokasi." }, { text: "Lampu sudah menyala kembali." }],
      closing: { outcome: "SOLVED", cause: "STAFF" },
    });
    const history = await city.api("GET", `/v1/complaints/${trackingCode}/history`, { as: officer });
    expect(history.body).toMatchObject({ isWhole: true, events: { length: 7 } });
  });

  test("gets one receipt, however often it is sent", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const ask = { body: { text: COMPLAINT_TEXT, unitId: "dishub" }, headers };
    const first = await city.api("POST", PATH, ask);
    const again = await city.api("POST", PATH, ask);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const list = await city.api("GET", "/v1/complaints?unitId=dishub", { as: officer });
    const codes = list.body.items.map(({ trackingCode }: { trackingCode: string }) => trackingCode);
    expect(codes.filter((code: string) => code === first.body.trackingCode)).toHaveLength(1);
  });

  test("moves from the desk to its unit's list, and to the ended ones when it is rejected", async () => {
    const { trackingCode } = await submit();
    const isIn = async (query: string) => {
      const { body } = await city.api("GET", `/v1/complaints?limit=100${query}`, { as: officer });
      return body.items.some((item: { trackingCode: string }) => item.trackingCode === trackingCode);
    };
    expect(await isIn("")).toBe(true);
    const ground = { ground: "TIDAK_JELAS", reason: REASON };
    expect((await act(trackingCode, "reject", 1, ground)).body.rejection.reason).toBe(REASON);
    expect(await isIn("")).toBe(false);
    expect(await isIn("&state=ENDED")).toBe(true);
    const other = await submit();
    await act(other.trackingCode, "verify", 1, verification);
    const list = await city.api("GET", "/v1/complaints?unitId=pu&limit=100", { as: head });
    expect(list.body.items).toContainEqual(expect.objectContaining({ trackingCode: other.trackingCode }));
    const hr = await city.token("pengelola-kinerja", "HR");
    const ofHr = await city.api("GET", "/v1/complaints?unitId=pu&limit=100", { as: hr });
    expect(ofHr.body.items).toHaveLength(list.body.items.length);
    expect(JSON.stringify(ofHr.body)).not.toContain(COMPLAINT_TEXT);
  });

  test("counts for the unit that answers it", async () => {
    const key = items.serviceCounters.key("pu", "2026-03");
    const before = await city.table.find(key);
    const { trackingCode } = await submit();
    await act(trackingCode, "verify", 1, verification);
    await act(trackingCode, "answer", 2, { text: "Lampu sudah menyala kembali." });
    const now = await city.table.find(key);
    for (const figure of ["complaintsReceived", "complaintsAnsweredInTime"] as const)
      expect((now?.[figure] ?? 0) - (before?.[figure] ?? 0)).toBe(1);
  });
});

describe("the complainant's view", () => {
  test("opens only with the secret; a wrong one and an unknown code get the same reply", async () => {
    const { trackingCode, secret } = await submit();
    const [unknown = ""] = trackingCodes(1);
    const answers = [
      await view(trackingCode, "SALAH"),
      await view(unknown, secret),
      await view(unknown, "x"),
    ];
    const bare = answers.map(({ status, body: { correlationId: _, ...body } }) => ({ status, body }));
    expect(bare[0]).toMatchObject({ status: 404, body: { code: "complaint.unknown" } });
    expect(bare[1]).toEqual(bare[0]);
    expect(bare[2]).toEqual(bare[0]);
    expect((await view(trackingCode.toLowerCase(), secret.toLowerCase())).status).toBe(200);
  });

  test("says nothing about who worked on it", async () => {
    const { trackingCode, secret } = await submit();
    await act(trackingCode, "verify", 1, verification);
    await act(trackingCode, "answer", 2, { text: "Lampu sudah menyala kembali." }, head);
    const { body } = await view(trackingCode, secret);
    expect(wordsOf(body)).not.toMatch(new RegExp(`${HEAD}|meja-pengaduan|secret|hash`, "i"));
  });

  test("says that a code is mistyped rather than unknown", async () => {
    const { trackingCode, secret } = await submit();
    const wrong = (trackingCode.startsWith("7") ? "8" : "7") + trackingCode.slice(1);
    const answer = await view(wrong, secret);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        field: "params.trackingCode",
        message: expect.stringContaining("salah ketik"),
      }),
    ]);
  });
});

describe("refuses", () => {
  test("a submission, naming every wrong field, and one that is too large", async () => {
    const body = { text: "pendek", class: "LAIN", isAnonymous: "ya", unitId: "?", name: "Budi" };
    const answer = await city.api("POST", PATH, { body });
    expect(answer.status).toBe(400);
    const fields = answer.body.errors.map(({ field }: { field: string }) => field);
    expect(new Set(fields)).toEqual(
      new Set(["body.text", "body.class", "body.isAnonymous", "body.unitId", "body"]),
    );
    expect((await city.api("POST", PATH, { body: { text: "x".repeat(70_000) } })).status).toBe(413);
    const unknown = await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT, unitId: "none" } });
    expect(unknown).toMatchObject({ status: 400, body: { code: "complaint.unknown-unit" } });
  });

  test("a submission without Idempotency-Key, and an action without a version or with a stale one", async () => {
    const headers = { "idempotency-key": "" };
    expect((await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT }, headers })).status).toBe(400);
    const { trackingCode } = await submit();
    const path = `/v1/complaints/${trackingCode}/verify`;
    expect((await city.api("POST", path, { as: officer, body: verification })).status).toBe(428);
    expect((await act(trackingCode, "verify", 1, verification)).status).toBe(200);
    expect((await act(trackingCode, "forward", 1, { unitId: "dishub" })).status).toBe(412);
  });

  test("anybody who is not signed in, has no role, or does not head the unit", async () => {
    const { trackingCode } = await submit({ unitId: "dishub" });
    expect((await city.api("GET", `/v1/complaints/${trackingCode}`)).status).toBe(401);
    const admin = await city.token("admin", "ADMIN");
    expect((await read(trackingCode, admin)).status).toBe(403);
    for (const as of [head, staff]) {
      expect(await read(trackingCode, as)).toMatchObject({
        status: 403,
        body: { code: "complaint.not-yours" },
      });
      expect((await city.api("GET", "/v1/complaints?unitId=dishub", { as })).status).toBe(403);
      expect((await act(trackingCode, "verify", 1, verification, as)).status).toBe(403);
    }
    await act(trackingCode, "verify", 1, verification);
    expect((await read(trackingCode, head)).status).toBe(200);
    expect((await read(trackingCode, staff)).status).toBe(403);
    expect((await act(trackingCode, "answer", 2, { text: COMPLAINT_TEXT }, staff)).status).toBe(403);
    const hr = await city.token("pengelola-kinerja", "HR");
    expect((await city.api("GET", "/v1/complaints?unitId=pu", { as: hr })).status).toBe(200);
    expect((await read(trackingCode, hr)).status).toBe(403);
  });

  test("what the state does not allow, with the rule", async () => {
    const { trackingCode } = await submit();
    const answer = await act(trackingCode, "answer", 1, { text: COMPLAINT_TEXT });
    expect(answer).toMatchObject({ status: 409, body: { code: "complaint.not-verified" } });
    expect(answer.body.rule).toContain("PermenPANRB 62/2018");
    const door = await act(trackingCode, "reject", 1, { ground: "SALAH_ALAMAT", reason: REASON });
    expect(door).toMatchObject({ status: 400, body: { errors: [{ field: "body.ground" }] } });
    const away = await act(trackingCode, "verify", 1, { ...verification, unitId: "none" });
    expect(away).toMatchObject({ status: 400, body: { code: "complaint.unknown-unit" } });
    await act(trackingCode, "verify", 1, verification);
    expect((await act(trackingCode, "verify", 2, verification)).body.code).toBe("complaint.already-verified");
    const same = await act(trackingCode, "forward", 2, { unitId: "pu" });
    expect(same.body.code).toBe("complaint.already-there");
    const silent = await act(trackingCode, "close", 2, { outcome: "UNSOLVED", reason: REASON });
    expect(silent.body.code).toBe("complaint.not-answered");
    const unexplained = await act(trackingCode, "close", 2, { outcome: "UNSOLVED" });
    expect(unexplained).toMatchObject({ status: 400, body: { errors: [{ field: "body.reason" }] } });
  });

  test("a complaint that does not exist", async () => {
    const [unknown = ""] = trackingCodes(1);
    expect((await read(unknown)).status).toBe(404);
    expect((await act(unknown, "verify", 1, verification)).status).toBe(404);
  });
});

test("what a citizen writes and the secret are never in the logs, and the secret is nowhere in the table", async () => {
  const text = "Penjaga loket bernama Zulfikar meminta uang kepada saya.";
  const { trackingCode, secret } = await submit({ text });
  await view(trackingCode, secret);
  await act(trackingCode, "verify", 1, verification);
  expect((await act(trackingCode, "answer", 2, { text })).status).toBe(200);
  expect(logged).toContain('"kind":"request"');
  expect(logged).not.toMatch(new RegExp(`Zulfikar|${secret}|${trackingCode}`));
  const stored = await city.table.find(items.complaint.key(trackingCode));
  const events = await city.table.all(items.event.range(items.complaint.key(trackingCode)));
  expect(JSON.stringify(stored)).not.toContain(secret);
  expect(JSON.stringify(events)).not.toContain("Zulfikar");
});
