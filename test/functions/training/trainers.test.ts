import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEAD, type SessionCity, STAFF, startSessionCity, TRAINER } from "../../support/cities/sessions.ts";

const [ONE = "", TWO = ""] = STAFF;
const MORNING = "2026-03-17T08:00/12:00";

let city: SessionCity;
let courseId: string;
const appoint = (nip: string, skills: readonly string[], yearlyHours = 40, who = "hr") =>
  city.act(who, "/v1/trainers", { nip, skills, yearlyHours });
const proposals = async (meetings = MORNING) =>
  (await city.get("hr", `/v1/courses/${courseId}/trainer-proposals?meetings=${meetings}`)).body;

beforeAll(async () => {
  city = await startSessionCity();
  courseId = await city.course({ subjects: ["Pelayanan prima", "Komunikasi"] });
});
afterAll(() => city.host.stop());

describe("internal trainers", () => {
  it("are taken into the pool once, by HR alone, from among the employees", async () => {
    expect((await appoint(TRAINER, ["pelayanan  PRIMA"])).status).toBe(201);
    expect((await appoint(TRAINER, ["Arsip"])).body.code).toBe("trainer.already");
    expect((await appoint("190001011900011001", ["Arsip"])).status).toBe(404);
    expect((await appoint(ONE, ["Arsip"], 40, HEAD)).status).toBe(403);
    expect((await city.get(ONE, "/v1/trainers")).status).toBe(403);
    for (const skills of [[], ["x".repeat(61)]]) expect((await appoint(ONE, skills)).status).toBe(400);
  });

  it("are proposed for what they can teach, those who can teach more of it first", async () => {
    await appoint(ONE, ["komunikasi", "Pelayanan Prima"]);
    await appoint(TWO, ["Arsip"]);
    const { items, people } = await proposals();
    expect(items).toMatchObject([
      { nip: ONE, matches: ["Pelayanan prima", "Komunikasi"], isProposed: true },
      { nip: TRAINER, matches: ["Pelayanan prima"], taughtHours: 0, plannedHours: 0, isProposed: true },
    ]);
    expect(people.map(({ nip }: { nip: string }) => nip).toSorted()).toEqual([TRAINER, ONE].toSorted());
  });

  it("who give another session then, or take part in one, come last with what it is", async () => {
    const { body } = await city.plan(courseId, { trainerNips: [ONE], enrolUntil: "2026-03-17" });
    expect((await proposals()).items).toMatchObject([
      { nip: TRAINER, isProposed: true },
      { nip: ONE, isProposed: false, clash: { title: "Pelayanan prima", day: "2026-03-17" } },
    ]);
    const { items } = await proposals("2026-03-18T08:00/12:00");
    expect(items).toMatchObject([
      { nip: ONE, plannedHours: 8, isProposed: true },
      { nip: TRAINER, isProposed: true },
    ]);
    await city.enrol(body.id, TRAINER);
    expect((await proposals()).items).toMatchObject([{ isProposed: false }, { isProposed: false }]);
    expect((await city.enrol(body.id, ONE)).body.code).toBe("enrolment.own-session");
  });

  it("are not proposed beyond their hours of a year, which count apart from their own lesson hours", async () => {
    const { version } = (await city.get("hr", "/v1/trainers")).body.items.find(
      ({ nip }: { nip: string }) => nip === ONE,
    );
    const changed = await city.api("PUT", `/v1/trainers/${ONE}`, {
      as: city.as("hr"),
      body: { skills: ["komunikasi", "pelayanan prima"], yearlyHours: 12 },
      version,
    });
    expect(changed.status).toBe(200);
    const { items } = await proposals("2026-03-18T08:00/12:00");
    expect(items).toMatchObject([
      { nip: TRAINER, isProposed: true },
      { nip: ONE, isProposed: false, isOverloaded: true },
    ]);
    const pool = (await city.get("hr", "/v1/trainers")).body;
    expect(pool).toMatchObject({ year: "2026" });
    expect(pool.items.find(({ nip }: { nip: string }) => nip === ONE)).toMatchObject({
      ...{ taughtHours: 0, plannedHours: 8, yearlyHours: 12 },
    });
    const { training } = (await city.get(ONE, `/v1/employees/${ONE}/scorecards/2026-03`)).body;
    expect(training).toMatchObject({ countedHours: 0, taughtHours: 0 });
  });

  it("are no longer proposed once they have stopped, and distinguished from times that are none", async () => {
    const { version } = (await city.get("hr", "/v1/trainers")).body.items.find(
      ({ nip }: { nip: string }) => nip === ONE,
    );
    const body = { skills: ["komunikasi"], yearlyHours: 12, isActive: false };
    await city.api("PUT", `/v1/trainers/${ONE}`, { as: city.as("hr"), body, version });
    expect((await proposals("2026-03-18T08:00/12:00")).items).toMatchObject([{ nip: TRAINER }]);
    const wrong = await city.get("hr", `/v1/courses/${courseId}/trainer-proposals?meetings=besok`);
    expect(wrong.status).toBe(400);
  });
});
