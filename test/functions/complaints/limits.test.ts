import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policyOn } from "../../../shared/cities/city.ts";
import { drawTrackingCode } from "../../../shared/domain/tracking-code.ts";
import { type ComplaintCity, startComplaintCity } from "../../support/complaint-city.ts";
import { COMPLAINT_TEXT } from "../../support/complaints.ts";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const wrong = "00000-00000-00000-00000";

/** Looks at a complaint from another machine of the network that a loopback address stands for. */
function viewFrom(localAddress: string, code: string, secret: string): Promise<number | undefined> {
  const { hostname, port } = new URL(city.host.url);
  const path = `/v1/public/complaints/${code}/view`;
  const headers = { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: "POST", localAddress, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    asked.on("error", reject).end(JSON.stringify({ secret }));
  });
}

test("after five wrong secrets even the right one waits, but only on that network, and not for long", async () => {
  const { trackingCode, secret } = await city.submit();
  for (let tries = 0; tries < 5; tries += 1)
    expect(await city.view(trackingCode, wrong)).toMatchObject({
      status: 404,
      body: { code: "complaint.unknown" },
    });
  const locked = await city.view(trackingCode, secret);
  expect(locked).toMatchObject({ status: 429, body: { code: "complaint.too-many-tries" } });
  expect(locked.body.detail).toMatch(/Kode rahasia salah 5 kali dari jaringan ini/);
  const seconds = Number(locked.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
  const written = await city.own(trackingCode, "messages", { secret, text: "Masih gelap sampai hari ini." });
  expect(written.status).toBe(429);
  expect(await viewFrom("127.0.0.9", trackingCode, secret)).toBe(200);
  await city.pass("+2m");
  expect((await city.view(trackingCode, secret)).status).toBe(200);
});

test("a code that nobody was given is counted in the same way, so that the limit tells nothing either", async () => {
  const unknown = drawTrackingCode((size) => crypto.getRandomValues(new Uint8Array(size)));
  const statuses = [];
  for (let tries = 0; tries < 6; tries += 1) statuses.push((await city.view(unknown, wrong)).status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
});

test("a network files so many complaints an hour; one that was taken in is still repeated, and staff are not limited", async () => {
  const { filingsPerHour } = policyOn(city.city, "2026-03-10").complaints;
  await city.pass("+1h");
  const headers = { "idempotency-key": "first-of-this-hour-1" };
  const body = { text: COMPLAINT_TEXT };
  const first = await city.api("POST", "/v1/public/complaints", { body, headers });
  for (let filed = 1; filed < filingsPerHour; filed += 1) await city.submit();
  const refused = await city.api("POST", "/v1/public/complaints", { body });
  expect(refused).toMatchObject({ status: 429, body: { code: "complaint.too-many-filings" } });
  expect(refused.body.detail).toContain("datang ke meja pengaduan");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const again = await city.api("POST", "/v1/public/complaints", { body, headers });
  expect(again.body).toEqual(first.body);
  expect((await city.api("POST", "/v1/complaints", { as: city.as.officer, body })).status).toBe(201);
  await city.pass("+1h");
  await city.submit();
});

test("nobody makes a crowd of one: whom a network has follow counts among what it hands in", async () => {
  const { filingsPerHour } = policyOn(city.city, "2026-03-10").complaints;
  await city.pass("+1h");
  const { trackingCode } = await city.submit();
  const join = () => city.api("POST", `/v1/public/complaints/${trackingCode}/followers`);
  for (let filed = 1; filed < filingsPerHour; filed += 1) expect((await join()).status).toBe(201);
  expect(await join()).toMatchObject({ status: 429, body: { code: "complaint.too-many-filings" } });
  await city.pass("+1h");
  expect((await join()).status).toBe(201);
});

test("what is counted of a network names no address, and stands nowhere near a complaint", async () => {
  const { trackingCode } = await city.submit();
  const history = await city.table.all({ partition: `EVENTS#COMPLAINT#${trackingCode}#STATE` });
  const kept = await city.table.all({ partition: `COMPLAINT#${trackingCode}` });
  expect(JSON.stringify([history, kept])).not.toMatch(/127\.0\.0\.1|FILINGS|SALT|network/);
});
