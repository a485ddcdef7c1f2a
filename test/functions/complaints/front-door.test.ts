import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT, REASON } from "../../support/cities/complaints.ts";

const INSPECTOR = "197001011995031005";
const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const unitOf = async (code: string) => (await city.read(code)).body.unitId;

describe("without an inspectorate", () => {
  test("the admin is told what is missing and what to do; misconduct waits at the desk and cannot be verified without a unit", async () => {
    const told = await city.api("GET", "/v1/complaint-oversight", { as: city.as.admin });
    expect(told).toMatchObject({ status: 200, body: { isEstablished: false } });
    expect(told.body.text.id).toContain("Unit organisasi yang berjenis Inspektorat");
    expect(told.body.routing).toMatchObject({ isOn: false });
    expect(told.body.routing.text.id).toContain("menunggu di meja pengaduan");
    expect((await city.api("GET", "/v1/complaint-oversight", { as: city.as.head })).status).toBe(403);
    const { trackingCode } = await city.submit({ class: MISCONDUCT, unitId: "pu" });
    expect(await unitOf(trackingCode)).toBe("COMPLAINT_DESK");
    const refused = await city.act(trackingCode, "verify", { class: MISCONDUCT });
    expect(refused).toMatchObject({ status: 409, body: { code: "complaint.no-oversight-unit" } });
  });
});

describe("misconduct", () => {
  beforeAll(async () => {
    const body = { name: "Inspektorat Daerah", kind: "INSPEKTORAT", parentId: "kota" };
    const put = await city.api("PUT", "/v1/units/c04b-26", { as: city.as.admin, body });
    expect(put.status).toBe(200);
    await city.unit("pu-jalan", "pu");
    await city.employee(INSPECTOR, { unitId: "c04b-26" });
  });

  test("goes straight to the inspectorate, whatever unit the citizen names, and the inspectorate's head may handle it", async () => {
    const told = await city.api("GET", "/v1/complaint-oversight", { as: city.as.officer });
    expect(told.body).toMatchObject({
      isEstablished: true,
      unitId: "c04b-26",
      unitName: "Inspektorat Daerah",
    });
    const { trackingCode: code } = await city.submit({ class: MISCONDUCT, unitId: "pu" });
    const { body } = await city.read(code);
    expect(body).toMatchObject({ unitId: "c04b-26", aboutUnitId: "pu" });
    const inspector = await city.token(INSPECTOR, "EMPLOYEE");
    expect((await city.read(code, inspector)).status).toBe(200);
    expect((await city.read(code, city.as.head)).body.code).toBe("complaint.not-yours");

    for (const unitId of ["pu", "pu-jalan"]) {
      const refused = await city.act(code, "verify", { class: MISCONDUCT, unitId });
      expect(refused).toMatchObject({ status: 409, body: { code: "complaint.reported-unit" } });
    }
    const verified = await city.act(code, "verify", { class: MISCONDUCT });
    expect(verified.body).toMatchObject({ status: "DIVERIFIKASI", unitId: "c04b-26", aboutUnitId: "pu" });
    const forwarded = await city.act(code, "forward", { unitId: "pu" }, inspector);
    expect(forwarded.body.code).toBe("complaint.reported-unit");
    expect((await city.act(code, "forward", { unitId: "dishub" }, inspector)).body.unitId).toBe("dishub");
  });

  test("about the inspectorate itself waits at the desk", async () => {
    const { trackingCode } = await city.submit({ class: MISCONDUCT, unitId: "c04b-26" });
    expect(await unitOf(trackingCode)).toBe("COMPLAINT_DESK");
  });

  test("recognised only at verification leaves the unit that it went to", async () => {
    const { trackingCode: code } = await city.submit({ unitId: "pu" });
    expect((await city.act(code, "verify", { class: MISCONDUCT, unitId: "pu" })).body.code).toBe(
      "complaint.reported-unit",
    );
    const verified = await city.act(code, "verify", { class: MISCONDUCT });
    expect(verified.body).toMatchObject({ unitId: "c04b-26", aboutUnitId: "pu" });
  });

  test("recognised later leaves it too, along with the head it was escalated to; the inspectorate is told", async () => {
    const { trackingCode: code } = await city.submit({ unitId: "pu" });
    await city.act(code, "verify", VERIFICATION);
    await city.pass("+4w");
    expect((await city.read(code, city.as.head)).body.escalationLevel).toBeGreaterThan(0);
    const moved = await city.act(code, "reclassify", { class: MISCONDUCT });
    expect(moved.body).toMatchObject({ unitId: "c04b-26", aboutUnitId: "pu", class: MISCONDUCT });
    expect((await city.read(code, city.as.head)).body.code).toBe("complaint.not-yours");
    const inbox = "/v1/complaint-notices?unitId=c04b-26";
    const notices = await city.api("GET", inbox, { as: city.as.officer });
    expect(notices.body.items).toContainEqual(
      expect.objectContaining({ kind: "FORWARDED", trackingCode: code }),
    );
  });
});

test("what is not misconduct is verified where it is, unless that is the desk", async () => {
  const named = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN" };
  const { trackingCode } = await city.submit({ unitId: "pu" });
  expect((await city.act(trackingCode, "verify", named)).body).toMatchObject({ unitId: "pu" });
  const atDesk = await city.submit();
  const refused = await city.act(atDesk.trackingCode, "verify", named);
  expect(refused).toMatchObject({ status: 400, body: { code: "complaint.unit-unnamed" } });
});

