import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addDays } from "../../../shared/domain/calendar/calendar.ts";
import * as items from "../../../shared/table/items.ts";
import { placedAt } from "../../../shared/table/keys.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

const change = (day: string, body: object = {}) =>
  city.api("PUT", `/v1/calendar/days/${day}`, {
    as: city.as.admin,
    body: { name: "Hari berkabung kota", kind: "LOCAL", isDayOff: true, ...body },
  });
const due = async (code: string) => (await city.read(code)).body.dueAt.slice(0, 10);
const placed = async (code: string) =>
  placedAt((await city.table.find(items.complaint.key(code))) ?? {})?.slice(0, 10);

test("a day off that the city sets moves running deadlines, also in the list of what is due; ended complaints stay", async () => {
  const running = await city.submit();
  const ended = await city.submit();
  await city.act(ended.trackingCode, "verify", VERIFICATION);
  await city.act(ended.trackingCode, "answer", { text: "Lampu sudah menyala kembali." });
  await city.own(ended.trackingCode, "ratings", { secret: ended.secret, isSatisfied: true });
  const endedBefore = (await city.read(ended.trackingCode)).body.deadlines.slice(0, 3);
  expect(await due(running.trackingCode)).toBe("2026-03-13");
  expect(await placed(running.trackingCode)).toBe("2026-03-12");

  expect(await change("2026-03-12")).toMatchObject({ status: 200, body: { day: "2026-03-12", version: 1 } });
  await city.host.idle();
  expect(await due(running.trackingCode)).toBe("2026-03-16");
  expect(await placed(running.trackingCode)).toBe("2026-03-13");
  const { body: history } = await city.api("GET", `/v1/complaints/${running.trackingCode}/history`, {
    as: city.as.officer,
  });
  expect(history.events.at(-1).type).toBe("COMPLAINT_RESCHEDULED");
  expect((await city.read(ended.trackingCode)).body.deadlines.slice(0, 3)).toEqual(endedBefore);
});

test("repeating it changes nothing; it stays due until no request can still know the old calendar", async () => {
  expect((await change("2026-03-12")).body.version).toBe(1);
  const calendar = () => city.table.find(items.cityCalendar.key());
  expect((await calendar())?.followBy).toBeDefined();
  await city.pass("+1h");
  expect(await calendar()).toMatchObject({ version: 2 });
  expect((await calendar())?.followBy).toBeUndefined();
});

test("the sweep makes up for a message lost in a crash", async () => {
  const { trackingCode } = await city.submit();
  const before = await placed(trackingCode);
  const day = addDays(new Date(city.host.clock.now()).toISOString().slice(0, 10), 1);
  // The change as committed, without the message that follows it.
  const { cityCalendarRepository } = await import("../../../shared/table/calendar/city-calendars.ts");
  const { changeDay } = await import("../../../shared/domain/calendar/city-calendar.ts");
  const calendars = cityCalendarRepository(city.table);
  const decision = changeDay(await calendars.find(), {
    day,
    today: "2026-03-10",
    name: "Cuti bersama tambahan",
    kind: "JOINT_LEAVE",
    isDayOff: true,
    by: "admin",
    at: new Date(city.host.clock.now()).toISOString(),
  });
  if (decision) await calendars.commit(decision);
  expect(await placed(trackingCode)).toBe(before);
  await city.pass("+1h");
  expect(await placed(trackingCode)).not.toBe(before);
});

test("a holiday can be withdrawn, the past cannot be changed, and only the administrator may", async () => {
  const worked = await change("2026-03-18", {
    name: "Nyepi: tetap bekerja",
    kind: "NATIONAL",
    isDayOff: false,
  });
  expect(worked.status).toBe(200);
  const { body } = await city.api("GET", "/v1/public/calendar/2026");
  const days = body.days.map(({ day }: { day: string }) => day);
  expect(body.isKnown).toBe(true);
  expect(days).toContain("2026-03-12");
  expect(days).not.toContain("2026-03-18");
  expect(body.days).toContainEqual({ day: "2026-12-22", name: "Hari Jadi Kota Bukittinggi", kind: "LOCAL" });
  expect((await city.api("GET", "/v1/public/calendar/2031")).body).toEqual({ isKnown: false, days: [] });
  expect((await change("2026-03-02")).body.code).toBe("calendar.day-past");
  expect((await change("2026-02-30")).status).toBe(400);
  const officer = { as: city.as.officer, body: { name: "Hari libur", kind: "LOCAL", isDayOff: true } };
  expect((await city.api("PUT", "/v1/calendar/days/2026-05-04", officer)).status).toBe(403);
});
