import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complaintTerms } from "../../../../../shared/cities/complaint-terms.ts";
import { CITY_SLUGS } from "../../../../../shared/cities/index.ts";
import { cityBySlug } from "../../../../../shared/cities/valid-city.ts";
import {
  addDays,
  type Calendar,
  localDay,
  startOfDay,
} from "../../../../../shared/domain/calendar/calendar.ts";
import {
  type ComplaintTerms,
  clocksOf,
  dueAfter,
} from "../../../../../shared/domain/complaints/clocks/terms.ts";
import { timelineFromEvents, timelineOf } from "../../../../../shared/domain/complaints/clocks/timeline.ts";
import { type Complaint, receiveComplaint } from "../../../../../shared/domain/complaints/complaint.ts";
import type { Pause } from "../../../../../shared/domain/complaints/parts.ts";
import { deadlinesOf } from "../../../../../shared/domain/complaints/views/summary.ts";
import { record } from "../../../../../shared/table/event-log.ts";
import {
  ACTS,
  type Act,
  having,
  RECEIVED_AT,
  received,
  TERMS,
  taken,
} from "../../../../support/cities/complaints.ts";

function dues(complaint: Complaint, terms = TERMS): Record<string, string | undefined> {
  const clocks = clocksOf(timelineOf(complaint), terms);
  return Object.fromEntries(clocks.map(({ clock, dueAt }) => [clock, dueAt]));
}

const day = (text: string) => `${text}T16:59:59.999Z`;

describe("deadlines", () => {
  test("of a complaint of Tuesday 17 March 2026 skip a week of holidays", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    expect(dues(verified)).toEqual({
      VERIFICATION: day("2026-03-27"),
      FIRST_RESPONSE: day("2026-03-31"),
      RESOLUTION: day("2026-04-14"),
    });
    const grave = { ...verified, class: "PENGADUAN_BERKADAR_PENGAWASAN" } as Complaint;
    expect(dues(grave).RESOLUTION).toBe(day("2026-06-26"));
  });

  // The minute before and after local midnight: between Monday 18 and Tuesday 19 May, and before the holiday of 14 May 2026.
  test.each([
    ["bukittinggi", "2026-05-18T16:59:00.000Z", "2026-05-21T16:59:59.999Z"],
    ["bukittinggi", "2026-05-18T17:00:00.000Z", "2026-05-22T16:59:59.999Z"],
    ["bukittinggi", "2026-05-13T16:59:00.000Z", "2026-05-20T16:59:59.999Z"],
    ["bukittinggi", "2026-05-13T17:00:00.000Z", "2026-05-20T16:59:59.999Z"],
    ["mamuju", "2026-05-18T15:59:00.000Z", "2026-05-21T15:59:59.999Z"],
    ["mamuju", "2026-05-18T16:00:00.000Z", "2026-05-22T15:59:59.999Z"],
    ["mamuju", "2026-05-13T15:59:00.000Z", "2026-05-20T15:59:59.999Z"],
    ["palembang", "2026-05-18T16:59:00.000Z", "2026-05-21T16:59:59.999Z"],
    ["palembang", "2026-05-18T17:00:00.000Z", "2026-05-22T16:59:59.999Z"],
    ["serang", "2026-05-18T16:59:00.000Z", "2026-05-21T16:59:59.999Z"],
    ["serang", "2026-05-18T17:00:00.000Z", "2026-05-22T16:59:59.999Z"],
  ])("in %s of a complaint of %s: %s", (slug, at, due) => {
    const terms = complaintTerms(cityBySlug(slug))({ receivedAt: at }, undefined);
    expect(dues(received({ at }), terms).VERIFICATION).toBe(due);
  });

  test.each(CITY_SLUGS)("in %s of 17 March and 13 May 2026 are those of the decree's calendar", (slug) => {
    const { timeZone } = cityBySlug(slug);
    const termsOf = complaintTerms(cityBySlug(slug));
    const dueDay = (from: string, workingDays: number) => {
      const at = startOfDay(from, timeZone);
      const { calendar } = termsOf({ receivedAt: at }, undefined);
      const due = dueAfter({ clock: "RESOLUTION", from: at }, workingDays, { calendar, pauses: [] });
      return due && localDay(due, timeZone);
    };
    expect([1, 3, 5, 10, 14, 60].map((days) => dueDay("2026-03-17", days))).toEqual([
      "2026-03-25",
      "2026-03-27",
      "2026-03-31",
      "2026-04-08",
      "2026-04-14",
      "2026-06-26",
    ]);
    expect([1, 3, 14, 60].map((days) => dueDay("2026-05-13", days))).toEqual([
      "2026-05-18",
      "2026-05-20",
      "2026-06-09",
      "2026-08-13",
    ]);
  });

  test("stay where they were when a complaint is forwarded", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    expect(dues(having(verified, ["forward", "2026-03-26T02:00:00.000Z"]))).toEqual(dues(verified));
  });

  test("are those of the policy in force on the day of receipt", () => {
    const city = cityBySlug("bukittinggi");
    const [policy] = city.policies;
    if (policy === undefined) throw new Error("The city has no policy.");
    const stricter = {
      ...policy,
      version: "2026.2",
      effectiveFrom: "2026-04-01",
      complaints: { ...policy.complaints, verifyWorkingDays: 1 },
    };
    const terms = complaintTerms({ ...city, policies: [policy, stricter] });
    const days = (receivedAt: string) => terms({ receivedAt }, undefined).limits.verifyWorkingDays;
    expect([days("2026-03-31T16:59:59.999Z"), days("2026-03-31T17:00:00.000Z")]).toEqual([3, 1]);
  });

  test("can be given although the holidays of their year are not recorded yet", () => {
    const late = received({ at: "2027-12-30T02:00:00.000Z" });
    expect(dues(late).VERIFICATION).toBe("2028-01-04T16:59:59.999Z");
  });
});

