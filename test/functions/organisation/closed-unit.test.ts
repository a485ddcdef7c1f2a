import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT, REASON } from "../../support/cities/complaints.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD_OF_NEW = "197001012000031003";
const CLERK = "199001012015051003";
const DECREE = "Perda 7/2026";
/** The work of `pu` goes on in `baru`, later in `akhir`. */
const CLOSING = { lastDay: "2026-03-31", decree: DECREE, successorId: "baru" };

let city: ComplaintCity;
let hr: string;
let point: string;
/** An open complaint of the unit when it ends. */
let waiting: string;
let secret: string;
const ROUTED = { words: ["gorong-gorong"] };

const unitOf = async (code: string) => (await city.read(code)).body.unitId;
const unit = async (id: string) => {
  const { body } = await city.api("GET", "/v1/units", { as: city.as.admin });
  return body.items.find((one: { id: string }) => one.id === id);
};
const close = async (id: string, body: object) => {
  const { version } = await unit(id);
  return city.api("PUT", `/v1/units/${id}/closing`, { as: city.as.admin, version, body });
};
const asHr = async (method: string, path: string, body?: object, version?: number) =>
  city.api(method, path, { as: hr, ...(body && { body }), ...(version !== undefined && { version }) });
const page = async (path: string) => {
  const reply = await fetch(city.host.url + path, { headers: { accept: "text/html" } });
  return { status: reply.status, text: await reply.text() };
};

async function advanceTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  await city.pass("+1m");
  hr = await city.token("pengelola-kinerja", "HR");
}

/** Switches on a rule that leads whatever has a word to `pu`, after a trial on one that was archived. */
async function ruleForPu() {
  const { trackingCode } = await city.submit({ unitId: "pu" });
  await city.act(trackingCode, "verify", VERIFICATION);
  expect((await city.act(trackingCode, "archive", { reason: REASON })).status).toBe(200);
  const rules = [{ unitId: "pu", ...ROUTED }];
  const path = "/v1/routing-rules";
  const as = city.as.officer;
  const drafted = await city.api("PUT", path, { as, body: { rules } });
  const { version } = drafted.body;
  const tried = await city.api("POST", `${path}/trial`, { as, version, body: { unitIds: ["pu"] } });
  const on = { as, version: tried.body.version, body: { isOn: true } };
  expect((await city.api("POST", `${path}/switch`, on)).status).toBe(200);
}

beforeAll(async () => {
  city = await startComplaintCity();
  hr = await city.token("pengelola-kinerja", "HR");
  await city.unit("baru", "kota");
  await city.unit("akhir", "kota");
  await city.unit("pu-jalan", "pu");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD_OF_NEW, { unitId: "baru", raterNip: CHIEF, isHead: true });
  await city.employee(CLERK, { unitId: "pu", raterNip: HEAD });
  const made = await asHr("POST", "/v1/units/pu/service-points", { name: "Loket 1", service: "Izin jalan" });
  point = made.body.code;
  await ruleForPu();
});
afterAll(() => city.host.stop());

describe("what has to be settled first", () => {
  test.each([
    ["kota", CLOSING, 409, "unit.topmost"],
    ["pu", CLOSING, 409, "unit.units-stay"],
    ["dishub", { ...CLOSING, successorId: "tiada" }, 400, "unit.unknown-successor"],
    ["dishub", { ...CLOSING, successorId: "dishub" }, 400, "unit.succeeds-itself"],
  ])("closing %s is refused (%#)", async (id, body, status, code) => {
    expect(await close(id, body)).toMatchObject({ status, body: { code } });
  });

  test("what is in the way is listed, people by name, and the refusal says how many", async () => {
    expect((await close("pu-jalan", { ...CLOSING, successorId: "pu" })).status).toBe(200);
    const before = await city.api("GET", "/v1/units/pu/closing?lastDay=2026-03-31", { as: city.as.admin });
    expect(before.body).toMatchObject({ isTopmost: false, units: [], peopleCount: 2, nips: [HEAD, CLERK] });
    expect(before.body.people.map(({ name }: { name: string }) => name)).toEqual([
      "Pegawai 002",
      "Pegawai 003",
    ]);
    const refused = await close("pu", CLOSING);
    expect(refused).toMatchObject({ status: 409, body: { code: "unit.people-stay" } });
    expect(refused.body.detail).toContain("2 orang");
    expect(refused.body.detail).not.toContain("Pegawai");
  });

  test("only an admin closes, and only what they have seen", async () => {
    const path = "/v1/units/dishub/closing";
    expect((await asHr("PUT", path, CLOSING, 1)).status).toBe(403);
    const stale = await city.api("PUT", path, { as: city.as.admin, version: 7, body: CLOSING });
    expect(stale).toMatchObject({ status: 412 });
  });

  test("whoever has moved or left by then is not in the way", async () => {
    for (const nip of [HEAD, CLERK]) {
      const { version } = (await asHr("GET", `/v1/employees/${nip}`)).body;
      const ended = { reason: "PENSIUN", from: "2026-04-01", basis: "SK 12/2026" };
      expect((await asHr("PUT", `/v1/employees/${nip}/service`, ended, version)).status).toBe(200);
    }
    const closed = await close("pu", CLOSING);
    expect(closed).toMatchObject({
      status: 200,
      body: { closing: { ...CLOSING, successorName: "Unit baru" } },
    });
  });
});

