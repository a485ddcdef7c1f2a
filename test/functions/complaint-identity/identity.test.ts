import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const CONTACT = { name: "Rahmat Hidayat", phone: "0812-3456-7890", email: "rahmat@contoh.id" };
const unmask = (code: string, version: number, as = city.as.officer) =>
  city.api("POST", `/v1/complaints/${code}/contact`, {
    as,
    version,
    body: { ground: "MENGHUBUNGI_PENGADU" },
  });

describe("who complained", () => {
  test("is sealed apart from the complaint's text: neither the table, nor staff, nor a log can read it", async () => {
    const { trackingCode: code, secret } = await city.submit({ contact: CONTACT });
    await city.act(code, "verify", VERIFICATION);
    const stored = await city.table.all(items.wholeComplaint(code));
    expect(stored.map(({ sk }) => sk).toSorted()).toEqual(["CONTACT", "OPEN", "STATE"]);
    const [envelope] = items.complaintContact.among(stored);
    const told = [JSON.stringify(stored), Buffer.from(envelope?.sealed ?? []).toString("latin1")];
    for (const text of told) expect(text).not.toMatch(/Rahmat Hidayat|0812-3456|contoh\.id/);
    const read = await city.read(code, city.as.head);
    expect(read.body).toMatchObject({ hasContact: true });
    expect(JSON.stringify([read.body, (await city.view(code, secret)).body])).not.toMatch(/Rahmat/);
  });

  test("is revealed to an officer for a reason, which the history records", async () => {
    const { trackingCode: code } = await city.submit({ contact: CONTACT });
    expect((await unmask(code, 1, city.as.head)).status).toBe(403);
    expect(await unmask(code, 1)).toMatchObject({ status: 200, body: { contact: CONTACT, version: 2 } });
    const { body } = await city.api("GET", `/v1/complaints/${code}/history`, { as: city.as.officer });
    expect(body.events.at(-1)).toMatchObject({
      type: "COMPLAINT_UNMASKED",
      by: expect.stringMatching(/^[0-9a-f-]{36}$/),
      data: { ground: "MENGHUBUNGI_PENGADU" },
    });
    const bare = await city.submit();
    expect((await unmask(bare.trackingCode, 1)).body.code).toBe("complaint.no-contact");
  });

  test("cannot be opened with another complaint: a moved envelope stays sealed", async () => {
    const one = await city.submit({ contact: CONTACT });
    const other = await city.submit({ contact: { name: "Orang lain" } });
    const envelope = await city.table.find(items.complaintContact.key(one.trackingCode));
    await city.table.write([
      put({ key: items.complaintContact.key(other.trackingCode), item: { ...envelope } as never }),
    ]);
    vi.spyOn(console, "error").mockReturnValue();
    expect((await unmask(other.trackingCode, 1)).status).toBe(500);
  });

  test("is not stored if they choose to be anonymous", async () => {
    const body = { text: "Lampu jalan mati sejak dua minggu.", isAnonymous: true, contact: CONTACT };
    const refused = await city.api("POST", "/v1/public/complaints", { body });
    expect(refused).toMatchObject({ status: 400, body: { code: "complaint.contact-of-anonymous" } });
    const empty = { text: "Lampu jalan mati sejak dua minggu.", contact: {} };
    expect((await city.api("POST", "/v1/public/complaints", { body: empty })).status).toBe(400);
  });
});

test("an officer files the complaint of a caller, who can then follow it with the receipt", async () => {
  const body = {
    text: "Bapak di telepon: pipa air bocor di Jalan Merdeka.",
    contact: { phone: "08123456789" },
  };
  expect((await city.api("POST", "/v1/complaints", { as: city.as.head, body })).status).toBe(403);
  const filed = await city.api("POST", "/v1/complaints", { as: city.as.officer, body });
  expect(filed.status).toBe(201);
  const { trackingCode, secret } = filed.body;
  expect((await city.view(trackingCode, secret)).body.status).toBe("DIKIRIM");
  const { body: history } = await city.api("GET", `/v1/complaints/${trackingCode}/history`, {
    as: city.as.officer,
  });
  expect(history.events[0].by).not.toBe("PUBLIC");
});