describe("a place", () => {
  const placeOf = async (place: object | undefined) => {
    const { trackingCode } = await city.submit({ place });
    const { body } = await city.read(trackingCode);
    return { place: body.place, isOutsideCity: body.isOutsideCity };
  };

  test("is an address, coordinates, both or none; a complaint from outside the city is accepted, and staff are told", async () => {
    const inside = { latitude: -0.3055, longitude: 100.3692 };
    expect(await placeOf(undefined)).toEqual({});
    expect(await placeOf({ address: "Pasar Atas" })).toEqual({ place: { address: "Pasar Atas" } });
    expect(await placeOf(inside)).toEqual({ place: inside });
    expect(await placeOf({ address: "Jam Gadang", ...inside })).toEqual({
      place: { address: "Jam Gadang", ...inside },
    });
    const padang = { latitude: -0.9471, longitude: 100.4172 };
    expect(await placeOf(padang)).toEqual({ place: padang, isOutsideCity: true });
    // Smaller than any number that a table holds.
    expect(await placeOf({ latitude: 1e-200, longitude: 100.369_200_04 })).toEqual({
      ...{ place: { latitude: 0, longitude: 100.3692 }, isOutsideCity: true },
    });
  });

  test.each([[{ latitude: -0.3 }], [{ longitude: 100.4 }], [{}], [{ latitude: 91, longitude: 0 }]])(
    "is refused if incomplete: %o",
    async (place) => {
      const body = { text: "Lampu jalan padam sejak kemarin.", place };
      const refused = await city.api("POST", "/v1/public/complaints", { body });
      expect(refused).toMatchObject({ status: 400, body: { code: "request.invalid" } });
      expect(refused.body.errors[0].field).toMatch(/^body\.place/);
    },
  );
});

test("a complaint that names a service is routed by it, once the rule has been tried on past ones", async () => {
  const service = "KTP elektronik";
  const text = "Sudah tiga bulan kartu saya belum jadi.";
  const past = await city.submit({ text, service });
  await city.act(past.trackingCode, "verify", { ...VERIFICATION, unitId: "dishub" });
  await city.act(past.trackingCode, "archive", { reason: REASON });
  const other = await city.submit({ text });
  await city.act(other.trackingCode, "verify", { ...VERIFICATION, unitId: "dishub" });
  await city.act(other.trackingCode, "archive", { reason: REASON });
  const rules = [{ unitId: "dishub", service: "ktp-elektronik" }];
  const as = city.as.officer;
  const drafted = await city.api("PUT", "/v1/routing-rules", { as, body: { rules } });
  const body = { unitIds: ["dishub"] };
  const tried = await city.api("POST", "/v1/routing-rules/trial", {
    as,
    version: drafted.body.version,
    body,
  });
  expect(tried.body.trial).toMatchObject({ tried: 2, rules: [{ taken: 1, right: 1 }] });
  const { version } = tried.body;
  await city.api("POST", "/v1/routing-rules/switch", { as, version, body: { isOn: true } });
  const routed = await city.submit({ text, service });
  expect((await city.read(routed.trackingCode)).body).toMatchObject({ unitId: "dishub", service });
  expect(await unitOf((await city.submit({ text, service: "KTP" })).trackingCode)).toBe("COMPLAINT_DESK");
  expect(await unitOf((await city.submit({ text })).trackingCode)).toBe("COMPLAINT_DESK");
  const misconduct = await city.submit({ text, service, class: MISCONDUCT });
  expect(await unitOf(misconduct.trackingCode)).toBe("c04b-26");
});

test("the complainant is told how each deadline was computed, in plain words and without our internal names", async () => {
  const { trackingCode: code, secret } = await city.submit({ unitId: "pu" });
  await city.act(code, "verify", VERIFICATION);
  await city.act(code, "ask", { text: "Di pasar yang mana, Bapak atau Ibu?" });
  const asked = await city.own(code, "deadlines", { secret });
  expect(asked.body.deadlines.at(-1).about.id).toBe("Waktu Anda untuk menjawab pertanyaan kami");
  expect(JSON.stringify(asked.body)).toContain("Tenggat berhenti selama menunggu jawaban Anda.");
  await city.pass("+2d");
  await city.own(code, "messages", { secret, text: "Pasar Atas, pintu timur." });
  const { status, body } = await city.own(code, "deadlines", { secret });
  expect(status).toBe(200);
  const resolution = body.deadlines.find(
    ({ about }: { about: { id: string } }) => about.id === "Penyelesaian pengaduan Anda",
  );
  expect(resolution.text.id).toMatch(/^14 hari kerja sejak \d+ April 2026, yang tidak ikut dihitung; /);
  expect(resolution.text.id).toMatch(/\d hari kerja menunggu jawaban Anda tidak dihitung/);
  expect(resolution.text.id).toMatch(/Jatuh tempo pada akhir \d+ (April|Mei) 2026\.$/);
  expect(JSON.stringify(body)).not.toMatch(/RESOLUTION|VERIFICATION|FIRST_RESPONSE|QUESTION_REPLY|pengadu\b/);
  const staff = await city.api("GET", `/v1/complaints/${code}/deadlines`, { as: city.as.officer });
  expect(staff.body.deadlines.map(({ dueDay }: { dueDay: string }) => dueDay)).toEqual(
    body.deadlines.map(({ dueDay }: { dueDay: string }) => dueDay),
  );
  expect((await city.own(code, "deadlines", { secret: "SALAH" })).status).toBe(404);
  const joined = await city.api("POST", `/v1/public/complaints/${code}/followers`);
  expect((await city.own(code, "deadlines", { secret: joined.body.secret })).status).toBe(404);
  expect((await city.view(code, secret)).body.submitted.text).toBe(COMPLAINT_TEXT);
  expect((await city.view(code, joined.body.secret)).body).not.toHaveProperty("submitted");
});
