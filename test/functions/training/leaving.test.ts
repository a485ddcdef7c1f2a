import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { type SessionCity, STAFF, startSessionCity } from "../../support/cities/sessions.ts";
import { everything } from "../../support/table/everything.ts";

const [LEAVER = "", PLACED = "", WAITING = ""] = STAFF;

let city: SessionCity;
let coming: string;
let begun: string;

beforeAll(async () => {
  city = await startSessionCity();
  const courseId = await city.course();
  coming = (await city.plan(courseId)).body.id;
  const meetings = [{ day: "2026-03-11", from: "08:00", until: "15:00" }];
  begun = (await city.plan(courseId, { meetings, enrolUntil: "2026-03-10", trainerNips: [] })).body.id;
  await city.enrol(begun, LEAVER);
  for (const nip of [LEAVER, PLACED, WAITING]) {
    expect((await city.enrol(coming, nip)).status).toBe(201);
    await city.host.advance("+1m");
  }
  const { version } = (await city.get("hr", `/v1/employees/${LEAVER}`)).body;
  const left = { reason: "PENSIUN", from: "2026-03-12", basis: "SK Pensiun 12/2026" };
  const path = `/v1/employees/${LEAVER}/service`;
  const ended = await city.api("PUT", path, { as: city.as("hr"), version, body: left });
  expect(ended.status, JSON.stringify(ended.body)).toBe(200);
});
afterAll(() => city?.host.stop());

it("the place of somebody who leaves the service goes to whoever waits, on the day and not before", async () => {
  expect((await city.list(coming)).waiting).toEqual([WAITING]);
  await city.host.advanceTo(Date.parse("2026-03-12T02:00:00.000Z"));
  await city.host.idle();
  const { placed, waiting } = await city.list(coming);
  expect(placed.toSorted()).toEqual([PLACED, WAITING].toSorted());
  expect(waiting).toEqual([]);
  expect(await toldTo(city, await city.token(WAITING, "EMPLOYEE"))).toContain("ENROLMENT_MOVED_UP");
  expect(prove(bukittinggi, (await everything()) as Item[]).flatMap(({ broken }) => broken)).toEqual([]);
});

it("keeps who was enrolled in a session that has begun, which attendance settles", async () => {
  const { body } = await city.get("hr", `/v1/training-sessions/${begun}/enrolments`);
  expect(body.items).toMatchObject([
    { nip: LEAVER, state: expect.stringMatching(/AWAITING|APPROVED|ABSENT|ATTENDED/) },
  ]);
});

it("who no longer serves on a session's last day is not named as its trainer", async () => {
  const courseId = await city.course({ title: "Pelayanan ramah" });
  const planned = await city.plan(courseId, { enrolUntil: "2026-03-16", trainerNips: [LEAVER] });
  expect(planned).toMatchObject({ status: 400, body: { code: "session.trainer-left" } });
});

it("the place stays with whoever moved up, though the leaving is taken back; who is back can enrol again", async () => {
  const { version } = (await city.get("hr", `/v1/employees/${LEAVER}`)).body;
  const back = { reason: null, from: "2026-03-12", basis: "Ralat SK 12/2026" };
  const path = `/v1/employees/${LEAVER}/service`;
  const taken = await city.api("PUT", path, { as: city.as("hr"), version, body: back });
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  await city.host.advance("+30m");
  await city.host.idle();
  expect((await city.list(coming)).placed.toSorted()).toEqual([PLACED, WAITING].toSorted());
  expect((await city.enrol(coming, LEAVER)).status).toBe(201);
  expect((await city.list(coming)).waiting).toEqual([LEAVER]);
  expect(prove(bukittinggi, (await everything()) as Item[]).flatMap(({ broken }) => broken)).toEqual([]);
});
