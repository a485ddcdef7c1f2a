import { afterAll, beforeAll, expect, test } from "vitest";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const PATH = "/v1/public/complaints";
const HTML = '<img src=x onerror="alert(document.cookie)"> <script>alert(1)</script> & "kutip"';

test.each([
  ["an unknown class", { class: "KELUHAN" }, "body.class"],
  ["a unit that is no id", { unitId: "../pu" }, "body.unitId"],
  ["more than 4,000 characters", { text: "a".repeat(4_001) }, "body.text"],
  ["too few characters", { text: "          tolong      " }, "body.text"],
  ["a text that nobody sees", { text: "\u200b".repeat(20) }, "body.text"],
  ["a phone without digits", { contact: { phone: "--------" } }, "body.contact.phone"],
  ["a service of one letter", { service: "x" }, "body.service"],
  ["a field that nobody knows", { nik: "1375010101900001" }, "body"],
])("%s is refused in Indonesian, by the name of its field", async (_, wrong, field) => {
  const reply = await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT, ...wrong } });
  expect(reply).toMatchObject({ status: 400, body: { code: "request.invalid", errors: [{ field }] } });
  expect(reply.headers.get("content-language")).toBe("id");
  expect(reply.body.detail).toContain("Perbaiki isian");
  expect(JSON.stringify(reply.body)).not.toContain("1375010101900001");
});

test("4,000 characters are accepted, and an unknown unit is named", async () => {
  expect((await city.submit({ text: "a".repeat(4_000) })).trackingCode).toHaveLength(10);
  const unknown = await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT, unitId: "none" } });
  expect(unknown).toMatchObject({ status: 400, body: { code: "complaint.unknown-unit" } });
  expect(unknown.body.detail).toContain('"none"');
});

test("HTML is text like any other: it comes back as JSON that no browser mistakes for a page", async () => {
  const { trackingCode: code, secret } = await city.submit({ text: HTML, unitId: "pu" });
  await city.own(code, "messages", { secret, text: HTML });
  await city.act(code, "verify", VERIFICATION);
  await city.act(code, "answer", { text: HTML });
  const replies = [
    await city.read(code),
    await city.view(code, secret),
    await city.api("GET", `/v1/complaints/${code}/messages`, { as: city.as.head }),
  ];
  for (const { status, headers, body } of replies) {
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(JSON.stringify(body)).toContain(JSON.stringify(HTML).slice(1, -1));
  }
});

test("citizens who write or join at once all succeed: none has seen a version that could be stale", async () => {
  const { trackingCode: code, secret } = await city.submit();
  const written = [1, 2, 3].map((number) =>
    city.own(code, "messages", { secret, text: `Keterangan nomor ${number}.` }),
  );
  const joined = [1, 2].map(() => city.api("POST", `${PATH}/${code}/followers`));
  const replies = await Promise.all([...written, ...joined]);
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  const { body } = await city.view(code, secret);
  expect(body).toMatchObject({ followers: 2, messages: { length: 3 } });
});

test("of two officers acting at once, one succeeds and the other is told that the complaint has changed", async () => {
  const { trackingCode } = await city.submit();
  const verify = (unitId: string) =>
    city.api("POST", `/v1/complaints/${trackingCode}/verify`, {
      as: city.as.officer,
      version: 1,
      body: { ...VERIFICATION, unitId },
    });
  const replies = await Promise.all([verify("pu"), verify("dishub")]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const [served, refused] = replies.toSorted((one, other) => one.status - other.status);
  expect(refused?.body.code).toBe("aggregate.stale");
  expect((await city.read(trackingCode)).body.unitId).toBe(served?.body.unitId);
});
