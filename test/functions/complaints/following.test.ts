import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trackingCodes } from "../../support/cities/codes.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { everything } from "../../support/table/everything.ts";

const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
  const body = { name: "Inspektorat Daerah", kind: "INSPEKTORAT", parentId: "kota" };
  await city.api("PUT", "/v1/units/inspektorat", { as: city.as.admin, body });
});
afterAll(() => city.host.stop());

const join = (code: string) => city.api("POST", `/v1/public/complaints/${code}/followers`);
const alike = async (text: string) =>
  (await city.api("POST", "/v1/public/complaints/similar", { body: { text } })).body.trackingCodes;
const unknown = { status: 404, body: { code: "aggregate.not-found" } };

describe("a complaint that turns out to be misconduct", () => {
  const text = "Petugas loket meminta uang dari setiap pemohon.";
  let code: string;
  let owner: string;
  let follower: string;

  beforeAll(async () => {
    ({ trackingCode: code, secret: owner } = await city.submit({ text, unitId: "pu" }));
    await city.act(code, "verify", VERIFICATION);
    follower = (await join(code)).body.secret;
    expect((await city.view(code, follower)).status).toBe(200);
    expect(await alike(text)).toEqual([code]);
    expect((await city.act(code, "reclassify", { class: MISCONDUCT })).status).toBe(200);
  });

  test("is closed to its followers, as if their secret were wrong; its complainant can still read it", async () => {
    const seen = await city.view(code, follower);
    expect(seen).toMatchObject({ status: 404, body: { code: "complaint.unknown" } });
    expect((await city.view(code, owner)).body).toMatchObject({ class: MISCONDUCT, unitId: "inspektorat" });
  });

  test("can no longer be joined, and replies like an unknown code", async () => {
    const { body } = await join(code);
    const { body: nowhere } = await join("0000000000");
    expect({ ...body, correlationId: "" }).toEqual({ ...nowhere, correlationId: "" });
  });

  test("is no longer listed as similar, neither to those who look nor to those who file the same", async () => {
    expect(await alike(text)).toEqual([]);
    expect((await city.submit({ text })).similar).toEqual([]);
  });

  test("is open to followers again if it turns out not to be misconduct", async () => {
    await city.act(code, "reclassify", { class: VERIFICATION.class });
    expect((await city.view(code, follower)).status).toBe(200);
    await city.act(code, "reclassify", { class: MISCONDUCT });
  });
});

test("that was filed as misconduct is closed to others from the start", async () => {
  const text = "Kepala loket menahan berkas sampai diberi uang.";
  const { trackingCode } = await city.submit({ text, class: MISCONDUCT });
  expect(await join(trackingCode)).toMatchObject(unknown);
  expect(await alike(text)).toEqual([]);
});

test("hides itself from the complainant of a complaint merged into it, who is not mailed about it either", async () => {
  const kept = await city.submit({ unitId: "pu" });
  await city.act(kept.trackingCode, "verify", VERIFICATION);
  const contact = { email: "warga@contoh.id" };
  const gone = await city.submit({ contact });
  await city.act(gone.trackingCode, "merge", { into: kept.trackingCode });
  const shown = (await city.view(gone.trackingCode, gone.secret)).body;
  expect(shown.continued).toBeDefined();
  expect(shown.statusText.id).toContain("perkembangannya tertulis di sini");
  await city.act(kept.trackingCode, "reclassify", { class: MISCONDUCT });
  const mails = async () =>
    (await everything()).filter(
      ({ pk }) => String(pk).startsWith("MAIL") && String(pk).includes(gone.trackingCode),
    );
  const before = (await mails()).length;
  expect(before).toBeGreaterThan(0);
  await city.act(kept.trackingCode, "answer", { text: "Sedang kami periksa." });
  const hidden = (await city.view(gone.trackingCode, gone.secret)).body;
  expect(hidden.continued).toBeUndefined();
  // It promises no progress, and does not say why there is none.
  expect(hidden.statusText.id).toMatch(/digabung dengan pengaduan lain .* ditangani di sana\.$/);
  expect((await mails()).length).toBe(before);
});

test("nothing can be merged into a complaint that others may not follow", async () => {
  const [hidden, other] = [await city.submit({ isConfidential: true }), await city.submit()];
  const refused = await city.act(other.trackingCode, "merge", { into: hidden.trackingCode });
  expect(refused).toMatchObject({ status: 409, body: { code: "complaint.merge-with-closed" } });
});

test("twenty messages sent by a complainant at once are all kept", async () => {
  const { trackingCode: code, secret } = await city.submit();
  const said = Array.from({ length: 20 }, (_, index) => `Pesan yang ke-${index + 1} dari saya.`);
  const sent = await Promise.all(said.map((text) => city.own(code, "messages", { secret, text })));
  expect(sent.map(({ status }) => status)).toEqual(Array(20).fill(201));
  const { messages } = (await city.view(code, secret)).body;
  expect(messages.map(({ text }: { text: string }) => text).toSorted()).toEqual(said.toSorted());
});

test("ten people who join at once all become followers", async () => {
  await city.pass("+1h");
  const { trackingCode: code } = await city.submit();
  const joined = await Promise.all(Array.from({ length: 10 }, () => join(code)));
  expect(joined.map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect((await city.read(code)).body.followers).toBe(10);
});

test("codes guessed by joining count against the network, and a right one then has to wait too", async () => {
  await city.pass("+1d");
  const { trackingCode } = await city.submit();
  const statuses: number[] = [];
  for (const unissued of trackingCodes(11)) statuses.push((await join(unissued)).status);
  expect(statuses).toEqual([...Array(10).fill(404), 429]);
  const refused = await join(trackingCode);
  expect(refused).toMatchObject({ status: 429, body: { code: "code.too-many-tries" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const certificate = await city.api("GET", `/v1/public/certificates/${trackingCode}`);
  const objection = await city.api("GET", `/v1/public/award-objections/${trackingCode}`);
  expect([certificate.status, objection.status]).toEqual([429, 429]);
  await city.pass("+2m");
  expect((await join(trackingCode)).status).toBe(201);
});
