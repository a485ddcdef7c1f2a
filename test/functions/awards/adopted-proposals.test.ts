import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { bukittinggi, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "198701012015051002";
const ROUND = "/v1/award-rounds/2026-03";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) ?? "";

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

async function agreePlan(nip: string, rater: string) {
  const plans = `/v1/employees/${nip}/plans`;
  await city.api("POST", plans, { as: as(nip), body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: as(nip), version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: as(rater), version: 2 });
}

async function report(nip: string) {
  const reports = `/v1/employees/${nip}/reports`;
  const progress = { indicatorId: "izin", amount: 1 };
  const body = { day: "2026-03-09", activity: "Memproses izin", progress };
  const { body: sent } = await city.api("POST", reports, { as: as(nip), body });
  await city.api("POST", `${reports}/${sent.id}/accept`, { as: as(HEAD), body: {}, version: 1 });
}

async function suggest(fate: string) {
  const text = "Hitung juga izin yang selesai lewat layanan daring.";
  const body = { headNip: HEAD, year: "2026", indicatorId: "izin", text };
  const { id } = (await city.api("POST", "/v1/me/indicator-suggestions", { as: as(STAFF), body })).body;
  const path = `/v1/employees/${STAFF}/indicator-suggestions/${id}/answer`;
  const reason = "Sudah dipertimbangkan bersama pimpinan di atas saya.";
  return city.api("POST", path, { as: as(HEAD), version: 1, body: { fate, reason } });
}

const cardOf = async (nip: string) =>
  (await city.api("GET", `/v1/employees/${nip}/scorecards/2026-03`, { as: as(nip) })).body;

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-03-30T02:00:00.000Z"));
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "unit-2", isHead: true });
  for (const nip of [STAFF, OTHER]) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await signIn();
  await agreePlan(HEAD, CHIEF);
  for (const nip of [STAFF, OTHER]) {
    await agreePlan(nip, HEAD);
    for (let count = 0; count < 8; count += 1) await report(nip);
    const body = {
      ...{ category: "INNOVATION", nomineeId: nip },
      text: "Mengusulkan cara menghitung izin yang adil bagi layanan daring.",
    };
    expect((await city.api("POST", `${ROUND}/nominations`, { as: as(HEAD), body })).status).toBe(201);
  }
});
afterAll(() => city.host.stop());

describe("what an employee proposed and was adopted, through the gateway", () => {
  it("is on their scorecard as soon as it is answered, in part as well, and not otherwise", async () => {
    for (const fate of ["ADOPTED", "ADOPTED_IN_PART", "NOT_ADOPTED"])
      expect((await suggest(fate)).status).toBe(200);
    expect((await cardOf(STAFF)).proposalsAdopted).toBe(2);
    expect(await cardOf(OTHER)).not.toHaveProperty("proposalsAdopted");
    const { kartuKinerja } = (await city.api("GET", "/v1/me/data", { as: as(STAFF) })).body;
    expect(kartuKinerja).toMatchObject([{ month: "2026-03", proposalsAdopted: 2 }]);
  });

  it("puts them before an equal colleague for the award for innovation, and says why", async () => {
    await city.host.advanceTo(Date.parse("2026-04-05T00:00:00.000Z"));
    await city.host.idle();
    await signIn();
    const { body } = await city.api("GET", ROUND, { as: as("hr") });
    const innovators = body.candidates.filter(
      ({ category }: { category: string }) => category === "INNOVATION",
    );
    expect(innovators.map(({ id }: { id: string }) => id)).toEqual([STAFF, OTHER]);
    expect(innovators[0].parts).toContainEqual({
      ...{ name: "ADOPTED_PROPOSALS", valueBasisPoints: 6_667, isWithoutData: false },
      ...{ weightBasisPoints: 1_000, contributionBasisPoints: 667, evidence: { proposals: 2, whole: 3 } },
    });
    const { categories } = (await city.api("GET", `${ROUND}/standings/${OTHER}`, { as: as(OTHER) })).body;
    const standing = categories.find(({ category }: { category: string }) => category === "INNOVATION");
    expect(standing.parts).toContainEqual(
      expect.objectContaining({ name: "ADOPTED_PROPOSALS", valueBasisPoints: 0, isWithoutData: false }),
    );
  });

  it("is recounted by verify from the answers", async () => {
    const all = await everything();
    const failing = (items: typeof all) =>
      prove(bukittinggi, items as never)
        .filter(({ broken }) => broken.length > 0)
        .map(({ name }) => name.split(" ")[0]);
    expect(failing(all)).toEqual([]);
    const changed = all.map((item) => ("proposalsAdopted" in item ? { ...item, proposalsAdopted: 3 } : item));
    expect(failing(changed)).toContain("Kartu");
  });
});