describe("until its last day is over", () => {
  test("an end is corrected, taken back and recorded again", async () => {
    expect((await close("pu", { ...CLOSING, lastDay: "2026-04-30" })).body.closing.lastDay).toBe(
      "2026-04-30",
    );
    const { version } = await unit("pu");
    const path = "/v1/units/pu/closing";
    const withdrawn = await city.api("DELETE", path, { as: city.as.admin, version });
    expect(withdrawn).toMatchObject({ status: 200, body: { id: "pu" } });
    expect(withdrawn.body.closing).toBeUndefined();
    const again = await city.api("DELETE", path, { as: city.as.admin, version: withdrawn.body.version });
    expect(again.body.code).toBe("unit.not-closing");
    expect((await close("pu", CLOSING)).status).toBe(200);
    expect((await page("/unit/pu")).text).toContain("Akan ditutup sesudah");
  });

  test("what is below it ends with it", async () => {
    const { version } = await unit("pu-jalan");
    const path = "/v1/units/pu-jalan/closing";
    const back = await city.api("DELETE", path, { as: city.as.admin, version });
    expect(back).toMatchObject({ status: 409, body: { code: "unit.above-closes" } });
    expect(back.body.detail).toContain("Unit pu");
  });

  test("it works as before, but nothing begins that would outlast it", async () => {
    expect(await unitOf((await city.submit({ unitId: "pu" })).trackingCode)).toBe("pu");
    const below = { name: "Bidang baru", kind: "BIDANG", parentId: "pu" };
    const put = await city.api("PUT", "/v1/units/pu-baru", { as: city.as.admin, body: below });
    expect(put).toMatchObject({ status: 409, body: { code: "unit.parent-closes" } });
    const survey = (endsOn: string) => ({
      ...{ service: "Izin jalan", language: "id", opensOn: "2026-03-12", endsOn },
      ...{ population: 100, questions: { wording: {}, own: [] } },
    });
    const refused = await asHr("POST", "/v1/units/pu/surveys", survey("2026-04-15"));
    expect(refused).toMatchObject({ status: 409, body: { code: "unit.closes" } });
    expect(refused.body.detail).toContain("Unit baru");
    const { version } = (await asHr("GET", `/v1/employees/${CHIEF}`)).body;
    const order = { unitId: "pu", as: "PLT", from: "2026-03-12", basis: "SK 3/2026" };
    const endless = await asHr("PUT", `/v1/employees/${CHIEF}/headship`, order, version);
    expect(endless).toMatchObject({ status: 409, body: { code: "unit.closes" } });
    expect(endless.body.detail).toContain("tidak melewati tanggal itu");
    expect((await asHr("POST", "/v1/units/pu/surveys", survey("2026-03-31"))).status).toBe(201);
  });

  test("a unit that closes itself is no successor, nor is one that it goes on for", async () => {
    const late = { ...CLOSING, lastDay: "2026-04-15", successorId: "pu" };
    expect((await close("dishub", late)).body.code).toBe("unit.successor-closed");
    const ring = await close("baru", { ...CLOSING, lastDay: "2026-03-20", successorId: "pu" });
    expect(ring.body.code).toBe("unit.succeeds-itself");
  });
});

