import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const STRANGER = "198701012015051002";
const plans = `/v1/employees/${HEAD}/plans`;
const REASON = "Targetnya memang terlalu rendah sejak layanan daring dibuka.";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) ?? "";

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF, STRANGER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("bidang", "dinas");
  await city.employee(CHIEF, { unitId: "dinas" });
  await city.employee(HEAD, { unitId: "bidang", raterNip: CHIEF, isHead: true });
  await city.employee(STAFF, { unitId: "bidang", raterNip: HEAD });
  await city.employee(STRANGER, { unitId: "dinas", raterNip: CHIEF });
  await signIn();
});
afterAll(() => city.host.stop());

const step = (who: string, what: string, version: number, body?: object) =>
  city.api("POST", `${plans}/2026/${what}`, { as: as(who), version, ...(body && { body }) });
const suggest = (who: string, changes: object = {}) =>
  city.api("POST", "/v1/me/indicator-suggestions", {
    as: as(who),
    body: {
      ...{ headNip: HEAD, year: "2026", indicatorId: "izin", target: 180 },
      ...{ text: "Naikkan targetnya, sejak daring izin terbit lebih cepat.", ...changes },
    },
  });
const answer = (who: string, id: string, version: number, fate: string, reason = REASON) =>
  city.api("POST", `/v1/employees/${STAFF}/indicator-suggestions/${id}/answer`, {
    ...{ as: as(who), version, body: { fate, reason } },
  });
const mine = async () =>
  (await city.api("GET", "/v1/me/indicator-suggestions", { as: as(STAFF) })).body.items;
const awaiting = async (who: string) =>
  (await city.api("GET", "/v1/me/awaiting-suggestions", { as: as(who) })).body.items;

