import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followSession } from "../../../functions/deadlines/follow-session.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { put } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { frozen } from "../../support/cities/domain-builders.ts";
import { type SessionCity, STAFF, startSessionCity, TRAINER } from "../../support/cities/sessions.ts";

const [ONE = ""] = STAFF;
/** Others of the unit, of whom enough are known. */
const OTHERS = Array.from({ length: 5 }, (_, number) => `19910101201505200${number}`);

let city: SessionCity;
let courseId: string;
let id: string;
const table = () => openTable({ meter: newMeter() });
const view = async (who: string) => (await city.get(who, `/v1/training-sessions/${id}`)).body;
const follow = (at: string) => followSession({ key: items.trainingSession.key(id), at } as never, table());

/** June's evaluation of somebody, with the six months before it: 80% until March, then more. */
async function evaluated(nip: string, morePoints: number) {
  const evaluation = frozen();
  const months = ["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
  const achieved = (month: string) => 8_000 + (month > "2026-03" ? morePoints * 100 : 0);
  const item = {
    ...{ ...evaluation, nip, period: "2026-06", unitId: "kota" },
    before: months.map((month) => ({ month, achievementBasisPoints: achieved(month) })),
    measures: evaluation.measures.map((one) =>
      one.name === "ACHIEVEMENT" ? { ...one, valueBasisPoints: achieved("2026-06") } : one,
    ),
  };
  const key = items.evaluation.key(nip, "2026-06");
  await table().write([
    put({ key, item, placement: { list: items.evaluation.list.at("kota", "2026-06", nip) } }),
  ]);
}

beforeAll(async () => {
  city = await startSessionCity();
  courseId = await city.course();
  id = (await city.plan(courseId, { places: 10, enrolUntil: "2026-03-17" })).body.id;
  for (const nip of STAFF) await city.enrol(id, nip);
  await city.host.advanceTo(Date.parse("2026-03-17T09:00:00.000Z"));
  const marks = STAFF.map((nip) => ({ nip, isPresent: true }));
  await city.act(TRAINER, `/v1/training-sessions/${id}/attendance`, { meeting: 0, marks });
  await city.host.advanceTo(Date.parse("2026-03-18T09:00:00.000Z"));
});
afterAll(() => city.host.stop());

describe("the effect of a session on its participants' achievement", () => {
  it("is announced once hours are recorded, and measured when the months after it are closed", async () => {
    expect(await view(ONE)).toMatchObject({ state: "ENDED", effectAfter: "2026-07-31" });
    await follow("2026-07-31T16:00:00.000Z");
    expect(await view(ONE)).not.toHaveProperty("effect");
  });

  it("compares those who attended with themselves, beside the others of their units", async () => {
    for (const [index, nip] of STAFF.entries()) await evaluated(nip, index + 3);
    for (const [index, nip] of OTHERS.entries()) await evaluated(nip, index - 2);
    await evaluated(TRAINER, 40);
    await follow("2026-08-01T00:00:00.000Z");
    const { effect, effectAfter } = await view(ONE);
    expect(effectAfter).toBeUndefined();
    expect(effect).toEqual({
      before: ["2025-12", "2026-01", "2026-02"],
      after: ["2026-04", "2026-05", "2026-06"],
      participants: { pairs: 5, leastPairs: 5, mean: 5, lower: 3.03, upper: 6.97 },
      others: { pairs: 5, leastPairs: 5, mean: 0, lower: -1.97, upper: 1.97 },
    });
    expect(JSON.stringify(effect)).not.toMatch(/\d{18}/);
  });

  it("is in the catalogue, counted once", async () => {
    await follow("2026-08-02T00:00:00.000Z");
    const { items: courses } = (await city.get(ONE, "/v1/courses")).body;
    expect(courses).toMatchObject([
      { id: courseId, effect: { sessions: 1, pairs: 5, mean: 5, lower: 3.03, upper: 6.97 } },
    ]);
  });
});
