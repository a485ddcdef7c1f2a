import { afterAll, beforeAll, expect, test } from "vitest";
import { developmentRoutes } from "../../../functions/development/contract.ts";
import { COURSE } from "../../support/cities/sessions.ts";
import { HEAD, STAFF, startTalentCity, type TalentCity } from "../../support/cities/talent-city.ts";
import { beyondOneReading } from "../../support/table/asked-of-table.ts";

const [ONE] = STAFF;
const YEAR = "2026";
const NEEDS = `/v1/employees/${ONE}/development-needs/${YEAR}`;
const PLAN = `/v1/units/dinas/development-plans/${YEAR}`;
let city: TalentCity;
let found: string;
let courseId: string;

beforeAll(async () => {
  city = await startTalentCity();
  await city.setStandard();
  await city.assess(ONE);
  courseId = (await city.act("hr", "/v1/courses", COURSE)).body.id;
  // Who is signed in is read once, with their first request.
  for (const who of ["hr", HEAD, ONE]) found = (await city.get(who, NEEDS)).body.found[0].id;
});
afterAll(() => city?.host.stop());

test("a write of needs and plans takes one reading and one transaction, unless what it reads names what to read next", async () => {
  const plan = (needId: string) => ({
    items: [
      {
        ...{ title: "Pelayanan prima", needs: [{ nip: ONE, needId }], courseId },
        ...{ hours: 8, costRupiah: 4_000_000 },
      },
    ],
  });
  const beyond = await beyondOneReading(developmentRoutes, {
    addNeed: () => city.act(ONE, NEEDS, { title: "Bahasa isyarat", reason: "Warga tuli datang tiap pekan" }),
    takeUpNeed: () => city.act(HEAD, `${NEEDS}/${found}/take-up`),
    refuseNeed: () => city.act(ONE, `${NEEDS}/${found}/refuse`, { reason: "Sudah ikut bulan lalu" }),
    setBudget: () =>
      city.put("hr", `/v1/development-years/${YEAR}`, { budgetRupiah: 9_000_000, isClosed: false }),
    draftPlan: (before) => city.act(HEAD, PLAN, plan(before("addNeed").id)),
    changePlan: (before) => city.put(HEAD, PLAN, plan(before("addNeed").id), 1),
    proposePlan: () => city.act(HEAD, `${PLAN}/propose`, undefined, 2),
    approvePlan: () => city.act("hr", `${PLAN}/approve`, undefined, 3),
    returnPlan: () => city.act("hr", `${PLAN}/return`, { reason: "Anggaran dipotong" }, 4),
  });
  expect(beyond).toEqual({
    // Evidence is read again: the employee's posting names the post, of which there is a standard, and the unit, whose services
    // count. A unit whose running month has answers to a survey takes one more: only its months name the editions.
    takeUpNeed: { reads: 2 },
    // The same; and the answer so far names the unit whose plan may have the need already.
    refuseNeed: { reads: 2 },
  });
});