test("a complaint is forgotten at the end of its retention: a tombstone stays, and so does every figure", async () => {
  const { handler } = await import("../../../functions/deadlines/on-deadline.ts");
  const text = "Lampu taman padam; hubungi saya di rumah.";
  const { trackingCode: code, secret } = await city.submit({
    text,
    contact: CONTACT,
    place: { address: "Taman" },
    service: "Lampu taman, Ibu Siti",
  });
  await city.act(code, "verify", VERIFICATION);
  await city.act(code, "ask", { text: "Taman yang mana, Pak?" });
  await city.own(code, "messages", { secret, text: "Taman Monumen, dekat gerbang." });
  await city.act(code, "answer", { text: "Lampu taman sudah menyala." });
  await city.own(code, "ratings", { secret, isSatisfied: true });
  const month = "/v1/public/complaint-statistics/2026-03";
  const figures = (await city.api("GET", month)).body;
  const due = (years: number) =>
    JSON.stringify({
      key: items.complaint.key(code),
      at: new Date(city.host.clock.now() + years * 366 * 86_400_000).toISOString(),
    });
  await handler({ Records: [{ messageId: "1", body: due(4) }] } as never);
  expect((await city.read(code)).body.text).toBe(text);
  await handler({ Records: [{ messageId: "1", body: due(5) }] } as never);
  expect(await city.table.all(items.wholeComplaint(code))).toHaveLength(1);
  const { body } = await city.read(code);
  expect(body).toMatchObject({
    status: "SELESAI",
    hasContact: false,
    text: "(dihapus: masa simpan berakhir)",
  });
  expect(JSON.stringify(body)).not.toMatch(/Lampu|Taman/);
  expect((await city.api("GET", month)).body).toEqual(figures);
  const { body: history } = await city.api("GET", `/v1/complaints/${code}/history`, { as: city.as.officer });
  expect(history).toMatchObject({ isWhole: true });
  await handler({ Records: [{ messageId: "1", body: due(6) }] } as never);
  expect((await city.read(code)).body.version).toBe(body.version);
});

test("nothing can be added to a forgotten complaint: no remark, no rating, no reopening", async () => {
  const { handler } = await import("../../../functions/deadlines/on-deadline.ts");
  const { trackingCode: code, secret } = await city.submit();
  await city.act(code, "verify", VERIFICATION);
  await city.act(code, "answer", { text: "Lampu taman sudah menyala." });
  await city.act(code, "close", { outcome: "SOLVED" });
  const later = await city.own(code, "messages", { secret, text: "Terima kasih, lampunya menyala." });
  expect(later.status).toBe(201);
  const at = new Date(city.host.clock.now() + 6 * 366 * 86_400_000).toISOString();
  const body = JSON.stringify({ key: items.complaint.key(code), at });
  await handler({ Records: [{ messageId: "1", body }] } as never);
  const { body: tombstone } = await city.read(code);
  const month = "/v1/public/complaint-statistics/2026-03";
  const figures = (await city.api("GET", month)).body;
  const words = "Saya Rahmat, telepon saya di 0812-3456-7890.";
  for (const [name, act] of [
    ["messages", { text: words }],
    ["ratings", { isSatisfied: false, remark: words }],
    ["ratings", { isSatisfied: true }],
    ["reopenings", { reason: words }],
  ] as const) {
    const refused = await city.own(code, name, { secret, ...act });
    expect(refused, name).toMatchObject({ status: 409, body: { code: "complaint.forgotten" } });
    expect(refused.body.detail).toContain("Sampaikan pengaduan baru");
  }
  expect(await city.table.all(items.wholeComplaint(code))).toHaveLength(1);
  expect((await city.read(code)).body).toEqual(tombstone);
  expect((await city.api("GET", month)).body).toEqual(figures);
  expect((await city.view(code, secret)).body.status).toBe("SELESAI");
});
