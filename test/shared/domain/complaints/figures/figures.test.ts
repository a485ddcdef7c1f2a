import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../../shared/domain/complaints/complaint.ts";
import { figureChanges, figuresOf } from "../../../../../shared/domain/complaints/figures/figures.ts";
import { ACTS, type Act, having, RECEIVED_AT, received } from "../../../../support/cities/complaints.ts";

const IN_TIME = "2026-03-26T02:00:00.000Z";
const LATE = "2026-04-01T02:00:00.000Z";

const figures = (complaint: Complaint) => Object.fromEntries(figuresOf(complaint));

describe("a complaint counts", () => {
  test("for the unit that has it, until one responds", () => {
    const verified = having(received(), ["verify", RECEIVED_AT]);
    expect(figures(received())).toEqual({ COMPLAINT_DESK: { complaintsReceived: 1 } });
    expect(figures(verified)).toEqual({ pu: { complaintsReceived: 1 } });
    expect(figures(having(verified, ["forward", RECEIVED_AT]))).toEqual({
      dishub: { complaintsReceived: 1 },
    });
    const responded = having(verified, ["respond", IN_TIME], ["forward", IN_TIME]);
    expect(figures(responded)).toEqual({
      pu: { complaintsReceived: 1, complaintsAnsweredInTime: 1, "answeredAfterDays:2": 1 },
    });
  });

  test("as answered late for good if the first response was late", () => {
    const late = having(received(), ["verify", RECEIVED_AT], ["respond", LATE], ["answer", LATE]);
    expect(figures(late)).toEqual({
      pu: { complaintsReceived: 1, complaintsAnsweredLate: 1, complaintsLate: 1, "answeredAfterDays:6": 1 },
    });
  });

  test("as escalated once, for the unit that missed the deadline", () => {
    const sweeps = Array.from({ length: 5 }, () => ["sweep", LATE] as const);
    const missed = having(received(), ...sweeps, ["verify", LATE]);
    expect(figures(missed)).toEqual({
      COMPLAINT_DESK: { complaintsEscalated: 1, complaintsLate: 1 },
      pu: { complaintsReceived: 1 },
    });
  });
});

describe("solved, uncontested, unsolved, reopened and dissatisfied", () => {
  const answered = having(received(), ["verify", RECEIVED_AT], ["answer", IN_TIME]);
  const counted = { complaintsReceived: 1, complaintsAnsweredInTime: 1, "answeredAfterDays:2": 1 };
  test.each([
    ["solved, as staff say", ["solve"], { complaintsSolved: 1 }],
    ["solved, as the complainant says", ["praise"], { complaintsSolved: 1, complaintsSatisfied: 1 }],
    ["uncontested", ["sweep"], { complaintsUncontested: 1 }],
    ["unsolved", ["giveUp"], { complaintsUnsolved: 1 }],
    ["solved and reopened: no longer solved", ["solve", "reopen"], { complaintsReopened: 1 }],
    ["dissatisfied", ["object"], { complaintsReopened: 1, complaintsDissatisfied: 1 }],
  ] as const)("%s", (_name, acts, figures_) => {
    const at = acts[0] === "sweep" ? "2026-04-20T02:00:00.000Z" : IN_TIME;
    const state = having(answered, ...acts.map((act) => [act, at] as const));
    expect(figures(state)).toEqual({ pu: { ...counted, ...figures_ } });
  });
});

test("a complaint's changes add up to its figures, and no unit answers more than it receives", () => {
  const anyCourse = fc.array(
    fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.integer({ min: 1, max: 24 * 20 })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyCourse, (acts) => {
      const sums: Record<string, Record<string, number>> = {};
      const move = (before: Complaint | undefined, now: Complaint) => {
        for (const [unitId, changes] of figureChanges(before, now)) {
          sums[unitId] ??= {};
          for (const [figure, by] of Object.entries(changes))
            sums[unitId][figure] = (sums[unitId][figure] ?? 0) + by;
        }
      };
      let time = Date.parse(RECEIVED_AT);
      let complaint = received();
      move(undefined, complaint);
      for (const [act, hours] of acts) {
        time += hours * 3_600_000;
        try {
          const next = having(complaint, [act, new Date(time).toISOString()]);
          move(complaint, next);
          complaint = next;
        } catch {
          // A refused act changes nothing.
        }
      }
      const expected = figuresOf(complaint);
      for (const [unitId, counted] of Object.entries(sums)) {
        for (const [figure, sum] of Object.entries(counted))
          expect(sum).toBe((expected.get(unitId) as Record<string, number> | undefined)?.[figure] ?? 0);
        const { complaintsReceived = 0, complaintsAnsweredInTime = 0, complaintsAnsweredLate = 0 } = counted;
        expect(complaintsAnsweredInTime + complaintsAnsweredLate).toBeLessThanOrEqual(complaintsReceived);
      }
    }),
  );
});
