import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complaintTerms } from "../../../shared/cities/complaint-terms.ts";
import { cityBySlug } from "../../../shared/cities/index.ts";
import { calendarOf } from "../../../shared/domain/calendar.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import {
  type ComplaintTerms,
  clocksOf,
  isMissed,
  missDeadline,
  nextDueAt,
} from "../../../shared/domain/complaint-deadlines.ts";
import { answerComplaint } from "../../../shared/domain/complaint-handling.ts";
import { deadlinesOf } from "../../../shared/domain/complaint-summary.ts";
import { ACTS, type Act, having, RECEIVED_AT, received, TERMS, unit } from "../../support/complaints.ts";
import { committed } from "../../support/domain-builders.ts";

const { limits } = TERMS;

function termsIn(timeZone: string): ComplaintTerms {
  return { calendar: calendarOf({ timeZone, localHolidays: [] }), limits };
}

function dues(complaint: Complaint, terms = TERMS): Record<string, string> {
  return Object.fromEntries(clocksOf(complaint, terms).map(({ clock, dueAt }) => [clock, dueAt]));
}

describe("deadlines", () => {
  test("of a complaint of Tuesday 17 March 2026 step over a week of holidays", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    expect(dues(verified)).toEqual({
      VERIFICATION: "2026-03-27T16:59:59.999Z",
      FIRST_RESPONSE: "2026-03-31T16:59:59.999Z",
      RESOLUTION: "2026-04-14T16:59:59.999Z",
    });
    const grave = { ...verified, class: "PENGADUAN_BERKADAR_PENGAWASAN" } as Complaint;
    expect(dues(grave).RESOLUTION).toBe("2026-06-26T16:59:59.999Z");
  });

  // Wednesday 13 May 2026, and the minute in which Thursday 14 May begins; verification is due 3 working days later.
  test.each([
    ["Asia/Jakarta", "2026-05-13T16:59:00.000Z", "2026-05-20T16:59:59.999Z"],
    ["Asia/Jakarta", "2026-05-13T17:00:00.000Z", "2026-05-20T16:59:59.999Z"],
    ["Asia/Jakarta", "2026-05-18T16:59:00.000Z", "2026-05-21T16:59:59.999Z"],
    ["Asia/Jakarta", "2026-05-18T17:00:00.000Z", "2026-05-22T16:59:59.999Z"],
    ["Asia/Makassar", "2026-05-18T15:59:00.000Z", "2026-05-21T15:59:59.999Z"],
    ["Asia/Makassar", "2026-05-18T16:00:00.000Z", "2026-05-22T15:59:59.999Z"],
    ["Asia/Jayapura", "2026-05-18T14:59:00.000Z", "2026-05-21T14:59:59.999Z"],
    ["Asia/Jayapura", "2026-05-18T15:00:00.000Z", "2026-05-22T14:59:59.999Z"],
  ])("in %s of a complaint of %s: %s", (timeZone, at, due) => {
    expect(dues(received({ at }), termsIn(timeZone)).VERIFICATION).toBe(due);
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
    const days = (receivedAt: string) => terms({ receivedAt }).limits.verifyWorkingDays;
    expect([days("2026-03-31T16:59:59.999Z"), days("2026-03-31T17:00:00.000Z")]).toEqual([3, 1]);
  });

  test("can be told although the holidays of their year are not recorded yet", () => {
    const late = received({ at: "2027-12-30T02:00:00.000Z" });
    expect(dues(late).VERIFICATION).toBe("2028-01-04T16:59:59.999Z");
  });

  test("run one after the other; the earliest that runs places the complaint", () => {
    const fresh = received();
    const verified = having(fresh, ["verify", RECEIVED_AT]);
    const responded = having(verified, ["respond", RECEIVED_AT]);
    const answered = having(responded, ["answer", RECEIVED_AT]);
    const solved = having(answered, ["solve", RECEIVED_AT]);
    expect([fresh, verified, responded, answered, solved].map((state) => nextDueAt(state, TERMS))).toEqual([
      "2026-03-27T16:59:59.999Z",
      "2026-03-31T16:59:59.999Z",
      "2026-04-14T16:59:59.999Z",
      "2026-04-08T16:59:59.999Z",
      undefined,
    ]);
  });
});

