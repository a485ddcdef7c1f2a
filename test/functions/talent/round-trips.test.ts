import { afterAll, beforeAll, expect, test } from "vitest";
import { talentRoutes } from "../../../functions/talent/contract.ts";
import { COURSE } from "../../support/cities/sessions.ts";
import {
  ASSESSMENT,
  ASSESSOR,
  HEAD,
  POSITION,
  STAFF,
  STANDARD,
  startTalentCity,
  type TalentCity,
} from "../../support/cities/talent-city.ts";
import { beyondOneReading } from "../../support/table/asked-of-table.ts";

const [ONE, TWO, THREE] = STAFF;
const AT = "/v1/talent";
const PLAN = `${AT}/employees/${TWO}/career-plan`;
let city: TalentCity;
let courseId: string;

beforeAll(async () => {
  city = await startTalentCity();
  courseId = (await city.act("hr", "/v1/courses", COURSE)).body.id;
  // Who is signed in is read once, with their first request.
  for (const who of ["hr", "mayor", HEAD, TWO]) await city.get(who, `${AT}/talent-circle`);
});
afterAll(() => city?.host.stop());

const succession = (candidates: readonly string[]) => ({
  ...{ position: POSITION, unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0, candidates },
  reason: "Pemegang jabatan pensiun akhir tahun",
});
const plan = () => ({
  goals: [{ text: "Menjadi analis ahli muda", until: "2027-12-31", courseIds: [courseId] }],
  ...{ mentorNip: ASSESSOR, reviewsOn: ["2026-09-10"] },
});

test("a write of talents and careers takes one reading and one transaction, unless what it reads names what to read next", async () => {
  const { position: _, ...edition } = STANDARD;
  const beyond = await beyondOneReading(talentRoutes, {
    nameCircle: () => city.put("hr", `${AT}/talent-circle`, { assessors: [ASSESSOR], members: [ASSESSOR] }),
    setStandard: () => city.setStandard(),
    changeStandard: (before) =>
      city.put(
        "hr",
        `${AT}/competency-standards/${before("setStandard").id}`,
        { ...edition, from: "2027-01-01" },
        1,
      ),
    assess: () => city.act("hr", `${AT}/employees/${ONE}/competency-assessments`, ASSESSMENT),
    withdrawAssessment: (before) =>
      city.act(
        "hr",
        `${AT}/employees/${ONE}/competency-assessments/${before("assess").id}/withdraw`,
        { reason: "Tertukar dengan pegawai lain" },
        1,
      ),
    beginSuccession: () => city.act("hr", `${AT}/successions`, succession([ONE, TWO])),
    changeSuccession: (before) =>
      city.put("hr", `${AT}/successions/${before("beginSuccession").id}`, succession([ONE, THREE]), 1),
    decideAppointment: (before) =>
      city.act("mayor", `${AT}/successions/${before("beginSuccession").id}/appointments`, {
        ...{ chosenNip: ONE, reason: "Memenuhi standar jabatan, dan dua tahun memimpin tim." },
        others: [{ nip: THREE, reason: "Belum memenuhi standar." }],
        ...{ basis: "Kepwali 45/2026", day: "2026-03-10" },
      }),
    proposeCareerPlan: () => city.act(TWO, PLAN, plan()),
    returnCareerPlan: () => city.act(HEAD, `${PLAN}/return`, { reason: "Perjelas tujuannya" }, 1),
    changeCareerPlan: () => city.put(TWO, PLAN, plan(), 2),
    agreeCareerPlan: () => city.act(HEAD, `${PLAN}/agree`, undefined, 3),
    reviewCareerPlan: () => city.act(HEAD, `${PLAN}/review`, { note: "Sudah ikut pelatihan." }, 4),
  });
  expect(beyond).toEqual({
    // The succession names the post, of which there is a standard, and the candidates, whose records are read eight at a time.
    decideAppointment: { reads: 2 },
    // Nobody below in the line may be the mentor: the mentor's posting names their unit, and the unit its line.
    proposeCareerPlan: { reads: 2 },
    changeCareerPlan: { reads: 2 },
  });
});
