import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupItems, type Item } from "../../../infra/local/verify/items.ts";
import { proveProposedPlans } from "../../../infra/local/verify/prove-proposed-plans.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { COURSE } from "../../support/cities/sessions.ts";
import {
  CHIEF,
  HEAD,
  STAFF,
  STRANGER,
  startTalentCity,
  type TalentCity,
} from "../../support/cities/talent-city.ts";
import { everything } from "../../support/table/everything.ts";

const [ONE, TWO, THREE] = STAFF;
const YEAR = "2026";
let city: TalentCity;
let courseId: string;
const of = (nip: string) => `/v1/employees/${nip}/development-needs/${YEAR}`;
const needs = (nip: string, who: string = nip) => city.get(who, of(nip));
const PLAN = `/v1/units/dinas/development-plans/${YEAR}`;
const BUDGET = `/v1/development-years/${YEAR}`;
const ADDED = { title: "Bahasa isyarat", reason: "Warga tuli datang tiap pekan" };

beforeAll(async () => {
  city = await startTalentCity();
  await city.setStandard();
  await city.assess(ONE);
  courseId = (await city.act("hr", "/v1/courses", COURSE)).body.id;
});
afterAll(() => city.host.stop());

/** A need of somebody that was taken up. */
async function takenUp(nip: string, title: string) {
  const { body } = await city.act(HEAD, of(nip), { ...ADDED, title });
  return { nip, needId: body.id };
}
const item = (named: object[], changes: object = {}) => ({
  ...{ title: "Pelayanan prima", needs: named, courseId, hours: 8, costRupiah: 4_000_000 },
  ...changes,
});

/** Plans that await somebody's approval. */
const toApprove = async (who: string) =>
  (await city.get(who, "/v1/me/tasks")).body.nearest.filter(
    ({ kind }: { kind: string }) => kind === "APPROVE_DEVELOPMENT_PLAN",
  );

/** What verify finds wrong with the plans that await approval. */
async function found(change = (all: readonly Item[]) => all) {
  return proveProposedPlans(groupItems(change((await everything()) as Item[]))).broken;
}
const isListed = ({ pk }: Item) => pk === "PROPOSED_DEVELOPMENT_PLANS";

describe("needs of development", () => {
  it("are shown from evidence, taken up by the employee or the rater, or refused with a reason", async () => {
    const { body } = await needs(ONE);
    expect(body).toMatchObject({
      found: [
        {
          ...{ origin: "COMPETENCY", title: "Analisis kebijakan publik", certainty: "HIGH" },
          evidence: [{ of: "2026-02-10", text: "Standar level 3, hasil penilaian level 1." }],
        },
      ],
      needs: [],
    });
    const [{ id }] = body.found;
    const unit = `/v1/units/dinas/found-needs/${YEAR}`;
    expect((await city.get(HEAD, unit)).body).toMatchObject({
      items: [{ nip: ONE, found: [{ id, title: "Analisis kebijakan publik", certainty: "HIGH" }] }],
      people: [{ nip: ONE }],
    });
    for (const who of [STRANGER, TWO]) expect((await city.get(who, unit)).status, who).toBe(403);
    for (const who of [STRANGER, TWO, CHIEF])
      expect(await needs(ONE, who), who).toMatchObject({ status: 403 });
    const taken = await city.act(HEAD, `${of(ONE)}/${id}/take-up`);
    expect(taken).toMatchObject({
      status: 200,
      body: { state: "TAKEN_UP", decidedBy: HEAD, unitId: "dinas" },
    });
    expect((await needs(ONE, "hr")).body).toMatchObject({ found: [], needs: [{ id, state: "TAKEN_UP" }] });
    expect((await city.get(HEAD, unit)).body.items).toEqual([]);
    expect(await city.act(ONE, `${of(ONE)}/${id}/take-up`)).toMatchObject({
      status: 409,
      body: { code: "development-need.decided-already" },
    });
    const refused = await city.act(ONE, `${of(ONE)}/${id}/refuse`, { reason: "Sudah ikut bulan lalu" });
    expect(refused.body).toMatchObject({ state: "REFUSED", reason: "Sudah ikut bulan lalu", version: 2 });
    expect(await city.act(ONE, `${of(ONE)}/${"0".repeat(20)}/take-up`)).toMatchObject({
      status: 404,
      body: { code: "development-need.unknown" },
    });
    expect(await toldTo(city, city.as(ONE))).toEqual(["NEED_ADDED", "COMPETENCY_ASSESSED"]);
  });

  it("are added by the employee and the rater, never by anybody else, and not for a year that is over", async () => {
    expect(await city.act(TWO, of(TWO), ADDED)).toMatchObject({
      status: 201,
      body: { origin: "ADDED", certainty: "LOW", reason: ADDED.reason },
    });
    for (const who of [STRANGER, ONE])
      expect(await city.act(who, of(TWO), ADDED), who).toMatchObject({ status: 403 });
    expect(await city.act(TWO, `/v1/employees/${TWO}/development-needs/2025`, ADDED)).toMatchObject({
      status: 409,
      body: { code: "development-year.closed" },
    });
    expect(await city.act(TWO, of(TWO), { ...ADDED, reason: "a".repeat(10_001) })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.reason" }] },
    });
    const listed = await city.get(HEAD, `/v1/units/dinas/development-needs/${YEAR}`);
    expect(listed.body.items.map(({ nip }: { nip: string }) => nip)).toEqual(
      expect.arrayContaining([ONE, TWO]),
    );
    expect(await city.get(STRANGER, `/v1/units/dinas/development-needs/${YEAR}`)).toMatchObject({
      status: 403,
    });
    expect((await city.get(TWO, "/v1/me/data")).body.kebutuhanPengembangan).toMatchObject([ADDED]);
  });
});

