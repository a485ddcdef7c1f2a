import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addYears,
  atLocalTime,
  calendarOf,
  daysOfMonth,
  dueAt,
  dueDay,
  endOfDay,
  isDay,
  isWorkingDay,
  lastDayOfMonth,
  localDay,
  localMonth,
  monthOf,
  nextMonth,
  previousMonth,
  startOfDay,
  workingDaysBetween,
  yearsAfter,
} from "../../../../shared/domain/calendar/calendar.ts";
import { DomainError } from "../../../../shared/domain/refusal.ts";

const jakarta = calendarOf({ timeZone: "Asia/Jakarta", localHolidays: [] });
const makassar = calendarOf({ timeZone: "Asia/Makassar", localHolidays: [] });
const jayapura = calendarOf({ timeZone: "Asia/Jayapura", localHolidays: [] });

const anyZone = fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
/** Days from which 80 working days still end in a known year. */
const anyDay = fc.integer({ min: 0, max: 600 }).map((days) => addDays("2026-01-01", days));
const anyWorkingDays = fc.integer({ min: 0, max: 80 });
const anyInstant = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-08-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Instants since the zones have had their present offsets. */
const anyInstantOfToday = fc
  .date({ min: new Date("1988-01-02"), max: new Date("2099-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString());

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : undefined;
  }
  return undefined;
}

describe("working days", () => {
  test.each([
    [2026, 240],
    [2027, 242],
  ])("%i has %i working days (SKB 3 Menteri)", (year, days) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, jakarta)).toBe(days);
  });

  test.each([
    ["2026-03-16", true, "an ordinary Monday"],
    ["2026-03-14", false, "a Saturday"],
    ["2026-03-15", false, "a Sunday"],
    ["2026-03-19", false, "Nyepi, a national holiday"],
    ["2026-03-20", false, "joint leave of Idul Fitri"],
  ])("%s is a working day: %s (%s)", (day, works) => {
    expect(isWorkingDay(day, jakarta)).toBe(works);
  });

  test("a city does not work on its own holiday, the others do", () => {
    const bukittinggi = calendarOf({
      timeZone: "Asia/Jakarta",
      localHolidays: [{ day: "2026-12-22", name: "Hari Jadi" }],
    });
    expect(isWorkingDay("2026-12-22", bukittinggi)).toBe(false);
    expect(isWorkingDay("2026-12-22", jakarta)).toBe(true);
    expect(dueDay("2026-12-21", 1, bukittinggi)).toBe("2026-12-23");
  });

  test("are none between a day and itself, or backwards", () => {
    expect(workingDaysBetween("2026-03-17", "2026-03-17", jakarta)).toBe(0);
    expect(workingDaysBetween("2026-03-17", "2026-03-02", jakarta)).toBe(0);
  });
});

