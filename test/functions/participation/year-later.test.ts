import { afterAll, beforeAll, expect, it } from "vitest";
import { OFFICIAL, startConsultedCity } from "../../support/cities/consulted-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { CLEANERS } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let at: string;

/** Signed in again: nobody's session lasts a year. */
const as = (nip: string) => city.token(nip, "EMPLOYEE");
const post = async (path: string, body: object, version: number) =>
  city.api("POST", `${at}${path}`, { as: await as(OFFICIAL), body, version });
const stored = async () => (await city.api("GET", at, { as: await as(CLEANERS[0]) })).body.consultation;

/** Lets the sweep find whatever is due up to an instant. */
async function goTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  await city.host.idle();
}

/** What the official reads that they owe, of this kind. */
async function owed() {
  const token = await as(OFFICIAL);
  const { body } = await city.api("GET", "/v1/me/tasks?only=OWN", { as: token });
  return body.nearest.filter(({ kind }: { readonly kind: string }) => kind === "ANSWER_CONSULTATION");
}

beforeAll(async () => {
  const consulted = await startConsultedCity();
  ({ city } = consulted);
  at = `/v1/consultations/${(await consulted.publish(consulted.hr)).body.id}`;
});
afterAll(() => city.host.stop());

it("an answered consultation is asked after a year what came of it, and HR is told where nobody says", async () => {
  expect(await owed()).toEqual([]);
  await goTo("2026-03-13T09:30:00.000Z");
  const { id, title, answerDueAt } = await stored();
  expect(await owed()).toEqual([{ kind: "ANSWER_CONSULTATION", id, title, dueAt: answerDueAt }]);
  const answer = { text: "Terima kasih. Loket dibuka Sabtu pagi mulai April." };
  expect((await post("/answer", answer, 2)).body).toMatchObject({ state: "ANSWERED" });
  expect(await owed()).toEqual([]);

  await goTo("2027-03-13T16:00:00.000Z");
  expect(await stored()).not.toHaveProperty("outcomeAskedAt");
  expect(await toldTo(city, await as(OFFICIAL))).not.toContain("CONSULTATION_OUTCOME_DUE");

  await goTo("2027-03-13T18:00:00.000Z");
  const asked = await stored();
  expect(asked).toMatchObject({ state: "ANSWERED", outcomeAskedAt: expect.any(String) });
  expect(asked.outcomeDueAt).toMatch(/^2027-04-/);
  expect(await owed()).toMatchObject([{ id, dueAt: asked.outcomeDueAt }]);
  expect(await toldTo(city, await as(OFFICIAL))).toContain("CONSULTATION_OUTCOME_DUE");

  await goTo("2027-04-30T18:00:00.000Z");
  expect(await stored()).toHaveProperty("outcomeMissedAt");
  const hr = await city.token("pengelola-kinerja", "HR");
  expect(await toldTo(city, hr)).toContain("CONSULTATION_OUTCOME_OVERDUE");

  const outcome = { text: "Loket buka setiap Sabtu pagi sejak April 2026." };
  expect((await post("/outcome", outcome, asked.version + 1)).body).toMatchObject({
    state: "COMPLETED",
    outcome,
  });
  expect(await owed()).toEqual([]);
});
