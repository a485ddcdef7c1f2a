import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { calendarOf, isWorkingDay, localDay } from "../../../../shared/domain/calendar/calendar.ts";
import type { NoticePolicy } from "../../../../shared/domain/mail/policy.ts";
import { firstSendable } from "../../../../shared/domain/mail/quiet-hours.ts";
import { bukittinggi } from "../../../support/cities/domain-builders.ts";

const calendar = calendarOf(bukittinggi);
const NIGHT: NoticePolicy = { quietFrom: "20:00", quietUntil: "07:00", isSentOnDaysOff: false };
/** An instant in western Indonesia. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString();

describe("mail", () => {
  test.each([
    ["at daytime, at once", at("2026-03-10", "09:00"), at("2026-03-10", "09:00")],
    ["a minute before quiet hours, at once", at("2026-03-10", "19:59"), at("2026-03-10", "19:59")],
    ["in the evening, the next morning", at("2026-03-10", "20:00"), at("2026-03-11", "07:00")],
    ["after midnight, the same morning", at("2026-03-11", "00:30"), at("2026-03-11", "07:00")],
    ["when quiet hours end, at once", at("2026-03-11", "07:00"), at("2026-03-11", "07:00")],
    ["on Friday evening, on Monday", at("2026-03-13", "21:00"), at("2026-03-16", "07:00")],
    ["on the eve of a week of holidays, after them", at("2026-03-17", "20:30"), at("2026-03-25", "07:00")],
    [
      "in a year with unknown holidays, by its weekdays",
      at("2031-01-04", "12:00"),
      at("2031-01-06", "07:00"),
    ],
  ])("due %s", (_name, due, sent) => {
    expect(firstSendable(due, NIGHT, calendar)).toBe(sent);
  });

  it("is sent on days off if the city wants that, and supports quiet hours within a day, and none", () => {
    const everyDay = { ...NIGHT, isSentOnDaysOff: true };
    expect(firstSendable(at("2026-03-14", "10:00"), everyDay, calendar)).toBe(at("2026-03-14", "10:00"));
    const noon = { quietFrom: "12:00", quietUntil: "13:00", isSentOnDaysOff: true };
    expect(firstSendable(at("2026-03-14", "12:10"), noon, calendar)).toBe(at("2026-03-14", "13:00"));
    const never = { quietFrom: "00:00", quietUntil: "00:00", isSentOnDaysOff: true };
    expect(firstSendable(at("2026-03-14", "03:00"), never, calendar)).toBe(at("2026-03-14", "03:00"));
  });

  it("is never sent in quiet hours, on a day off or before it is due, and is not postponed otherwise", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const due = new Date(Date.parse("2026-01-01T00:00:00.000Z") + minute * 60_000).toISOString();
        const sent = firstSendable(due, NIGHT, calendar);
        expect(sent >= due).toBe(true);
        expect(firstSendable(sent, NIGHT, calendar)).toBe(sent);
        const hour = (new Date(sent).getUTCHours() + 7) % 24;
        expect(hour).toBeGreaterThanOrEqual(7);
        expect(hour).toBeLessThan(20);
        expect(isWorkingDay(localDay(sent, "Asia/Jakarta"), calendar)).toBe(true);
      }),
    );
  });
});
