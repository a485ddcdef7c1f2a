import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
/** More than one transaction handles. */
const STAFF = Array.from(
  { length: 70 },
  (_, place) => `198609262015051${String(place + 1).padStart(3, "0")}`,
);
const [EARLY = "", TOUCHING = "", LATER = "", SPEAKING = ""] = STAFF;
const ELSEWHERE = "199001012015052001";

let city: TestCity;
let hr: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.unit("unit-3", "unit-2");
  await city.employee(HEAD);
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await city.employee(ELSEWHERE, { raterNip: HEAD, unitId: "unit-3" });
  hr = await city.token("pengelola-kinerja", "HR");
});

afterAll(() => city?.host.stop());

const draft = async (nip: string) =>
  city.api("POST", `/v1/employees/${nip}/plans`, {
    as: await city.token(nip, "EMPLOYEE"),
    body: { year: "2026", ...planContent() },
  });
const planOf = async (nip: string) =>
  city.api("GET", `/v1/employees/${nip}/plans/2026`, { as: await city.token(nip, "EMPLOYEE") });
const order = (id: string, what: string, version: number) =>
  city.api("POST", `/v1/plan-assignments/${id}/${what}`, { as: hr, version });
const read = async (id: string) => (await city.api("GET", `/v1/plan-assignments/${id}`, { as: hr })).body;

async function template(body: object = {}): Promise<string> {
  const content = planContent();
  const order = { title: "Analis", positions: ["analis  KEBIJAKAN"], content, ...body };
  return (await city.api("POST", "/v1/plan-templates", { as: hr, body: order })).body.id;
}

async function preview(templateId: string, body: object = {}) {
  const target = { year: "2026", unitId: "unit-2", isWithBelow: true, ...body };
  const path = `/v1/plan-templates/${templateId}/assignments`;
  const ordered = await city.api("POST", path, { as: hr, body: target });
  await city.host.idle();
  return ordered;
}