describe("a pause", () => {
  const verified = having(received(), ["verify", RECEIVED_AT]);

  test("stops staff clocks: they have no due date until the complainant has replied", () => {
    const asked = having(verified, ["ask", "2026-03-26T02:00:00.000Z"]);
    expect(dues(asked)).toMatchObject({
      FIRST_RESPONSE: undefined,
      RESOLUTION: undefined,
      QUESTION_REPLY: day("2026-04-10"),
    });
  });

  test("from Thursday to Monday takes out those three days: the third is the reply's, which is day zero again", () => {
    const replied = having(
      verified,
      ["ask", "2026-03-26T02:00:00.000Z"],
      ["reply", "2026-03-30T02:00:00.000Z"],
    );
    expect(dues(replied).FIRST_RESPONSE).toBe(day("2026-04-06"));
    expect(dues(replied).RESOLUTION).toBe(day("2026-04-17"));
  });

  test("of one day takes nothing", () => {
    const replied = having(
      verified,
      ["ask", "2026-03-26T02:00:00.000Z"],
      ["reply", "2026-03-26T09:00:00.000Z"],
    );
    expect(dues(replied)).toEqual(dues(verified));
  });

  test("on the last day still extends the deadline, and one after it does not", () => {
    const lastDay = having(verified, ["ask", "2026-03-31T09:00:00.000Z"]);
    expect(dues(lastDay).FIRST_RESPONSE).toBeUndefined();
    const after = having(verified, ["ask", "2026-03-31T17:00:00.000Z"]);
    expect(dues(after).FIRST_RESPONSE).toBe(day("2026-03-31"));
  });

  test("is not lost when the class changes: the resolution is due as if it had been of that class from the start", () => {
    const replied = having(
      verified,
      ["ask", "2026-03-26T02:00:00.000Z"],
      ["reply", "2026-03-30T02:00:00.000Z"],
      ["reclassify", "2026-03-30T03:00:00.000Z"],
    );
    expect(replied.class).toBe("ASPIRASI");
    expect(dues(replied).RESOLUTION).toBe(day("2026-04-06"));
    const back = having(replied, ["reclassify", "2026-03-30T04:00:00.000Z"]);
    expect(back.class).toBe("PENGADUAN_BERKADAR_PENGAWASAN");
  });
});

test("a deadline that has passed stays missed, even if the class changes to one with more time", () => {
  const late = having(received(), ["verify", RECEIVED_AT], ["reclassify", RECEIVED_AT]);
  const changed = having(late, ["reclassify", "2026-04-02T02:00:00.000Z"]);
  expect(changed).toMatchObject({
    class: "PENGADUAN_BERKADAR_PENGAWASAN",
    missed: [{ clock: "RESOLUTION" }],
  });
  const resolution = deadlinesOf(changed, TERMS, "2026-04-02T03:00:00.000Z").at(-1);
  expect(resolution).toMatchObject({ clock: "RESOLUTION", dueAt: day("2026-06-26"), state: "MISSED" });
});

describe("a stopped clock", () => {
  const withHoliday = (terms: ComplaintTerms, ...days: readonly string[]): ComplaintTerms => ({
    ...terms,
    calendar: { ...terms.calendar, holidays: new Set([...terms.calendar.holidays, ...days]) },
  });

  test("stays as it was whatever happens to the calendar, while a running one follows it", () => {
    const responded = having(received(), ["verify", RECEIVED_AT], ["respond", "2026-04-01T02:00:00.000Z"]);
    const terms = withHoliday(TERMS, "2026-03-31");
    expect(dues(responded, terms)).toMatchObject({
      VERIFICATION: day("2026-03-27"),
      FIRST_RESPONSE: day("2026-03-31"),
      RESOLUTION: day("2026-04-15"),
    });
    const [, response] = clocksOf(timelineOf(responded), terms);
    expect(response?.isMissed).toBe(true);
  });

  test("starts again in the round after a reopening, and the old round stays as it was", () => {
    const reopened = having(
      received(),
      ["verify", RECEIVED_AT],
      ["answer", "2026-04-20T02:00:00.000Z"],
      ["object", "2026-04-21T02:00:00.000Z"],
    );
    const rounds = clocksOf(timelineOf(reopened), TERMS).filter(({ clock }) => clock === "RESOLUTION");
    expect(rounds.map(({ round, dueAt, isMissed }) => [round, dueAt, isMissed])).toEqual([
      [1, day("2026-04-14"), true],
      [2, day("2026-05-12"), undefined],
    ]);
  });
});

