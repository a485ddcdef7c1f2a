import { afterAll, beforeAll, expect, it } from "vitest";
import { type AwardCity, HEAD, MONTH, startAwardCity } from "../../support/cities/award-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

/** Its work goes on in `unit-2`, which HEAD heads. */
const CLOSED = "lama";

let city: AwardCity;

beforeAll(async () => {
  city = await startAwardCity(CLOSED);
  await city.propose();
  const as = await city.token("admin", "ADMIN");
  const body = { lastDay: "2026-04-05", decree: "Perda 7/2026", successorId: "unit-2" };
  const closed = await city.api("PUT", `/v1/units/${CLOSED}/closing`, { as, version: 1, body });
  expect(closed.status, JSON.stringify(closed.body)).toBe(200);
  expect((await city.decide({ category: "SERVICE", winnerId: CLOSED })).status).toBe(201);
});
afterAll(() => city.host.stop());

it("whoever heads the unit that goes on with a winner's work is told, has the task, and consents", async () => {
  // The unit is below its successor once the sweep has come by.
  await city.host.advance("+30m");
  await city.host.idle();
  const head = await city.token(HEAD, "EMPLOYEE");
  expect(await toldTo(city, head)).toContain("UNIT_AWARD_WON");
  expect(await city.toConsentTo(head)).toEqual([`CONSENT_TO_AWARD ${MONTH} SERVICE`]);
  expect((await city.api("GET", "/v1/me", { as: head })).body.isAwaited).toBe(true);
  expect(await city.consent("SERVICE", head, 1)).toMatchObject({ body: { state: "PUBLISHED" } });
});

it("they answer no objection to it as HR, nor have such a task", async () => {
  const filed = await city.object("Pelayanan di loket justru makin lambat sejak bulan lalu.", "SERVICE");
  expect(filed.status).toBe(201);
  const leader = await city.token(HEAD, "EMPLOYEE", "HR");
  const tasks = await city.api("GET", "/v1/me/tasks", { as: leader });
  expect(JSON.stringify(tasks.body)).not.toContain("ANSWER_AWARD_OBJECTION");
  const refused = await city.api("POST", `/v1/award-objections/${filed.body.code}/answer`, {
    ...{ as: leader, version: 1, body: { isUpheld: false, text: "Waktu layanan memang membaik." } },
  });
  expect(refused.body.code).toBe("award-objection.own");
});
