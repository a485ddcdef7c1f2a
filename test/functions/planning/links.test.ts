import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const path = `/v1/employees/${STAFF}/plans/2026`;
const bossPath = `/v1/employees/${HEAD}/plans/2026`;

let city: TestCity;
let head: string;
let staff: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
});

afterAll(() => city?.host.stop());

const link = (version: number, superiorResultId: string, resultId = "rhk-1", superiorNip = HEAD) =>
  city.api("PUT", `${path}/results/${resultId}/superior-result`, {
    as: staff,
    version,
    body: { superiorNip, superiorResultId },
  });
const supporters = async () => (await city.api("GET", `${bossPath}/supporters`, { as: head })).body.items;
const bossContent = (id: string) => ({
  ...planContent(),
  results: planContent().results.map((result) => ({ ...result, id, statement: "Pelayanan prima" })),
});

describe("the cascade of results", () => {
  it("blocks nobody: a plan is agreed before the superior has one, and linked afterwards", async () => {
    await city.api("POST", `/v1/employees/${STAFF}/plans`, {
      as: staff,
      body: { year: "2026", ...planContent() },
    });
    await city.api("POST", `${path}/propose`, { as: staff, version: 1 });
    await city.api("POST", `${path}/agree`, { as: head, version: 2 });
    expect((await link(3, "layanan")).body.code).toBe("plan.no-superior-plan");
    const none = await city.api("GET", "/v1/me/superior-results/2026", { as: staff });
    const people = [{ nip: HEAD, name: `Pegawai ${HEAD.slice(-3)}`, position: "Analis Kebijakan" }];
    expect(none.body).toEqual({ superiorNip: HEAD, items: [], people });

    await city.api("POST", `/v1/employees/${HEAD}/plans`, {
      as: head,
      body: { year: "2026", ...bossContent("layanan") },
    });
    const choice = await city.api("GET", "/v1/me/superior-results/2026", { as: staff });
    expect(choice.body.items).toEqual([{ id: "layanan", kind: "UTAMA", statement: "Pelayanan prima" }]);
    const linked = await link(3, "layanan");
    expect(linked.body).toMatchObject({
      state: "AGREED",
      links: [{ resultId: "rhk-1", superiorNip: HEAD, superiorResultId: "layanan" }],
    });
  });

  it("shows the superior who supports which result", async () => {
    expect(await supporters()).toMatchObject([
      { superiorResultId: "layanan", isInPlan: true, nip: STAFF, resultId: "rhk-1", name: "Pegawai 001" },
    ]);
    expect((await city.api("GET", `${bossPath}/supporters`, { as: staff })).status).toBe(403);
  });

  it("refuses a result that is in neither plan, and names the possible ones", async () => {
    expect((await link(4, "lain")).body).toMatchObject({
      code: "plan.not-superiors-result",
      detail: expect.stringContaining("layanan"),
    });
    expect((await link(4, "layanan", "rhk-9")).body.code).toBe("plan.unknown-result");
    expect((await link(4, "layanan", "rhk-1", STAFF)).body.code).toBe("plan.not-superior");
  });

  it("says if the superior has dropped the result since", async () => {
    await city.api("PUT", bossPath, { as: head, version: 1, body: bossContent("tata-kelola") });
    expect(await supporters()).toMatchObject([{ superiorResultId: "layanan", isInPlan: false }]);
  });

  it("moves with another link, and disappears when it is removed", async () => {
    await link(4, "tata-kelola");
    expect(await supporters()).toMatchObject([{ superiorResultId: "tata-kelola", isInPlan: true }]);
    await city.api("DELETE", `${path}/results/rhk-1/superior-result`, { as: staff, version: 5 });
    expect(await supporters()).toEqual([]);
  });
});
