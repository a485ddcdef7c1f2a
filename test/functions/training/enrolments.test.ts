import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enrol } from "../../../functions/training/enrol.ts";
import { groupItems, type Item } from "../../../infra/local/verify/items.ts";
import { proveSessions } from "../../../infra/local/verify/prove-sessions.ts";
import { withoutSession } from "../../../shared/domain/training/agenda.ts";
import { withdrawEnrolment } from "../../../shared/domain/training/enrolment.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { gone, put } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { sessionRepository } from "../../../shared/table/training/sessions.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import {
  CHIEF,
  HEAD,
  type SessionCity,
  STAFF,
  startSessionCity,
  TRAINER,
} from "../../support/cities/sessions.ts";
import { everything } from "../../support/table/everything.ts";

const CROWD = Array.from({ length: 40 }, (_, index) => `1991020220160310${String(index + 10)}`);

let city: SessionCity;
let courseId: string;
let day = 16;
const [ONE = "", TWO = "", THREE = "", FOUR = "", FIVE = ""] = STAFF;

beforeAll(async () => {
  city = await startSessionCity(CROWD);
  courseId = await city.course();
});
afterAll(() => city.host.stop());

const AT = "2026-03-10T03:00:00.000Z";

/** A session on a day of its own. */
async function session(changes: object = {}): Promise<string> {
  day += 1;
  const meetings = [{ day: `2026-04-${day}`, from: "08:00", until: "15:00" }];
  const { body } = await city.plan(courseId, {
    meetings,
    enrolUntil: "2026-03-13",
    trainerNips: [],
    ...changes,
  });
  return body.id;
}

const answer = (
  id: string,
  nip: string,
  what: "approve" | "reject",
  who: string,
  version = 1,
  body?: object,
) => city.act(who, `/v1/training-sessions/${id}/enrolments/${nip}/${what}`, body, version);

describe("an enrolment", () => {
  it("awaits the direct superior, in their queue, and holds its place meanwhile", async () => {
    const id = await session();
    const { status, body } = await city.enrol(id, ONE);
    expect({ status, body }).toMatchObject({ status: 201, body: { state: "AWAITING", raterNip: HEAD } });
    expect([1, 2]).toContain(body.place);
    expect(await toldTo(city, city.as(HEAD))).toEqual(["ENROLMENT_MADE"]);
    const queue = await city.get(HEAD, "/v1/me/awaiting-enrolments");
    expect(queue.body).toMatchObject({
      items: [{ nip: ONE, sessionId: id }],
      people: [{ nip: HEAD }, { nip: ONE }],
    });
    const tasks = await city.get(HEAD, "/v1/me/tasks");
    expect(tasks.body.items).toMatchObject([{ kind: "APPROVE_ENROLMENT", count: 1 }]);
    expect(tasks.body.nearest).toMatchObject([{ kind: "APPROVE_ENROLMENT", who: { nip: ONE }, id }]);
    expect((await answer(id, ONE, "approve", HEAD)).body).toMatchObject({ state: "APPROVED", version: 2 });
    expect(await toldTo(city, city.as(ONE))).toEqual(["ENROLMENT_APPROVED"]);
    expect((await city.get(HEAD, "/v1/me/awaiting-enrolments")).body.items).toEqual([]);
    expect((await answer(id, ONE, "approve", HEAD, 2)).body.code).toBe("enrolment.not-awaiting");
    const mine = await city.get(ONE, "/v1/me/training-sessions");
    expect(mine.body).toMatchObject({ sessions: [{ id }], enrolments: [{ state: "APPROVED" }] });
  });

  it("is answered by the superior or HR, by nobody else and nobody for themselves", async () => {
    const id = await session();
    await city.enrol(id, TWO);
    for (const who of [TWO, ONE, CHIEF])
      expect((await answer(id, TWO, "approve", who)).body.code).toBe("authority.not-rater");
    expect((await answer(id, TWO, "approve", "hr")).status).toBe(200);
  });

  it("is refused twice, after its rejection, for an overlap, and after the deadline; nothing is stored", async () => {
    const id = await session();
    expect((await city.enrol(id, ONE)).status).toBe(201);
    expect((await city.enrol(id, ONE)).body.code).toBe("enrolment.already");
    const half = [{ day: `2026-04-${day}`, from: "14:00", until: "16:00" }];
    const { body } = await city.plan(courseId, { meetings: half, enrolUntil: "2026-03-13", trainerNips: [] });
    const overlapping = await city.enrol(body.id, ONE);
    expect(overlapping).toMatchObject({ status: 409, body: { code: "enrolment.overlaps" } });
    expect(overlapping.body.detail).toContain("Pelayanan prima");
    expect((await answer(id, ONE, "reject", HEAD, 1, { reason: "Loket kosong hari itu" })).status).toBe(200);
    expect(await toldTo(city, city.as(ONE))).toContain("ENROLMENT_REJECTED");
    expect((await city.enrol(id, ONE)).body.code).toBe("enrolment.rejected-before");
    expect((await city.enrol(body.id, ONE)).status).toBe(201);
    expect((await city.withdraw(id, ONE)).body.code).toBe("enrolment.none");
    expect(await city.list(id)).toEqual({ placed: [], waiting: [] });
  });

  it("may be made again after it was withdrawn", async () => {
    const id = await session();
    await city.enrol(id, FIVE);
    expect((await city.withdraw(id, FIVE)).body).toMatchObject({ state: "WITHDRAWN" });
    expect((await city.enrol(id, FIVE)).body).toMatchObject({ state: "AWAITING", version: 3 });
  });

  it("is seen by the session's trainers and HR only", async () => {
    const id = await session({ trainerNips: [TRAINER] });
    const path = `/v1/training-sessions/${id}/enrolments`;
    expect((await city.get(TRAINER, path)).status).toBe(200);
    expect((await city.get(ONE, path)).body.code).toBe("session.not-yours");
  });

  it("comes to the new superior, if there is one before it is answered", async () => {
    const id = await session();
    await city.enrol(id, FOUR);
    const body = { raterNip: CHIEF, from: "2026-03-10" };
    const { version } = (await city.get("hr", `/v1/employees/${FOUR}`)).body;
    const moved = await city.api("PUT", `/v1/employees/${FOUR}/rater`, { as: city.as("hr"), body, version });
    expect(moved.status).toBe(200);
    await city.host.advance("+16m");
    const queue = await city.get(CHIEF, "/v1/me/awaiting-enrolments");
    expect(queue.body.items).toMatchObject([{ nip: FOUR, sessionId: id }]);
  });
});