describe("once it is closed", () => {
  let answered: { readonly trackingCode: string; readonly secret: string };

  beforeAll(async () => {
    await advanceTo("2026-03-30T02:00:00.000Z");
    ({ trackingCode: waiting, secret } = await city.submit({ unitId: "pu" }));
    await city.act(waiting, "verify", VERIFICATION);
    answered = await city.submit({ unitId: "pu" });
    await city.act(answered.trackingCode, "verify", VERIFICATION);
    const answer = { text: "Lubangnya sudah kami tambal pagi ini.", isFinal: true };
    await city.act(answered.trackingCode, "answer", answer, city.as.head);
    const rated = await city.own(answered.trackingCode, "ratings", {
      secret: answered.secret,
      isSatisfied: true,
    });
    expect(rated.status, JSON.stringify(rated.body)).toBe(201);
    await advanceTo("2026-04-01T02:00:00.000Z");
  });

  test("it hangs below its successor, with what had ended below it", async () => {
    expect(await unit("pu")).toMatchObject({ parentId: "baru", ancestors: ["kota", "baru"] });
    expect((await unit("pu")).closing.handedOnAt).toBeDefined();
    expect(await unit("pu-jalan")).toMatchObject({ parentId: "pu", ancestors: ["kota", "baru", "pu"] });
  });

  test("whoever looks for it by its name finds that it is closed, and where its work went", async () => {
    const { units } = (await city.api("GET", "/v1/search?q=unit%20pu", { as: hr })).body;
    const closing = { lastDay: CLOSING.lastDay, successorId: "baru", successorName: "Unit baru" };
    expect(units.find(({ id }: { id: string }) => id === "pu")).toMatchObject({ closing });
    const open = (await city.api("GET", "/v1/search?q=unit%20dishub", { as: hr })).body.units;
    expect(open[0]).not.toHaveProperty("closing");
  });

  test("its open complaints are the successor's, whose head acts on them", async () => {
    expect((await city.read(waiting)).body).toMatchObject({ unitId: "baru", status: "DIVERIFIKASI" });
    const head = await city.token(HEAD_OF_NEW, "EMPLOYEE");
    const answer = { text: "Kami periksa pekan ini.", isFinal: false, delayReason: REASON };
    const reply = await city.act(waiting, "answer", answer, head);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    const inbox = await city.api("GET", "/v1/inbox", { as: head });
    expect(JSON.stringify(inbox.body)).toContain(waiting);
  });

  test("whoever filed one sees that it went on, and where", async () => {
    const { steps } = (await city.view(waiting, secret)).body;
    expect(steps).toMatchObject([
      { status: "DIKIRIM" },
      { status: "DIVERIFIKASI", unitName: "Unit pu" },
      { status: "DITERUSKAN", unitName: "Unit baru" },
      { status: "DITINDAKLANJUTI" },
    ]);
  });

  test("one that had ended stays its own, and goes to the successor if it is reopened", async () => {
    expect(await unitOf(answered.trackingCode)).toBe("pu");
    const again = { secret: answered.secret, reason: "Lubangnya terbuka lagi sejak hujan semalam." };
    expect((await city.own(answered.trackingCode, "reopenings", again)).status).toBe(201);
    expect(await unitOf(answered.trackingCode)).toBe("baru");
    const { steps } = (await city.view(answered.trackingCode, answered.secret)).body;
    expect(steps.at(-1)).toMatchObject({ status: "DIBUKA_KEMBALI", unitName: "Unit baru" });
  });

  test("new complaints reach the successor, by its old name, its counter's code and the rules", async () => {
    const named = await city.submit({ unitId: "pu" });
    const scanned = await city.submit({ point });
    const ruled = await city.submit({ text: `${COMPLAINT_TEXT} Gorong-gorong tersumbat.` });
    for (const { trackingCode } of [named, scanned, ruled]) expect(await unitOf(trackingCode)).toBe("baru");
  });

  test("it is offered to no citizen, and its page and its counter say where its work went", async () => {
    const { items } = (await city.api("GET", "/v1/public/units")).body;
    const listed = items.find(({ id }: { id: string }) => id === "pu");
    expect(listed).toMatchObject({ isOffered: false, closing: CLOSING });
    expect(listed.closing.goesOnAt).toBeUndefined();
    const counter = await page(`/s/${point}`);
    expect(counter.status).toBe(200);
    expect(counter.text).toContain("1 April 2026");
    expect(counter.text).toContain('href="/unit/baru"');
    expect(counter.text).not.toContain('type="radio"');
    const own = (await page("/unit/pu")).text;
    expect(own).toContain("Ditutup sesudah");
    expect(own).toContain("31 Maret 2026");
  });

  test.each([
    ["a counter", "POST", "/v1/units/pu/service-points", { name: "Loket 2", service: "Izin jalan" }],
    [
      "an acting head",
      "PUT",
      `/v1/employees/${HEAD_OF_NEW}/headship`,
      { unitId: "pu", as: "PLT", from: "2026-04-02", basis: "SK 3/2026" },
    ],
  ])("%s is refused with its successor's name", async (_, method, path, body) => {
    const version =
      method === "PUT" ? (await asHr("GET", `/v1/employees/${HEAD_OF_NEW}`)).body.version : undefined;
    const refused = await asHr(method, path, body, version);
    expect(refused).toMatchObject({ status: 409, body: { code: "unit.closed" } });
    expect(refused.body.detail).toContain("Pilih Unit baru");
  });

  test("nobody forwards, verifies or routes to it", async () => {
    const { trackingCode } = await city.submit({});
    expect((await city.act(trackingCode, "verify", VERIFICATION)).body.code).toBe("unit.closed");
    expect((await city.act(waiting, "forward", { unitId: "pu" })).body.code).toBe("unit.closed");
    const body = { rules: [{ unitId: "pu", ...ROUTED }] };
    const drafted = await city.api("PUT", "/v1/routing-rules", { as: city.as.officer, body });
    expect(drafted.body.code).toBe("unit.closed");
  });

  test("rules are tried on what it settled: what they lead to its successor is right", async () => {
    const as = city.as.officer;
    const rules = [{ unitId: "baru", words: ["lampu jalan"] }];
    const { version } = (await city.api("PUT", "/v1/routing-rules", { as, body: { rules } })).body;
    const body = { unitIds: ["pu"] };
    const tried = await city.api("POST", "/v1/routing-rules/trial", { as, version, body });
    expect(tried.body.trial).toMatchObject({ rules: [{ taken: 1, right: 1 }] });
  });

  test("its end is not taken back or recorded again, nor is it changed", async () => {
    const { version, name, kind } = await unit("pu");
    const as = city.as.admin;
    expect((await close("pu", CLOSING)).body.code).toBe("unit.closed-already");
    const back = await city.api("DELETE", "/v1/units/pu/closing", { as, version });
    expect(back.body.code).toBe("unit.closed-already");
    const put = await city.api("PUT", "/v1/units/pu", { as, body: { name, kind, parentId: "kota" } });
    expect(put.body.code).toBe("unit.closed-already");
    const same = await city.api("PUT", "/v1/units/pu", { as, body: { name, kind, parentId: "baru" } });
    expect(same).toMatchObject({ status: 200, body: { version, closing: CLOSING } });
  });

  test("misconduct that is reported of it goes to no unit that goes on with its work", async () => {
    const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";
    const { trackingCode } = await city.submit({ unitId: "pu", class: MISCONDUCT });
    const verify = (unitId: string) => city.act(trackingCode, "verify", { class: MISCONDUCT, unitId });
    expect((await verify("baru")).body.code).toBe("complaint.reported-unit");
    expect((await verify("dishub")).status).toBe(200);
    const forwarded = await city.act(trackingCode, "forward", { unitId: "baru" });
    expect(forwarded.body.code).toBe("complaint.reported-unit");
    expect((await city.act(trackingCode, "forward", { unitId: "akhir" })).status).toBe(200);
  });
});

