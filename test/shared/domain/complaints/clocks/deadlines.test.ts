import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextDueAt, nextStep, reschedule } from "../../../../../shared/domain/complaints/clocks/deadlines.ts";
import type { Complaint } from "../../../../../shared/domain/complaints/complaint.ts";
import { answerComplaint } from "../../../../../shared/domain/complaints/life/handling.ts";
import { deadlinesOf } from "../../../../../shared/domain/complaints/views/summary.ts";
import {
  ACTS,
  type Act,
  having,
  RECEIVED_AT,
  received,
  TERMS,
} from "../../../../support/cities/complaints.ts";
import { committed } from "../../../../support/cities/domain-builders.ts";

/** The end of Friday 27 March 2026: verification of a complaint of 17 March is due. */
const DUE = "2026-03-27T16:59:59.999Z";
const AFTER = "2026-03-27T17:00:00.000Z";

function step(at: string, complaint = received({ unitId: "seksi" })) {
  return nextStep(complaint, { at, terms: TERMS, cityOfficeId: "kota" });
}

/** All steps that have come due, taken one by one like the consumer does. */
function swept(complaint: Complaint, at: string): Complaint {
  const decision = step(at, complaint);
  return decision ? swept(committed(decision), at) : complaint;
}

describe("the next due step", () => {
  test("is a warning at three quarters of the time, then the deadline, for each clock", () => {
    const fresh = received();
    const verified = having(fresh, ["verify", RECEIVED_AT]);
    const responded = having(verified, ["respond", RECEIVED_AT]);
    const answered = having(responded, ["answer", RECEIVED_AT]);
    expect([fresh, verified, responded, answered].map((state) => nextDueAt(state, TERMS))).toEqual([
      "2026-03-26T16:59:59.999Z",
      "2026-03-27T16:59:59.999Z",
      "2026-04-08T16:59:59.999Z",
      "2026-04-08T16:59:59.999Z",
    ]);
    expect(nextDueAt(having(answered, ["solve", RECEIVED_AT]), TERMS)).toBeUndefined();
  });
});

describe("a deadline that approaches or passes", () => {
  test("warns the officers, tells the head of the unit, then the head of the city's office, each once", () => {
    const steps = swept(received({ unitId: "seksi" }), "2026-06-01T00:00:00.000Z").escalations;
    expect(steps.map(({ clock, step: made, toUnitId }) => [clock, made, toUnitId])).toEqual([
      ["VERIFICATION", "WARNING", "seksi"],
      ["VERIFICATION", "HEAD_OF_UNIT", "seksi"],
      ["FIRST_RESPONSE", "WARNING", "seksi"],
      ["FIRST_RESPONSE", "HEAD_OF_UNIT", "seksi"],
      ["VERIFICATION", "HEAD_OF_CITY_OFFICE", "kota"],
      ["FIRST_RESPONSE", "HEAD_OF_CITY_OFFICE", "kota"],
    ]);
  });

  test("is not missed in the last millisecond of its day", () => {
    const warned = swept(received({ unitId: "seksi" }), DUE);
    expect(warned.escalations.map((made) => made.step)).toEqual(["WARNING"]);
    expect(deadlinesOf(warned, TERMS, DUE).map(({ state }) => state)).toEqual(["RUNNING", "RUNNING"]);
    expect(step(AFTER, warned)?.event).toEqual({
      type: "COMPLAINT_ESCALATED",
      at: AFTER,
      by: "SYSTEM",
      data: {
        clock: "VERIFICATION",
        round: 1,
        step: "HEAD_OF_UNIT",
        dueAt: DUE,
        level: 1,
        unitId: "seksi",
        toUnitId: "seksi",
      },
    });
  });

  test("of a complaint at the desk, which is not a unit, stays with the desk", () => {
    const decision = nextStep(received(), { at: AFTER, terms: TERMS, cityOfficeId: undefined });
    expect(decision?.state.escalations).toMatchObject([{ level: 0, toUnitId: "COMPLAINT_DESK" }]);
  });

  test("of misconduct in the city's own office stays with the examiners", () => {
    const reported: Complaint = {
      ...received({ unitId: "inspektorat" }),
      class: "PENGADUAN_BERKADAR_PENGAWASAN",
      aboutUnitId: "kota",
    };
    const told = swept(reported, "2026-06-01T00:00:00.000Z").escalations;
    expect(new Set(told.map(({ toUnitId }) => toUnitId))).toEqual(new Set(["inspektorat"]));
    expect(told.at(-1)?.step).toBe("HEAD_OF_CITY_OFFICE");
  });

  test("of the complainant closes the complaint, and nobody is late", () => {
    const answered = having(received(), ["verify", RECEIVED_AT], ["answer", RECEIVED_AT]);
    const closed = having(answered, ["sweep", "2026-04-08T17:00:00.000Z"]);
    expect(closed).toMatchObject({ status: "SELESAI", closing: { cause: "SILENCE" } });
    const states = deadlinesOf(closed, TERMS, "2026-06-01T00:00:00.000Z");
    expect(states.map(({ clock, state }) => [clock, state])).toEqual([
      ["VERIFICATION", "MET"],
      ["FIRST_RESPONSE", "MET"],
      ["RESOLUTION", "MET"],
      ["COMPLAINANT_REPLY", "MET"],
      ["REOPENING", "LAPSED"],
    ]);
  });

  test("must be explained to the complainant with the answer", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    const late = { text: "Sudah selesai.", isFinal: true, by: "OFFICER", at: "2026-04-01T02:00:00.000Z" };
    expect(() => answerComplaint(verified, { ...late, lateFor: ["FIRST_RESPONSE"] })).toThrow(
      "complaint.delay-unexplained",
    );
  });
});

