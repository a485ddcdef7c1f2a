import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policyOn } from "../../../shared/domain/city.ts";
import * as items from "../../../shared/table/items.ts";
import { networkRepository } from "../../../shared/table/networks/networks.ts";
import { put } from "../../../shared/table/projection.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { type ComplaintCity, startComplaintCity } from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const wrong = "00000-00000-00000-00000";

/** Sends requests from another machine in the network that a loopback address stands for. */
function askFrom(
  localAddress: string,
  code: string,
  name: string,
  body: object,
): Promise<number | undefined> {
  const { hostname, port } = new URL(city.host.url);
  const path = `/v1/public/complaints/${code}/${name}`;
  const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: "POST", localAddress, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    asked.on("error", reject).end(JSON.stringify(body));
  });
}

test("after five wrong secrets even the right one has to wait, but only on that network, and not for long", async () => {
  const { trackingCode, secret } = await city.submit();
  const begun = city.host.clock.now();
  for (let tries = 0; tries < 5; tries += 1)
    expect(await city.view(trackingCode, wrong)).toMatchObject({
      status: 404,
      body: { code: "complaint.unknown" },
    });
  const locked = await city.view(trackingCode, secret);
  expect(locked).toMatchObject({ status: 429, body: { code: "complaint.too-many-tries" } });
  expect(locked.body.detail).toMatch(/Kode rahasia salah 5 kali dari jaringan ini/);
  const seconds = Number(locked.headers.get("retry-after"));
  const passed = Math.ceil((city.host.clock.now() - begun) / 1_000);
  expect(seconds).toBeGreaterThanOrEqual(60 - passed);
  expect(seconds).toBeLessThanOrEqual(60);
  const written = await city.own(trackingCode, "messages", { secret, text: "Masih gelap sampai hari ini." });
  expect(written.status).toBe(429);
  expect(await askFrom("127.0.0.9", trackingCode, "view", { secret })).toBe(200);
  await city.pass("+2m");
  expect((await city.view(trackingCode, secret)).status).toBe(200);
});

test("a code that was never issued counts the same way, so the limit reveals nothing either", async () => {
  const [unknown = ""] = trackingCodes(1);
  const statuses = [];
  for (let tries = 0; tries < 6; tries += 1) statuses.push((await city.view(unknown, wrong)).status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
});

test("wrong secrets sent at the same moment all count, and the lock lasts longer for it", async () => {
  const { trackingCode, secret } = await city.submit();
  const replies = await Promise.all(Array.from({ length: 9 }, () => city.view(trackingCode, wrong)));
  const looked = replies.filter(({ status }) => status === 404).length;
  expect(looked).toBeGreaterThanOrEqual(5);
  const locked = await city.view(trackingCode, secret);
  expect(locked.status).toBe(429);
  expect(locked.body.detail).toContain(`salah ${looked} kali`);
});

test("a network can join only so many complaints an hour: nobody alone makes one look widely supported", async () => {
  await city.pass("+1h");
  const { joiningsPerHour } = policyOn(city.city, "2026-03-10").complaints;
  const [one, other] = [await city.submit(), await city.submit({ text: "Sampah pasar menumpuk tiga hari." })];
  const path = `/v1/public/complaints/${one.trackingCode}/followers`;
  const headers = { "idempotency-key": "first-joining-of-hour" };
  const first = await city.api("POST", path, { headers });
  for (let joined = 1; joined < joiningsPerHour; joined += 1)
    expect((await city.api("POST", path)).status).toBe(201);
  for (const { trackingCode } of [one, other]) {
    const refused = await city.api("POST", `/v1/public/complaints/${trackingCode}/followers`);
    expect(refused).toMatchObject({ status: 429, body: { code: "complaint.too-many-joinings" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect((await city.read(one.trackingCode)).body.followers).toBe(joiningsPerHour);
  expect((await city.api("POST", path, { headers })).body).toEqual(first.body);
  expect(await askFrom("127.0.0.9", one.trackingCode, "followers", {})).toBe(201);
  await city.submit();
  await city.pass("+1h");
  expect((await city.api("POST", path)).status).toBe(201);
});

test("a network can file only so many complaints an hour; repeating an accepted one still works, and staff are not limited", async () => {
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

test("the limits hold for requests that are sent at one moment, when each has read that there is room", async () => {
  const { filingsPerHour, joiningsPerHour } = policyOn(city.city, "2026-03-10").complaints;
  const { trackingCode } = await city.submit();
  const from = { "x-forwarded-for": "203.0.113.9" };
  const at = new Date(city.host.clock.now()).toISOString();
  const key = await networkRepository(city.table).filings("203.0.113.9", at);
  await city.table.write([put({ key, item: { filed: filingsPerHour - 2, joined: joiningsPerHour - 2 } })]);
  const accepted = async (path: string, body?: object) => {
    const ask = () => city.api("POST", path, { body, headers: { ...from } });
    const replies = await Promise.all(Array.from({ length: 8 }, ask));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 429]));
    return replies.filter(({ status }) => status === 201).length;
  };
  expect(await accepted("/v1/public/complaints", { text: COMPLAINT_TEXT })).toBe(2);
  expect(await accepted(`/v1/public/complaints/${trackingCode}/followers`)).toBe(2);
});

test("a network's counter contains no address, and is stored away from complaints", async () => {
  const { trackingCode } = await city.submit();
  const history = await city.table.all(items.event.range(items.complaint.key(trackingCode)));
  const kept = await city.table.all(items.wholeComplaint(trackingCode));
  expect(JSON.stringify([history, kept])).not.toMatch(/127\.0\.0\.1|FILINGS|SALT|network/);
});