/** A calendar with arbitrary holidays, in one of the country's zones. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .tuple(
    fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
    fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }),
  )
  .map(([zone, offsets]) => ({
    zone,
    holidays: new Set(offsets.map((offset) => addDays("2026-03-01", offset))),
    knownYears: new Set([2026, 2027]),
  }));

const START = Date.parse("2026-03-10T02:00:00.000Z");
const HOUR = 3_600_000;

interface Ended extends Pause {
  readonly to: string;
}

/** Consecutive questions, each with its reply. */
const anyPauses: fc.Arbitrary<readonly Ended[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 })), { maxLength: 5 })
  .map((spans) => {
    let time = START;
    return spans.map(([gap, length]) => {
      const from = time + gap * HOUR;
      time = from + length * HOUR;
      return { from: new Date(from).toISOString(), to: new Date(time).toISOString() };
    });
  });

/** A plain day-by-day count, straight from the written rule. */
function countedByHand(workingDays: number, calendar: Calendar, pauses: readonly Ended[]): string {
  const stands = (on: string) =>
    pauses.some(({ from, to }) => {
      const [first, last] = [localDay(from, calendar.zone), localDay(to, calendar.zone)];
      return first !== last && first <= on && on <= last;
    });
  let current = localDay(new Date(START).toISOString(), calendar.zone);
  for (let left = workingDays; left > 0; ) {
    current = addDays(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    const counts = weekday !== 0 && weekday !== 6 && !calendar.holidays.has(current) && !stands(current);
    if (counts) left -= 1;
  }
  return current;
}

describe("for any calendar and any pauses, a due date", () => {
  const from: string = new Date(START).toISOString();
  const dueDayOf = (workingDays: number, calendar: Calendar, pauses: readonly Pause[]) => {
    const due = dueAfter({ clock: "RESOLUTION", from }, workingDays, { calendar, pauses });
    return due === undefined ? undefined : localDay(due, calendar.zone);
  };
  const anyDays = fc.integer({ min: 1, max: 60 });

  test("is the day counted by hand", () => {
    fc.assert(
      fc.property(anyDays, anyCalendar, anyPauses, (workingDays, calendar, pauses) => {
        expect(dueDayOf(workingDays, calendar, pauses)).toBe(countedByHand(workingDays, calendar, pauses));
      }),
    );
  });

  test("is never earlier with one more pause or holiday, and later with more working days", () => {
    fc.assert(
      fc.property(anyDays, anyCalendar, anyPauses, (workingDays, calendar, pauses) => {
        const due = dueDayOf(workingDays, calendar, pauses) ?? "";
        expect(due >= (dueDayOf(workingDays, calendar, pauses.slice(0, -1)) ?? "")).toBe(true);
        expect((dueDayOf(workingDays + 1, calendar, pauses) ?? "") > due).toBe(true);
        const holidays = new Set([...calendar.holidays, "2026-04-01"]);
        expect((dueDayOf(workingDays, { ...calendar, holidays }, pauses) ?? "") >= due).toBe(true);
      }),
    );
  });

  test("does not move for a pause that begins after it", () => {
    fc.assert(
      fc.property(anyDays, anyCalendar, anyPauses, (workingDays, calendar, pauses) => {
        const due = dueDayOf(workingDays, calendar, pauses) ?? "";
        const after: string = startOfDay(addDays(due, 1), calendar.zone);
        const late = { from: after, to: startOfDay(addDays(due, 9), calendar.zone) };
        expect(dueDayOf(workingDays, calendar, [...pauses, late])).toBe(due);
        expect(dueDayOf(workingDays, calendar, [...pauses, { from: after }])).toBe(due);
      }),
    );
  });
});

test("whatever happens to a complaint, its clocks follow from its history alone", () => {
  const anyCourse = fc.array(
    fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 9 })),
    { maxLength: 16 },
  );
  fc.assert(
    fc.property(anyCourse, anyCalendar, (acts, calendar) => {
      const terms = { ...TERMS, calendar };
      const first = record(
        receiveComplaint({ ...received(), unitId: undefined, class: undefined, at: RECEIVED_AT }),
      );
      let complaint = first.state as Complaint;
      const events = [first.event];
      let time = Date.parse(RECEIVED_AT);
      for (const [act, hours] of acts) {
        time += hours * HOUR;
        try {
          const done = taken(complaint, act, new Date(time).toISOString(), terms);
          if (done === undefined) continue;
          complaint = done.state;
          events.push(done.event);
        } catch {
          // A refused act changes nothing.
        }
      }
      expect(timelineFromEvents(events)).toEqual(timelineOf(complaint));
      expect(clocksOf(timelineFromEvents(events), terms)).toEqual(clocksOf(timelineOf(complaint), terms));
    }),
  );
});