describe("a question that the complainant does not answer", () => {
  const asked = having(received(), ["verify", RECEIVED_AT], ["ask", RECEIVED_AT]);
  const LONG_AFTER = "2026-04-09T00:00:00.000Z";

  test("closes the complaint unsolved if the city says so; it may be reopened", () => {
    expect(having(asked, ["sweep", DUE]).status).toBe("DITUNDA");
    const closed = having(asked, ["sweep", LONG_AFTER]);
    expect(closed).toMatchObject({
      status: "SELESAI",
      closing: { outcome: "UNSOLVED", cause: "NO_REPLY" },
      escalations: [],
    });
    expect(having(closed, ["reopen", LONG_AFTER]).status).toBe("DIBUKA_KEMBALI");
  });

  test("or resumes it with the remaining time", () => {
    const terms = { ...TERMS, limits: { ...TERMS.limits, unansweredQuestion: "RESUME" as const } };
    const decision = nextStep(asked, { at: LONG_AFTER, terms, cityOfficeId: undefined });
    expect(decision?.state).toMatchObject({ status: "DIVERIFIKASI", pauses: [{ to: LONG_AFTER }] });
  });
});

describe("a complaint in the wrong place among what is due", () => {
  test("moves to the right one, and stays if it is right", () => {
    const complaint = received();
    const placedAt = nextDueAt(complaint, TERMS);
    expect(reschedule(complaint, { placedAt, terms: TERMS, at: RECEIVED_AT })).toBeUndefined();
    const holidays = new Set([...TERMS.calendar.holidays, "2026-03-26"]);
    const terms = { ...TERMS, calendar: { ...TERMS.calendar, holidays } };
    expect(reschedule(complaint, { placedAt, terms, at: RECEIVED_AT })?.event).toMatchObject({
      type: "COMPLAINT_RESCHEDULED",
      data: { was: "2026-03-26T16:59:59.999Z", is: "2026-03-27T16:59:59.999Z" },
    });
  });
});

const anyCourse = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 20 })),
  { maxLength: 12 },
);

describe("whatever happens to a complaint", () => {
  test("what was missed stays missed, and repeating a sweep changes nothing", () => {
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
              .map(({ clock, round }) => `${clock} ${round}`),
          );
          expect([...missed].filter((clock) => !now.has(clock))).toEqual([]);
          for (const clock of now) missed.add(clock);
          let done = complaint;
          for (let run = 0; run < 12; run += 1) done = having(done, ["sweep", at]);
          expect(ACTS.sweep(done, at)).toBeUndefined();
          const steps = done.escalations.map(({ clock, round, step: made }) => `${clock} ${round} ${made}`);
          expect(new Set(steps).size).toBe(steps.length);
        }
      }),
    );
  });

  test("sweeps give the same result, whether hourly or once at the end", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 24 * 60 }), { maxLength: 20 }), (hours) => {
        const end = new Date(Date.parse(RECEIVED_AT) + 24 * 61 * 3_600_000).toISOString();
        const made = (complaint: Complaint) =>
          swept(complaint, end).escalations.map(({ at: _, ...rest }) => rest);
        const often = hours
          .toSorted((one, other) => one - other)
          .map((hour) => new Date(Date.parse(RECEIVED_AT) + hour * 3_600_000).toISOString())
          .reduce(swept, received({ unitId: "seksi" }));
        expect(made(often)).toEqual(made(received({ unitId: "seksi" })));
      }),
    );
  });
});