describe("a plan template", () => {
  it("is checked by the same rules as a plan, and written only by HR", async () => {
    const body = {
      title: "Kosong",
      positions: ["Analis"],
      content: { ...planContent(), approach: "KUALITATIF" },
    };
    const wrong = await city.api("POST", "/v1/plan-templates", { as: hr, body });
    expect(wrong.body.code).toBe("plan.not-qualitative");
    const { aspect: _, ...bare } = indicator();
    const refused = await city.api("POST", "/v1/plan-templates", {
      ...{ as: hr, body: { ...body, content: planContent(bare) } },
    });
    expect(refused.body).toMatchObject({
      code: "plan.aspect-or-perspective",
      errors: [{ field: "body.content.results.0.indicators.0.aspect" }],
    });
    const as = await city.token(EARLY, "EMPLOYEE");
    expect((await city.api("POST", "/v1/plan-templates", { as, body })).status).toBe(403);
  });

  it("is previewed, assigned to many exactly once each, and undone for those who have not touched it", async () => {
    await draft(EARLY);
    const previewing = await preview(await template());
    expect(previewing).toMatchObject({
      status: 202,
      body: { state: "PREVIEWING", unitIds: ["unit-2", "unit-3"] },
    });
    const { id } = previewing.body;
    const previewed = await read(id);
    expect(previewed).toMatchObject({
      state: "PREVIEWED",
      version: 2,
      progress: { unitsDone: 2, READY: 70, HAS_PLAN: 1, ASSIGNED: 0 },
    });
    expect((await planOf(TOUCHING)).status).toBe(404);
    expect((await order(id, "undo", 2)).body.code).toBe("plan-assignment.not-assigned");

    // Somebody drafts their own plan between the preview and the assignment.
    await draft(LATER);
    await order(id, "assign", 2);
    // Ordered again before it is done: the second run handles what the first has left.
    await order(id, "assign", 3);
    await city.host.idle();
    const assigned = await read(id);
    expect(assigned).toMatchObject({ state: "ASSIGNED", progress: { ASSIGNED: 69, HAS_PLAN: 2, READY: 0 } });
    const given = await planOf(TOUCHING);
    expect(given.body).toMatchObject({ state: "DRAFT", assignmentId: id, version: 1, nip: TOUCHING });
    expect((await planOf(LATER)).body.assignmentId).toBeUndefined();

    const as = await city.token(TOUCHING, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${TOUCHING}/plans/2026/propose`, { as, version: 1 });
    // Somebody has only commented on the draft, so it is not removed.
    const comment = { kind: "PROPOSAL", text: "Turunkan target" };
    const speaker = await city.token(SPEAKING, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${SPEAKING}/plans/2026/comments`, { as: speaker, body: comment });
    await order(id, "undo", assigned.version);
    await city.host.idle();
    expect(await read(id)).toMatchObject({
      state: "UNDONE",
      progress: { UNDONE: 67, TOUCHED: 2, HAS_PLAN: 2, ASSIGNED: 0 },
    });
    expect((await planOf(SPEAKING)).body.state).toBe("DRAFT");
    expect((await planOf(TOUCHING)).body.state).toBe("PROPOSED");
    expect((await planOf(ELSEWHERE)).status).toBe(404);
    const lines = await city.api("GET", `/v1/plan-assignments/${id}/lines?limit=3`, { as: hr });
    expect(lines.body.items).toMatchObject([
      { nip: EARLY, outcome: "HAS_PLAN" },
      { nip: TOUCHING, outcome: "TOUCHED", position: "Analis Kebijakan" },
      { nip: LATER, outcome: "HAS_PLAN" },
    ]);
  });

  it("makes room for one's own plan when it is undone", async () => {
    const redrafted = await draft(ELSEWHERE);
    expect(redrafted).toMatchObject({ status: 201, body: { state: "DRAFT", version: 3 } });
    expect(redrafted.body.assignmentId).toBeUndefined();
    expect((await draft(ELSEWHERE)).body.code).toBe("plan.exists");
  });

  it("feeds an indicator from the employee's own unit, if it names none", async () => {
    const feed = { kind: "COMPLAINTS_IN_TIME", unitId: "@own" } as const;
    const content = planContent(indicator({ isCumulative: false, target: 90, unitOfMeasure: "%", feed }));
    const { id } = (await preview(await template({ content }), { year: "2027" })).body;
    await city.host.idle();
    await order(id, "assign", 2);
    await city.host.idle();
    for (const [nip, unitId] of [
      [LATER, "unit-2"],
      [ELSEWHERE, "unit-3"],
    ] as const) {
      const as = await city.token(nip, "EMPLOYEE");
      const given = await city.api("GET", `/v1/employees/${nip}/plans/2027`, { as });
      expect(given.body.results[0].indicators[0].feed).toEqual({ ...feed, unitId });
    }
    await order(id, "undo", 4);
    await city.host.idle();
    const as = await city.token(LATER, "EMPLOYEE");
    const body = { year: "2027", ...content };
    const refused = await city.api("POST", `/v1/employees/${LATER}/plans`, { as, body });
    expect(refused.body.code).toBe("indicator-feed.unknown-unit");
  });

  it("reports positions that need the other form, and is assigned to nobody in one", async () => {
    const content = planContent();
    const executive = {
      ...content,
      results: content.results.map((result) => ({
        ...result,
        indicators: result.indicators.map(({ aspect: _, ...one }) => ({ ...one, perspective: "ANGGARAN" })),
      })),
    };
    const other = await preview(await template({ content: executive }), { year: "2027" });
    expect((await read(other.body.id)).progress).toMatchObject({ READY: 0, OTHER_FORM: 71 });
    const over = await preview(await template({}), { year: "2025" });
    expect(over.body.code).toBe("plan.year-past");
    const nobody = await preview(await template({ positions: ["Dokter"] }));
    expect(await read(nobody.body.id)).toMatchObject({ state: "PREVIEWED", progress: { READY: 0 } });
  });
});
