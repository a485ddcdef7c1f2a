import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldTo } from "../../support/cities/inbox.ts";
import {
  COURSE,
  SESSION,
  type SessionCity,
  STAFF,
  startSessionCity,
  TRAINER,
} from "../../support/cities/sessions.ts";

let city: SessionCity;
let courseId: string;
const [ONE = "", TWO = "", THREE = ""] = STAFF;

beforeAll(async () => {
  city = await startSessionCity();
  courseId = await city.course();
});
afterAll(() => city.host.stop());

const change = (id: string, version: number, changes: object = {}) =>
  city.api("PUT", `/v1/training-sessions/${id}`, {
    as: city.as("hr"),
    body: { ...SESSION, ...changes },
    version,
  });

describe("the catalogue", () => {
  it("has each training with path, form and lesson hours, for everybody to see and HR to change", async () => {
    const { body } = await city.get(ONE, "/v1/courses");
    expect(body.items).toMatchObject([{ ...COURSE, isOffered: true }]);
    expect((await city.act(ONE, "/v1/courses", COURSE)).status).toBe(403);
    const changed = await city.api("PUT", `/v1/courses/${courseId}`, {
      ...{ as: city.as("hr"), version: 1 },
      body: { ...COURSE, hours: 10 },
    });
    expect(changed.body).toMatchObject({ hours: 10, version: 2 });
  });

  it.each([
    [{ form: undefined }, "training.form-missing"],
    [{ path: "PENDIDIKAN" }, "training.form-of-education"],
  ])("refuses what the law does not know: %j", async (changes, code) => {
    const refused = await city.act("hr", "/v1/courses", { ...COURSE, ...changes });
    expect(refused).toMatchObject({ status: 400, body: { code } });
  });
});

describe("a session", () => {
  it("promises what its course did when it was planned, and tells its trainers", async () => {
    const { status, body } = await city.plan(courseId);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { ...SESSION, title: COURSE.title, hours: 10, state: "OPEN", version: 1 },
    });
    expect(await toldTo(city, city.as(TRAINER))).toEqual(["SESSION_GIVEN"]);
    const offered = await city.get(ONE, "/v1/training-sessions");
    expect(offered.body).toMatchObject({ items: [{ id: body.id }], people: [{ nip: TRAINER }] });
    expect((await city.get(ONE, "/v1/training-sessions?from=2026-03-18")).body.items).toEqual([]);
  });

  it.each([
    [{ places: 31 }, 400, "session.beyond-room"],
    [{ room: undefined }, 400, "session.room-missing"],
    [{ enrolUntil: "2026-03-18" }, 400, "session.enrolment-after-start"],
    [{ meetings: [{ day: "2026-03-09", from: "08:00", until: "09:00" }] }, 400, "session.in-past"],
    [{ meetings: [{ day: "2026-03-17", from: "15:00", until: "08:00" }] }, 400, "session.out-of-order"],
    [
      {
        meetings: [
          { day: "2026-03-19", from: "08:00", until: "12:00" },
          { day: "2026-03-19", from: "11:00", until: "15:00" },
        ],
      },
      400,
      "session.out-of-order",
    ],
    [{ trainerNips: ["199909092024032009"] }, 400, "session.trainer-unknown"],
    [{ trainerNips: [TWO, TWO] }, 400, "session.trainer-twice"],
    [{ meetings: [{ day: "2026-03-17", from: "14:59", until: "16:00" }] }, 409, "session.trainer-busy"],
  ])("is refused if it cannot take place: %j", async (changes, status, code) => {
    expect(await city.plan(courseId, changes)).toMatchObject({ status, body: { code } });
  });

  it("is planned by nobody but HR, and only while its course is offered", async () => {
    expect((await city.act(ONE, "/v1/training-sessions", { courseId, ...SESSION })).status).toBe(403);
    const retired = await city.course({ title: "Pelatihan lama", isOffered: false });
    expect((await city.plan(retired)).body.code).toBe("session.not-offered");
  });

  it("may begin as another ends, and frees a trainer HR replaces", async () => {
    const meetings = [{ day: "2026-03-24", from: "08:00", until: "12:00" }];
    const { body } = await city.plan(courseId, { meetings });
    const next = [{ day: "2026-03-24", from: "12:00", until: "13:00" }];
    expect((await city.plan(courseId, { meetings: next })).status).toBe(201);
    expect((await city.plan(courseId, { meetings })).body.code).toBe("session.trainer-busy");
    expect((await change(body.id, 1, { meetings, trainerNips: [THREE] })).status).toBe(200);
    expect((await city.plan(courseId, { meetings })).status).toBe(201);
    expect((await city.enrol(body.id, THREE)).body.code).toBe("enrolment.own-session");
  });

  it("keeps its times, its places and its participants apart from its trainers once people have enrolled", async () => {
    const meetings = [{ day: "2026-03-31", from: "08:00", until: "12:00" }];
    const { body } = await city.plan(courseId, { meetings, trainerNips: [] });
    for (const nip of [ONE, TWO]) expect((await city.enrol(body.id, nip)).status).toBe(201);
    const later = [{ day: "2026-04-01", from: "08:00", until: "12:00" }];
    expect((await change(body.id, 1, { meetings: later, trainerNips: [] })).body.code).toBe(
      "session.times-promised",
    );
    expect((await change(body.id, 1, { meetings, places: 1, trainerNips: [] })).body.code).toBe(
      "session.places-taken",
    );
    expect((await change(body.id, 1, { meetings, trainerNips: [ONE] })).body.code).toBe(
      "session.trainer-enrolled",
    );
  });

  it("that is cancelled tells everybody, frees their time and takes nobody any more", async () => {
    const meetings = [{ day: "2026-04-07", from: "08:00", until: "12:00" }];
    const { body } = await city.plan(courseId, { meetings });
    expect((await city.enrol(body.id, ONE)).status).toBe(201);
    const path = `/v1/training-sessions/${body.id}`;
    const cancelled = await city.act("hr", `${path}/cancel`, { reason: "Pelatih sakit" }, 1);
    expect(cancelled.body).toMatchObject({ state: "CANCELLED", cancellation: { reason: "Pelatih sakit" } });
    expect((await city.enrol(body.id, TWO)).body.code).toBe("session.cancelled");
    await city.host.advance("+16m");
    expect((await city.get(ONE, path)).body).toMatchObject({ taken: 0, own: { state: "CANCELLED" } });
    expect(await toldTo(city, city.as(ONE))).toContain("ENROLMENT_CANCELLED");
    expect(await toldTo(city, city.as(TRAINER))).toContain("SESSION_CANCELLED");
    const again = await city.plan(courseId, { meetings });
    expect(again.status).toBe(201);
    expect((await city.enrol(again.body.id, ONE)).status).toBe(201);
    expect((await city.act("hr", `${path}/cancel`, { reason: "Sekali lagi" }, 3)).body.code).toBe(
      "session.cancelled",
    );
  });
});