describe("a unit's plan of development", () => {
  it("is merged by the head of the unit, proposed, and approved by HR within the budget", async () => {
    const named = [await takenUp(TWO, "Satu"), await takenUp(THREE, "Dua")];
    for (const who of [STRANGER, TWO])
      expect(await city.act(who, PLAN, { items: [item(named)] }), who).toMatchObject({ status: 403 });
    const draft = await city.act(HEAD, PLAN, { items: [item(named)] });
    expect(draft).toMatchObject({ status: 201, body: { state: "DRAFT", costRupiah: 4_000_000 } });
    expect(await city.act(HEAD, PLAN, { items: [item(named)] })).toMatchObject({ status: 409 });
    const changed = await city.put(HEAD, PLAN, { items: [item(named, { costRupiah: 5_000_000 })] }, 1);
    expect(changed.body).toMatchObject({ costRupiah: 5_000_000, version: 2 });
    expect((await city.act("hr", `${PLAN}/approve`, undefined, 2)).body.code).toBe(
      "development-plan.not-proposed",
    );
    expect(await toApprove("hr")).toEqual([]);
    expect((await city.act(HEAD, `${PLAN}/propose`, undefined, 2)).body.state).toBe("PROPOSED");
    const task = { kind: "APPROVE_DEVELOPMENT_PLAN", id: "dinas", period: YEAR };
    expect(await toApprove("hr")).toEqual([{ ...task, since: expect.any(String) }]);
    expect(await toApprove(HEAD)).toEqual([]);
    expect(await found()).toEqual([]);
    expect(await found((all) => all.filter((one) => !isListed(one)))).toHaveLength(1);
    expect(
      await found((all) => all.map((one) => (isListed(one) ? { ...one, proposedBy: ONE } : one))),
    ).toHaveLength(2);
    expect(await found((all) => all.filter((one) => isListed(one) || !("costRupiah" in one)))).toHaveLength(
      1,
    );
    expect((await city.act("hr", `${PLAN}/approve`, undefined, 3)).body.code).toBe(
      "development-year.no-budget",
    );
    await city.put("hr", BUDGET, { budgetRupiah: 4_999_999, isClosed: false });
    const over = await city.act("hr", `${PLAN}/approve`, undefined, 3);
    expect(over).toMatchObject({ status: 409, body: { code: "development-year.over-budget" } });
    expect(over.body.detail).toContain("Rp5.000.000");
    await city.put("hr", BUDGET, { budgetRupiah: 6_000_000, isClosed: true });
    expect(await toApprove("hr")).toEqual([]);
    await city.put("hr", BUDGET, { budgetRupiah: 6_000_000, isClosed: false });
    expect(await toApprove("hr")).toHaveLength(1);
    expect((await city.act("hr", `${PLAN}/approve`, undefined, 3)).body).toMatchObject({ state: "APPROVED" });
    expect(await toApprove("hr")).toEqual([]);
    expect(await found()).toEqual([]);
    const { body } = await city.get(HEAD, PLAN);
    expect(body.budget).toMatchObject({ approvedRupiah: 5_000_000, budgetRupiah: 6_000_000 });
    expect((await needs(THREE)).body.needs).toMatchObject([
      { planned: { title: "Pelayanan prima", courseId, isApproved: true } },
    ]);
    expect(await toldTo(city, city.as(THREE))).toEqual(["NEED_PLANNED", "NEED_ADDED"]);
    const planned = named[1] as { needId: string };
    const late = await city.act(THREE, `${of(THREE)}/${planned.needId}/refuse`, { reason: "Tidak sempat" });
    expect(late).toMatchObject({ status: 409, body: { code: "development-need.planned" } });
    expect(await city.put("hr", BUDGET, { budgetRupiah: 1, isClosed: false })).toMatchObject({
      status: 409,
      body: { code: "development-year.below-approved" },
    });
    const back = await city.act("hr", `${PLAN}/return`, { reason: "Anggaran dipotong" }, 4);
    expect(back.body).toMatchObject({ state: "RETURNED", returnedReason: "Anggaran dipotong" });
    expect((await city.get("hr", BUDGET)).body.budget).toMatchObject({ approvedRupiah: 0 });
    expect(await toldTo(city, city.as(HEAD))).toEqual([
      "DEVELOPMENT_PLAN_RETURNED",
      "DEVELOPMENT_PLAN_APPROVED",
    ]);
    const all = await city.get("hr", `${BUDGET}/plans`);
    expect(all.body.items).toMatchObject([{ unitId: "dinas", state: "RETURNED", costRupiah: 5_000_000 }]);
    const again = await city.act(HEAD, `${PLAN}/propose`, undefined, 5);
    expect(again.body).toMatchObject({ state: "PROPOSED", returnedReason: "Anggaran dipotong" });
    const approved = await city.act("hr", `${PLAN}/approve`, undefined, 6);
    expect(approved.body.state).toBe("APPROVED");
    expect(approved.body).not.toHaveProperty("returnedReason");
    await city.act("hr", `${PLAN}/return`, { reason: "Anggaran dipotong" }, 7);
  });

  it("holds only needs of its own staff that were taken up, each once, and trainings of the catalogue", async () => {
    const { version } = (await city.get(HEAD, PLAN)).body.plan;
    const change = (...items: object[]) => city.put(HEAD, PLAN, { items }, version);
    const { nip, needId } = await takenUp(TWO, "Tiga");
    const refused = (await needs(ONE)).body.needs[0].id;
    for (const named of [
      { nip: THREE, needId },
      { nip: ONE, needId: refused },
    ])
      expect(await change(item([named]))).toMatchObject({
        status: 400,
        body: { code: "development-plan.need-unknown" },
      });
    expect(await change(item([{ nip, needId }]), item([{ nip, needId }]))).toMatchObject({
      body: { code: "development-plan.need-twice" },
    });
    expect(await change(item([{ nip, needId }], { courseId: "0".repeat(20) }))).toMatchObject({
      body: { code: "development-plan.course-unknown" },
    });
    expect((await change(item([{ nip, needId }]))).status).toBe(200);
  });

  it("is returned and approved before whoever heads the unit by now, where its proposer has left", async () => {
    const drafted = (await city.get(HEAD, PLAN)).body.plan.version;
    const { body: proposed } = await city.act(HEAD, `${PLAN}/propose`, undefined, drafted);
    const order = { from: "2026-03-10", basis: "SK 12/2026" };
    const decide = async (nip: string, what: string, body: object) => {
      const { version } = (await city.get("hr", `/v1/employees/${nip}`)).body;
      const decided = await city.put("hr", `/v1/employees/${nip}/${what}`, { ...order, ...body }, version);
      expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    };
    await decide(HEAD, "service", { reason: "PENSIUN" });
    await decide(THREE, "headship", { unitId: "dinas", as: "PLT" });
    expect(await toldTo(city, city.as(THREE))).not.toContain("DEVELOPMENT_PLAN_RETURNED");
    const reason = "Kurang rinci";
    const { body: returned } = await city.act("hr", `${PLAN}/return`, { reason }, proposed.version);
    expect(returned).toMatchObject({ state: "RETURNED", proposedBy: HEAD });
    expect(await toldTo(city, city.as(THREE))).toContain("DEVELOPMENT_PLAN_RETURNED");
    for (const who of [ONE, TWO, STRANGER, CHIEF])
      expect(await toldTo(city, city.as(who)), who).not.toContain("DEVELOPMENT_PLAN_RETURNED");
    const again = await city.act(THREE, `${PLAN}/propose`, undefined, returned.version);
    expect(again.body).toMatchObject({ state: "PROPOSED", proposedBy: THREE });
    const approved = await city.act("hr", `${PLAN}/approve`, undefined, again.body.version);
    expect(approved.body).toMatchObject({ state: "APPROVED" });
    expect(await toldTo(city, city.as(THREE))).toContain("DEVELOPMENT_PLAN_APPROVED");
    expect((await city.act("hr", `${PLAN}/return`, { reason }, approved.body.version)).status).toBe(200);
  });

  it("is not written for a year that HR has closed", async () => {
    await city.put("hr", BUDGET, { budgetRupiah: 6_000_000, isClosed: true });
    const { version } = (await city.get(THREE, PLAN)).body.plan;
    for (const reply of [
      await city.act(TWO, of(TWO), ADDED),
      await city.act(THREE, `${PLAN}/propose`, undefined, version),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: "development-year.closed" } });
    expect((await needs(TWO)).body.isClosed).toBe(true);
  });
});