describe("a deadline", () => {
  test.each([
    ["2026-03-17", 1, "2026-03-25"],
    ["2026-03-17", 3, "2026-03-27"],
    ["2026-03-17", 5, "2026-03-31"],
    ["2026-03-17", 10, "2026-04-08"],
    ["2026-03-17", 14, "2026-04-14"],
    ["2026-03-17", 60, "2026-06-26"],
    ["2026-05-13", 1, "2026-05-18"],
    ["2026-05-13", 3, "2026-05-20"],
    ["2026-05-13", 14, "2026-06-09"],
    ["2026-05-13", 60, "2026-08-13"],
  ])("received %s, %i working days: due %s", (received, days, due) => {
    expect(dueDay(received, days, jakarta)).toBe(due);
  });

  test("of 0 working days is the day of receipt, even a Sunday", () => {
    expect(dueDay("2026-03-15", 0, jakarta)).toBe("2026-03-15");
    expect(dueDay("2028-03-15", 0, jakarta)).toBe("2028-03-15");
  });

  test("runs from one known year into the next", () => {
    expect(dueDay("2026-12-23", 1, jakarta)).toBe("2026-12-28");
    expect(dueDay("2026-12-30", 2, jakarta)).toBe("2027-01-04");
  });

  test("received on the last day before the first known year needs only the known year", () => {
    expect(dueDay("2025-12-31", 1, jakarta)).toBe("2026-01-02");
  });

  test("is refused if it needs the holidays of a year that has not been decreed", () => {
    expect(dueDay("2027-12-30", 1, jakarta)).toBe("2027-12-31");
    expect(codeOf(() => dueDay("2027-12-30", 2, jakarta))).toBe("calendar.year-unknown");
    expect(codeOf(() => dueDay("2027-12-31", 1, jakarta))).toBe("calendar.year-unknown");
    expect(codeOf(() => dueDay("2025-12-30", 1, jakarta))).toBe("calendar.year-unknown");
    expect(codeOf(() => isWorkingDay("2028-01-03", jakarta))).toBe("calendar.year-unknown");
    expect(codeOf(() => workingDaysBetween("2027-12-01", "2028-01-03", jakarta))).toBe(
      "calendar.year-unknown",
    );
  });

  test("is never refused as a deadline: until the decree is recorded, its year has no holidays", () => {
    expect(dueAt("2027-12-31T03:00:00.000Z", 1, jakarta)).toBe("2028-01-03T16:59:59.999Z");
    expect(dueAt("2027-12-23T03:00:00.000Z", 3, jakarta)).toBe("2027-12-29T16:59:59.999Z");
    expect(dueAt("2031-01-06T03:00:00.000Z", 60, jakarta)).toBe("2031-03-31T16:59:59.999Z");
  });

  test("names the missing year, in both languages", () => {
    const refusal = (() => {
      try {
        return dueDay("2027-12-31", 1, jakarta);
      } catch (error) {
        return error;
      }
    })() as DomainError;
    expect(refusal.text("id")).toContain("tahun 2028");
    expect(refusal.text("en")).toContain("of 2028");
  });

  test.each([-1, 1.5, Number.NaN])("of %d working days is not a deadline", (days) => {
    expect(() => dueDay("2026-03-17", days, jakarta)).toThrow(RangeError);
  });

  test.each([
    ["Asia/Jakarta", jakarta, "2026-03-25T16:59:59.999Z"],
    ["Asia/Makassar", makassar, "2026-03-25T15:59:59.999Z"],
    ["Asia/Jayapura", jayapura, "2026-03-25T14:59:59.999Z"],
  ])("ends with the local day in %s", (_zone, calendar, due) => {
    expect(dueAt("2026-03-17T02:00:00.000Z", 1, calendar)).toBe(due);
  });

  test.each([
    ["Asia/Jakarta", jakarta, "2026-03-30T16:59:00.000Z", "2026-03-30T17:00:00.000Z"],
    ["Asia/Makassar", makassar, "2026-03-30T15:59:00.000Z", "2026-03-30T16:00:00.000Z"],
    ["Asia/Jayapura", jayapura, "2026-03-30T14:59:00.000Z", "2026-03-30T15:00:00.000Z"],
  ])("counts from the local day: a minute before and at midnight in %s", (zone, calendar, before, at) => {
    expect([localDay(before, zone), localDay(at, zone)]).toEqual(["2026-03-30", "2026-03-31"]);
    expect(dueAt(before, 1, calendar)).toBe(endOfDay("2026-03-31", zone));
    expect(dueAt(at, 1, calendar)).toBe(endOfDay("2026-04-01", zone));
  });

  test("is a working day, the given number of working days after receipt, and never before it", () => {
    fc.assert(
      fc.property(anyDay, anyWorkingDays, (received, days) => {
        const due = dueDay(received, days, jakarta);
        expect(due >= received).toBe(true);
        expect(workingDaysBetween(received, due, jakarta)).toBe(days);
        if (days > 0) expect(isWorkingDay(due, jakarta)).toBe(true);
      }),
    );
  });

  test("agrees with counting working days one by one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (received, days) => {
        let day = received;
        for (let left = days; left > 0; ) {
          day = addDays(day, 1);
          if (isWorkingDay(day, jakarta)) left -= 1;
        }
        expect(dueDay(received, days, jakarta)).toBe(day);
      }),
    );
  });

  test("moves by at least a day for each additional working day", () => {
    fc.assert(
      fc.property(anyDay, anyWorkingDays, (received, days) => {
        expect(dueDay(received, days, jakarta) < dueDay(received, days + 1, jakarta)).toBe(true);
      }),
    );
  });

  test("is never earlier for a later receipt", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyWorkingDays, anyZone, (one, other, days, timeZone) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const calendar = calendarOf({ timeZone, localHolidays: [] });
        expect(dueAt(earlier, days, calendar) <= dueAt(later, days, calendar)).toBe(true);
        expect(dueAt(earlier, days, calendar) >= earlier).toBe(true);
      }),
    );
  });
});

