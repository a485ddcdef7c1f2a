import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnnouncedCity, QUESTIONS, STAFF, startAnnouncedCity } from "../../support/announced-city.ts";
import { askedBy } from "../../support/asked-of-table.ts";

const [ONE = ""] = STAFF;

let city: AnnouncedCity;
let at: string;

beforeAll(async () => {
  city = await startAnnouncedCity();
  at = `/v1/announcements/${(await city.publish({ questions: QUESTIONS })).body.id}`;
  // Who is signed in is read once, with their first request.
  await city.get(ONE, at);
});
afterAll(() => city?.host.stop());

test.each([
  ["a receipt", () => city.act(ONE, `${at}/receipt`)],
  ["the answers to a check", () => city.act(ONE, `${at}/answers`, { chosen: [0, 1] })],
  ["a withdrawal", () => city.act("hr", `${at}/withdraw`, { reason: "Salah tanggal." }, 1)],
])("%s takes one reading and one transaction", async (_, request) => {
  const { asked, status, body } = await askedBy(request);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  expect(asked).toEqual({ reads: 1, transactions: 1 });
});