describe("the waiting list", () => {
  it("moves up by itself when somebody withdraws or is rejected, first come first", async () => {
    const id = await session();
    for (const nip of [ONE, TWO, THREE, FOUR, FIVE]) {
      await city.enrol(id, nip);
      await city.host.advance("+1m");
    }
    expect(await city.list(id)).toMatchObject({ waiting: [THREE, FOUR, FIVE] });
    expect((await city.get(FOUR, `/v1/training-sessions/${id}`)).body).toMatchObject({
      taken: 2,
      waiting: 3,
      turn: 2,
    });
    await city.withdraw(id, TWO);
    expect(await city.list(id)).toMatchObject({ waiting: [FOUR, FIVE] });
    expect(await toldTo(city, city.as(THREE))).toContain("ENROLMENT_MOVED_UP");
    await answer(id, ONE, "reject", HEAD, 1, { reason: "Ada tugas lain" });
    expect(await city.list(id)).toMatchObject({ waiting: [FIVE] });
    expect((await city.list(id)).placed.toSorted()).toEqual([THREE, FOUR].toSorted());
  });

  it("moves up into places that HR adds", async () => {
    const id = await session();
    for (const nip of [ONE, TWO, THREE, FOUR]) await city.enrol(id, nip);
    const { body } = await city.get("hr", `/v1/training-sessions/${id}`);
    const { provider, room, meetings, enrolUntil, trainerNips } = body;
    const changed = { provider, room, meetings, enrolUntil, trainerNips, places: 4 };
    const put = { as: city.as("hr"), version: body.version, body: changed };
    expect((await city.api("PUT", `/v1/training-sessions/${id}`, put)).status).toBe(200);
    expect(await city.list(id)).toMatchObject({ waiting: [] });
  });

  it("gives no place twice and leaves none free while somebody waits, whatever comes at once", async () => {
    const id = await session({ places: 20 });
    const made = await Promise.all(CROWD.map((nip) => city.enrol(id, nip)));
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
    const { placed, waiting } = await city.list(id);
    expect([placed.length, waiting.length]).toEqual([20, 20]);
    await Promise.all(placed.slice(0, 8).map((nip: string) => city.withdraw(id, nip)));
    const after = await city.list(id);
    expect([after.placed.length, after.waiting.length]).toEqual([20, 12]);
    const { body } = await city.get("hr", `/v1/training-sessions/${id}/enrolments`);
    const places = body.items.flatMap(({ place }: { place?: number }) => place ?? []);
    expect(new Set(places).size).toBe(20);
  });

  it("takes two readings at once and one transaction for each enrolment, however many there are", async () => {
    const id = await session({ places: 30 });
    for (const nip of CROWD.slice(0, 20)) await city.enrol(id, nip);
    const meter = newMeter();
    const sessions = sessionRepository(openTable({ meter }), city.city);
    await enrol({ params: { sessionId: id }, principal: { id: ONE, roles: ["EMPLOYEE"] }, at: AT } as never, {
      sessions,
      city: city.city,
    });
    expect(meter.roundTrips).toBe(3);
    expect(meter.readUnits).toBeLessThan(6);
  });

  it("reads of a session with hundreds only which places are taken", async () => {
    const room = { name: "Gedung olahraga", holds: 1_000 };
    const id = await session({ places: 1_000, room });
    const table = openTable({ meter: newMeter() });
    const keys = Array.from({ length: 480 }, (_, index) => items.takenPlace.key(id, index + 1));
    for (let from = 0; from < keys.length; from += 96)
      await table.write(keys.slice(from, from + 96).map((key) => put({ key, item: { nip: TRAINER } })));
    const meter = newMeter();
    const sessions = sessionRepository(openTable({ meter }), city.city);
    const input = { params: { sessionId: id }, principal: { id: TWO, roles: ["EMPLOYEE"] }, at: AT };
    await enrol(input as never, { sessions, city: city.city });
    expect(meter.roundTrips).toBe(3);
    expect(meter.readUnits).toBeLessThan(16);
    for (let from = 0; from < keys.length; from += 96)
      await table.write(keys.slice(from, from + 96).map((key) => gone(key)));
  });

  it("lets whoever waits go first into a place that was left free", async () => {
    const id = await session({ places: 1 });
    for (const nip of [ONE, TWO]) await city.enrol(id, nip);
    const sessions = sessionRepository(openTable({ meter: newMeter() }), city.city);
    const { session: of, enrolments, agenda } = await sessions.toWithdraw(id, ONE);
    const own = enrolments.find(({ nip }) => nip === ONE);
    const withdrawn = withdrawEnrolment(own, of, { by: ONE, at: AT, zone: city.city.timeZone });
    const without = withoutSession(agenda, id);
    await sessions.commitEnrolments([withdrawn], enrolments, without ? [[agenda, without]] : []);
    await city.enrol(id, THREE);
    expect(await city.list(id)).toMatchObject({ placed: [TWO], waiting: [THREE] });
  });

  it("is proven by verify, which finds a place that somebody else holds", async () => {
    const all = (await everything()) as Item[];
    const broken = (some: readonly Item[]) => proveSessions(groupItems(some)).broken;
    expect(broken(all)).toEqual([]);
    const [one] = all.filter(({ sk, pk }) => pk.startsWith("SESSION_PLACE#") && !sk.startsWith("WAITING"));
    expect(broken(all.map((item) => (item === one ? { ...item, nip: TRAINER } : item)))).toHaveLength(1);
    expect(broken(all.filter((item) => item !== one))).toHaveLength(1);
    const [mark] = all.filter(({ sk }) => sk.startsWith("WAITING"));
    expect(broken(all.filter((item) => item !== mark))).toHaveLength(1);
  });

  it("closes at its deadline, and refuses whoever comes later", async () => {
    const id = await session();
    await city.host.advance("+4d");
    expect((await city.get(ONE, `/v1/training-sessions/${id}`)).body.state).toBe("CLOSED");
    const late = await city.enrol(id, TWO);
    expect(late).toMatchObject({ status: 409, body: { code: "enrolment.over" } });
    expect(late.body.detail).toContain("13 Maret");
  });
});