describe("a local day", () => {
  test.each([
    ["Asia/Jakarta", "2026-03-16T17:00:00.000Z", "2026-03-17T16:59:59.999Z"],
    ["Asia/Makassar", "2026-03-16T16:00:00.000Z", "2026-03-17T15:59:59.999Z"],
    ["Asia/Jayapura", "2026-03-16T15:00:00.000Z", "2026-03-17T14:59:59.999Z"],
  ])("begins and ends at local midnight in %s", (zone, start, end) => {
    expect(startOfDay("2026-03-17", zone)).toBe(start);
    expect(endOfDay("2026-03-17", zone)).toBe(end);
  });

  test("agrees with the time zone database", () => {
    fc.assert(
      fc.property(anyInstantOfToday, anyZone, (instant, zone) => {
        const clock = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        expect(localDay(instant, zone)).toBe(clock.toPlainDate().toString());
        const start = clock.startOfDay().toInstant().epochMilliseconds;
        expect(startOfDay(localDay(instant, zone), zone)).toBe(new Date(start).toISOString());
      }),
    );
  });

  test("contains every moment from its start to its end, and no other", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const day = localDay(instant, zone);
        expect(startOfDay(day, zone) <= instant && instant <= endOfDay(day, zone)).toBe(true);
        expect(endOfDay(day, zone) < startOfDay(addDays(day, 1), zone)).toBe(true);
      }),
    );
  });

  test("converts clock times to instants", () => {
    expect(atLocalTime("2026-03-05", "01:00", "Asia/Makassar")).toBe("2026-03-04T17:00:00.000Z");
    expect(atLocalTime("2026-03-05", "23:59", "Asia/Jakarta")).toBe("2026-03-05T16:59:00.000Z");
  });

  test.each([
    ["2026-02-30", "01:00", "Asia/Jakarta"],
    ["2026-02-20", "24:00", "Asia/Jakarta"],
    ["2026-02-20", "7:00", "Asia/Jakarta"],
    ["2026-02-20", "07:00", "Asia/Bukittinggi"],
  ])("refuses an invalid day or time: %s %s in %s", (day, time, zone) => {
    expect(() => atLocalTime(day, time, zone)).toThrow(RangeError);
  });

  test("is shifted across months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(() => addDays("besok", 1)).toThrow(RangeError);
  });

  test.each([
    ["2027-03-01", 1, "2028-03-01"],
    ["2028-02-29", 1, "2029-02-28"],
    ["2028-02-29", 4, "2032-02-29"],
    ["2028-02-29", -1, "2027-02-28"],
    ["2028-12-31", 2, "2030-12-31"],
  ])("%s is, %i years on, %s", (day, years, later) => {
    expect(addYears(day, years)).toBe(later);
  });

  test.each([
    ["on 29 February", "2028-02-29T02:00:00.000Z", "Asia/Jakarta", "2029-02-28T02:00:00.000Z"],
    [
      "in the morning of 1 March, while it is February in Greenwich",
      "2028-02-29T23:30:00.000Z",
      "Asia/Jayapura",
      "2029-02-28T23:30:00.000Z",
    ],
    ["in the evening of 28 February", "2028-02-28T16:59:59.999Z", "Asia/Jakarta", "2029-02-28T16:59:59.999Z"],
    ["in another year", "2027-06-30T17:00:00.000Z", "Asia/Makassar", "2028-06-30T17:00:00.000Z"],
  ])("a year that begins %s is over at the same clock time", (_, from, zone, over) => {
    expect(yearsAfter(from, 1, zone)).toBe(over);
  });

  test.each([
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-2-8", false],
    ["28-02-2026", false],
    ["", false],
  ])("%j exists: %s", (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });
});

describe("a month", () => {
  test("follows the local day, not the UTC day", () => {
    expect(localMonth("2026-03-31T16:30:00.000Z", "Asia/Jakarta")).toBe("2026-03");
    expect(localMonth("2026-03-31T16:30:00.000Z", "Asia/Makassar")).toBe("2026-04");
    expect(monthOf("2026-03-31")).toBe("2026-03");
  });

  test("has a next and a previous month, across years too", () => {
    expect([previousMonth("2026-01"), nextMonth("2026-12")]).toEqual(["2025-12", "2027-01"]);
    expect([previousMonth("2026-03"), nextMonth("2026-01")]).toEqual(["2026-02", "2026-02"]);
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day);
        expect(previousMonth(nextMonth(month))).toBe(month);
        expect(previousMonth(month) < month && month < nextMonth(month)).toBe(true);
      }),
    );
  });

  test.each([
    ["2026-01", 31],
    ["2026-02", 28],
    ["2028-02", 29],
    ["2026-04", 30],
    ["2026-12", 31],
  ])("%s has %i days, in order", (month, count) => {
    const days = daysOfMonth(month);
    expect(days).toHaveLength(count);
    expect(days[0]).toBe(`${month}-01`);
    expect(days.every((day) => isDay(day) && monthOf(day) === month)).toBe(true);
    expect(days.toSorted()).toEqual(days);
    expect(lastDayOfMonth(month)).toBe(days.at(-1));
  });
});