describe("afterwards", () => {
  test("the month in which it ended closes it, and the next does not wait for it", async () => {
    await advanceTo("2026-05-20T02:00:00.000Z");
    const unitsOf = async (period: string) =>
      (await asHr("GET", `/v1/periods/${period}`)).body.units.map(({ unitId }: { unitId: string }) => unitId);
    expect(await unitsOf("2026-03")).toEqual(expect.arrayContaining(["pu", "baru"]));
    expect(await unitsOf("2026-04")).toContain("baru");
    expect(await unitsOf("2026-04")).not.toContain("pu");
    expect((await asHr("GET", "/v1/periods/2026-04")).body.state).toBe("CLOSED");
  });

  test("when the successor ends too, the chain leads to the last", async () => {
    const { version } = (await asHr("GET", `/v1/employees/${HEAD_OF_NEW}`)).body;
    const ended = { reason: "PENSIUN", from: "2026-05-25", basis: "SK 30/2026" };
    await asHr("PUT", `/v1/employees/${HEAD_OF_NEW}/service`, ended, version);
    const next = { lastDay: "2026-05-31", decree: "Perda 9/2026", successorId: "akhir" };
    expect((await close("baru", next)).status).toBe(200);
    await advanceTo("2026-06-02T02:00:00.000Z");
    expect(await unit("pu")).toMatchObject({ ancestors: ["kota", "akhir", "baru"] });
    expect(await unitOf((await city.submit({ point })).trackingCode)).toBe("akhir");
    expect(await unitOf(waiting)).toBe("akhir");
    expect((await page(`/s/${point}`)).text).toContain('href="/unit/akhir"');
  });

  test("all that is stored still holds together", async () => {
    const proofs = prove(city.city, (await everything()) as never);
    expect(proofs.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});