describe("a missed deadline", () => {
  const DUE = "2026-03-27T16:59:59.999Z";
  const AFTER = "2026-03-27T17:00:00.000Z";
  const at = (instant: string, complaint = received({ unitId: "seksi" })) =>
    missDeadline(complaint, { at: instant, terms: TERMS, unit: unit("seksi", "kota", "dinas") });

  test("is not missed in the last millisecond of its day", () => {
    expect(at(DUE)).toBeUndefined();
  });

  test("is escalated once, to the head of the unit", () => {
    const escalated = at(AFTER);
    expect(escalated?.event).toEqual({
      type: "COMPLAINT_ESCALATED",
      at: AFTER,
      by: "SYSTEM",
      data: { clock: "VERIFICATION", dueAt: DUE, level: 1, unitId: "seksi", toUnitId: "seksi" },
    });
    expect(escalated && at(AFTER, committed(escalated))).toBeUndefined();
  });

  test("goes a level higher each time, and not above the root", () => {
    let complaint = received({ unitId: "seksi" });
    const told: unknown[] = [];
    for (const act of ["sweep", "verify", "sweep", "sweep"] as const) {
      const decision =
        act === "verify"
          ? ACTS.verify(complaint, "2026-04-20T00:00:00Z")
          : at("2026-05-30T00:00:00.000Z", complaint);
      if (decision === undefined) throw new Error("nothing was missed");
      complaint = { ...committed(decision), unitId: "seksi" };
      if (act === "sweep") told.push(complaint.escalations.at(-1)?.toUnitId);
    }
    expect(told).toEqual(["seksi", "dinas", "kota"]);
    expect(at("2026-06-30T00:00:00.000Z", complaint)).toBeUndefined();
  });

  test("of a complaint at the desk, which is no unit, stays with the desk", () => {
    const decision = missDeadline(received(), { at: AFTER, terms: TERMS, unit: undefined });
    expect(decision?.state.escalations).toMatchObject([{ level: 1, toUnitId: "COMPLAINT_DESK" }]);
  });

  test("of the complainant closes the complaint, and is nobody's delay", () => {
    const answered = having(received(), ["verify", RECEIVED_AT], ["answer", RECEIVED_AT]);
    const closed = at("2026-04-08T17:00:00.000Z", answered);
    expect(closed?.state).toMatchObject({ status: "SELESAI", closing: { cause: "SILENCE" } });
    const states = closed && deadlinesOf(closed.state, TERMS, "2026-05-01T00:00:00.000Z");
    expect(states?.map(({ state }) => state)).toEqual(["MET", "MET", "MET", "MET"]);
  });

  test("must be explained to the complainant with the answer", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    const late = { text: "Sudah selesai.", isFinal: true, by: "OFFICER", at: "2026-04-01T02:00:00.000Z" };
    expect(() => answerComplaint(verified, { ...late, lateFor: ["FIRST_RESPONSE"] })).toThrow(
      "complaint.delay-unexplained",
    );
  });

  test("stays missed, although a holiday is added to the calendar afterwards", () => {
    const complaint = having(received(), ["verify", RECEIVED_AT], ["answer", "2026-04-01T02:00:00.000Z"]);
    const holidays = new Set([...TERMS.calendar.holidays, "2026-03-31"]);
    const terms = { ...TERMS, calendar: { ...TERMS.calendar, holidays } };
    const [, response] = clocksOf(complaint, terms);
    expect(response?.dueAt).toBe("2026-04-01T16:59:59.999Z");
    expect(response && isMissed(response, complaint, "2026-04-02T00:00:00.000Z")).toBe(true);
  });
});

const anyCourse = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 20 })),
  { maxLength: 12 },
);

describe("whatever happens to a complaint", () => {
  test("what was missed stays missed, and the same sweep again changes nothing", () => {
    fc.assert(
      fc.property(anyCourse, (acts) => {
        let time = Date.parse(RECEIVED_AT);
        let complaint = received();
        const missed = new Set<string>();
        for (const [act, hours] of acts) {
          time += hours * 3_600_000;
          const at = new Date(time).toISOString();
          try {
            complaint = having(complaint, [act, at]);
          } catch {
            // A refused act changes nothing.
          }
          const now = new Set(
            deadlinesOf(complaint, TERMS, at)
              .filter(({ state }) => state === "MISSED")
              .map(({ clock }) => clock as string),
          );
          expect([...missed].filter((clock) => !now.has(clock))).toEqual([]);
          for (const clock of now) missed.add(clock);
          let swept = complaint;
          for (let run = 0; run < 5; run += 1) swept = having(swept, ["sweep", at]);
          expect(ACTS.sweep(swept, at)).toBeUndefined();
          const clocks = swept.escalations.map(({ clock }) => clock);
          expect(new Set(clocks).size).toBe(clocks.length);
        }
      }),
    );
  });
});
