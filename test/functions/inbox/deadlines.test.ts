import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";

const [ONE] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
/** Within the two days before it in which a deadline's reminder appears. */
const NEAR = 36 * 3_600_000;

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
});
afterAll(() => city?.host.stop());

const path = `/v1/employees/${ONE}/evaluations/2026-03`;
const evaluation = async () => (await city.api("GET", path, { as: city.as(ONE) })).body;
const kindsOf = async (who: string) =>
  (await city.api("GET", "/v1/inbox", { as: city.as(who) })).body.deadlines.map(
    ({ kind, dueAt }: { readonly kind: string; readonly dueAt: string }) => [kind, dueAt],
  );
const approach = (dueAt: string) => city.advanceTo(Date.parse(dueAt) - NEAR);

test("recalls each step of a result to whoever has to take it, when its deadline is near, and no longer once it is taken", async () => {
  await city.api("PUT", `${path}/rating`, {
    as: city.as(HEAD),
    version: 1,
    body: { ...MEETS, hasilKerjaReason: REASON, perilakuKerjaReason: REASON },
  });
  const { receiptDueAt } = (await evaluation()).rating;
  expect(await kindsOf(ONE)).toEqual([]);
  await approach(receiptDueAt);
  expect(await kindsOf(ONE)).toEqual([["RECEIPT_DUE", receiptDueAt]]);
  await city.api("POST", `${path}/receipt`, { as: city.as(ONE), version: 2 });
  expect(await kindsOf(ONE)).toEqual([]);

  const body = { reasons: REASON };
  await city.api("POST", `${path}/objection`, { as: city.as(ONE), version: 3, body });
  const { explainUntil, decideUntil } = (await evaluation()).objection;
  await approach(explainUntil);
  expect(await kindsOf(HEAD)).toContainEqual(["EXPLANATION_DUE", explainUntil]);
  const text = "Sesuai dengan bukti.";
  await city.api("POST", `${path}/objection/explanation`, { as: city.as(HEAD), version: 4, body: { text } });
  expect(await kindsOf(HEAD)).not.toContainEqual(["EXPLANATION_DUE", explainUntil]);

  await approach(decideUntil);
  expect(await kindsOf(CHIEF)).toContainEqual(["DECISION_DUE", decideUntil]);
  const decision = { ...MEETS, reason: REASON };
  await city.api("POST", `${path}/objection/decision`, { as: city.as(CHIEF), version: 5, body: decision });
  expect(await kindsOf(CHIEF)).not.toContainEqual(["DECISION_DUE", decideUntil]);
});
