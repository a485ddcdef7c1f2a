import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Complaint } from "../../../../../shared/domain/complaints/complaint.ts";
import {
  handledComplaints,
  officerChanges,
  officerFiguresOf,
  recountHandled,
} from "../../../../../shared/domain/complaints/figures/officers.ts";
import {
  ACTS_OF_OFFICERS,
  type ActOfOfficer,
  having,
  OFFICERS,
  RECEIVED_AT,
  received,
} from "../../../../support/cities/complaints.ts";

const ZONE = "Asia/Jakarta";
const [ONE, OTHER] = OFFICERS;
const IN_TIME = "2026-03-26T02:00:00.000Z";

const figures = (complaint: Complaint) =>
  Object.fromEntries(
    officerFiguresOf(complaint, ZONE).map(({ nip, month, figures: of }) => [`${nip} ${month}`, of]),
  );
const verified = having(received(), ["verify", RECEIVED_AT]);

describe("the officer of a complaint", () => {
  it("is whoever gave the first answer for speed, and the round's last answer for its outcome", () => {
    const answered = having(verified, ["respondAsOne", IN_TIME], ["answerAsOther", IN_TIME]);
    const [one, other] = [`${ONE} 2026-03`, `${OTHER} 2026-03`];
    const first = { complaintsAnsweredInTime: 1, "answeredAfterDays:2": 1 };
    expect(figures(answered)).toEqual({ [one]: first, [other]: { complaintsResolved: 1 } });
    expect(figures(having(answered, ["object", IN_TIME]))).toEqual({
      [one]: first,
      [other]: { complaintsResolved: 1, complaintsReopened: 1, complaintsDissatisfied: 1 },
    });
    expect(figures(having(answered, ["praise", IN_TIME]))[other]).toEqual({
      complaintsResolved: 1,
      complaintsSatisfied: 1,
    });
  });

  it("is nobody if the account has no employee, or nobody answered in the round", () => {
    expect(figures(having(verified, ["answer", IN_TIME], ["object", IN_TIME]))).toEqual({});
    const again = having(
      verified,
      ["answerAsOne", IN_TIME],
      ["reopen", "2026-03-27T02:00:00.000Z"],
      ["ask", "2026-03-30T02:00:00.000Z"],
      ["sweep", "2026-04-20T02:00:00.000Z"],
      ["reopen", "2026-04-21T02:00:00.000Z"],
    );
    expect(figures(again)[`${ONE} 2026-03`]).toMatchObject({ complaintsResolved: 1, complaintsReopened: 1 });
  });

  it("gets each counted in its local month, so that past months never change", () => {
    // 00:30 on 1 April in western Indonesia.
    const late = having(verified, ["answerAsOne", "2026-03-31T17:30:00.000Z"]);
    expect(Object.keys(figures(late))).toEqual([`${ONE} 2026-04`]);
    const back = having(
      late,
      ["reopen", "2026-04-02T02:00:00.000Z"],
      ["answerAsOne", "2026-05-06T02:00:00.000Z"],
    );
    expect(figures(back)).toMatchObject({
      [`${ONE} 2026-04`]: { complaintsAnsweredLate: 1, complaintsResolved: 1, complaintsReopened: 1 },
      [`${ONE} 2026-05`]: { complaintsResolved: 1 },
    });
  });
});

it("officers' changes add up to a recount whatever happens to a complaint, and never affect a past month", () => {
  const anyCourse = fc.array(
    fc.tuple(
      fc.constantFrom(...(Object.keys(ACTS_OF_OFFICERS) as ActOfOfficer[])),
      fc.integer({ min: 1, max: 24 * 20 }),
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(anyCourse, (acts) => {
      const sums: Record<string, Record<string, number>> = {};
      const lines: Record<string, Readonly<Record<string, number>>> = {};
      let time = Date.parse(RECEIVED_AT);
      let complaint = verified;
      for (const [act, hours] of acts) {
        time += hours * 3_600_000;
        const at = new Date(time).toISOString();
        let next: Complaint;
        try {
          next = having(complaint, [act, at]);
        } catch {
          continue;
        }
        for (const { nip, month, add, figures: now } of officerChanges(complaint, next, ZONE)) {
          expect(month).toBe(new Date(time + 7 * 3_600_000).toISOString().slice(0, 7));
          lines[`${nip} ${month}`] = now;
          sums[`${nip} ${month}`] ??= {};
          const sum = sums[`${nip} ${month}`] as Record<string, number>;
          for (const [figure, by] of Object.entries(add)) sum[figure] = (sum[figure] ?? 0) + by;
        }
        complaint = next;
      }
      expect(sums).toEqual(figures(complaint));
      for (const [of, line] of Object.entries(lines)) expect(recountHandled([line])).toEqual(sums[of]);
    }),
  );
});

it("a scorecard shows complaints only if some were answered", () => {
  expect(handledComplaints(undefined)).toBeUndefined();
  expect(handledComplaints({})).toBeUndefined();
  const counters = { complaintsAnsweredInTime: 2, complaintsAnsweredLate: 1, "answeredAfterDays:2": 3 };
  expect(handledComplaints(counters)).toEqual({
    answeredInTime: 2,
    answeredLate: 1,
    medianAnswerWorkingDays: 2,
    resolved: 0,
    reopened: 0,
    satisfied: 0,
    dissatisfied: 0,
  });
});