describe("a suggestion to an indicator of the unit, through the gateway", () => {
  let id: string;

  it("takes an agreed plan of the head", async () => {
    expect((await suggest(STAFF)).body.code).toBe("suggestion.no-plan");
    const before = await city.api("GET", "/v1/me/unit-indicators/2026", { as: as(STAFF) });
    expect(before.body).toMatchObject({ headNip: HEAD, items: [] });
    await city.api("POST", plans, { as: as(HEAD), body: { year: "2026", ...planContent() } });
    await step(HEAD, "propose", 1);
    expect((await step(CHIEF, "agree", 2)).body.state).toBe("AGREED");
    const { body } = await city.api("GET", "/v1/me/unit-indicators/2026", { as: as(STAFF) });
    expect(body.items).toMatchObject([{ id: "izin", target: 120, unitOfMeasure: "izin" }]);
  });

  it("is made by the unit's own staff, about an indicator that there is", async () => {
    expect((await suggest(STRANGER)).body.code).toBe("plan.not-superior");
    expect((await suggest(STAFF, { indicatorId: "lain" })).body.code).toBe("suggestion.unknown-indicator");
    expect(await suggest(STAFF, { text: "a".repeat(2_001) })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.text" }] },
    });
    const made = await suggest(STAFF);
    expect(made).toMatchObject({
      status: 201,
      body: { indicator: { target: 120 }, target: 180, dueAt: "2026-03-31T16:59:59.999Z" },
    });
    ({ id } = made.body);
    expect(await toldTo(city, as(HEAD))).toContain("SUGGESTION_MADE");
    expect(await awaiting(HEAD)).toMatchObject([{ id, authorNip: STAFF }]);
    const { body } = await city.api("GET", "/v1/me/tasks", { as: as(HEAD) });
    expect(body.items).toMatchObject([{ kind: "ANSWER_SUGGESTION", count: 1, overdue: 0 }]);
  });

  it("is answered once, by the head, with a reason", async () => {
    for (const who of [STAFF, CHIEF, STRANGER])
      expect((await answer(who, id, 1, "ADOPTED")).body.code).toBe("suggestion.not-asked");
    expect((await answer(HEAD, id, 1, "ADOPTED", "ya")).status).toBe(400);
    expect((await answer(HEAD, id, 1, "ADOPTED")).body).toMatchObject({
      answer: { fate: "ADOPTED", by: HEAD, isLate: false },
    });
    expect((await answer(HEAD, id, 2, "NOT_ADOPTED")).body.code).toBe("suggestion.answered-already");
    expect(await toldTo(city, as(STAFF))).toContain("SUGGESTION_ANSWERED");
    expect(await awaiting(HEAD)).toEqual([]);
  });

  it("shows the change of the plan that followed, once it is agreed and not before", async () => {
    expect((await mine())[0]).not.toHaveProperty("change");
    await city.host.advance("+1h");
    const content = planContent(indicator({ target: 180 }));
    await step(HEAD, "amendment", 3, { ...content, reason: "Usul pegawai" });
    await step(HEAD, "propose", 4);
    expect((await mine())[0]).not.toHaveProperty("change");
    expect((await step(CHIEF, "agree", 5)).body.revision).toBe(2);
    expect((await mine())[0]).toMatchObject({
      change: { revision: 2, inForceFrom: "2026-03-10", indicator: { target: 180 } },
    });
  });

  it("that is not adopted shows no change, whatever the plan says later", async () => {
    const other = (await suggest(STAFF, { target: 90 })).body;
    await answer(HEAD, other.id, 1, "NOT_ADOPTED");
    await city.host.advance("+1h");
    const content = planContent(indicator({ target: 200 }));
    await step(HEAD, "amendment", 6, { ...content, reason: "Target daerah naik" });
    await step(HEAD, "propose", 7);
    await step(CHIEF, "agree", 8);
    const [declined, adopted] = await mine();
    expect(declined.id).toBe(other.id);
    expect(declined).not.toHaveProperty("change");
    expect(adopted).toMatchObject({ change: { revision: 2 } });
  });

  it("that is not answered in time is overdue, and both are told", async () => {
    ({ id } = (await suggest(STAFF)).body);
    await city.host.advanceTo(Date.parse("2026-04-01T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect(await toldTo(city, as(STAFF))).toContain("SUGGESTION_UNANSWERED");
    expect(await toldTo(city, as(HEAD))).toContain("SUGGESTION_OVERDUE");
    const { body } = await city.api("GET", "/v1/me/tasks", { as: as(HEAD) });
    const [task] = body.items.filter(({ kind }: { kind: string }) => kind === "ANSWER_SUGGESTION");
    expect(task).toMatchObject({ overdue: 1 });
    expect((await answer(HEAD, id, 2, "ADOPTED_IN_PART")).body).toMatchObject({ answer: { isLate: true } });
    const data = (await city.api("GET", "/v1/me/data", { as: as(STAFF) })).body;
    expect(data.usulIndikator).toHaveLength(3);
  });

  it("goes to the successor of a head who leaves, and stays there once the leaving is taken back", async () => {
    const { body: made } = await suggest(STAFF);
    const serve = async (body: object) => {
      const hr = await city.token("pengelola-kinerja", "HR");
      const { version } = (await city.api("GET", `/v1/employees/${HEAD}`, { as: hr })).body;
      const path = `/v1/employees/${HEAD}/service`;
      const changed = await city.api("PUT", path, { as: hr, version, body: { from: "2026-04-02", ...body } });
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    };
    await serve({ reason: "PENSIUN", basis: "SK Pensiun 12/2026" });
    await city.host.advanceTo(Date.parse("2026-04-02T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    const taken = await awaiting(CHIEF);
    expect(taken).toMatchObject([{ id: made.id, authorNip: STAFF, dueAt: made.dueAt }]);
    expect(await toldTo(city, as(CHIEF))).toContain("SUGGESTION_MADE");
    await serve({ reason: null, basis: "Ralat SK 12/2026" });
    await city.host.advance("+30m");
    await city.host.idle();
    expect(await awaiting(CHIEF)).toEqual(taken);
    expect(await awaiting(HEAD)).toEqual([]);
    const { version } = taken[0];
    expect((await answer(HEAD, made.id, version, "ADOPTED")).body.code).toBe("suggestion.not-asked");
    expect((await answer(CHIEF, made.id, version, "ADOPTED")).body).toMatchObject({ answer: { by: CHIEF } });
  });
});
