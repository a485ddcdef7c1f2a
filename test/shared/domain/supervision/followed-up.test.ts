import { expect, it } from "vitest";
import { followedUp } from "../../../../shared/domain/supervision/followed-up.ts";

const UNTIL_MARCH = { lastDay: "2026-03-31", at: "2026-04-04T18:00:00.000Z", timeZone: "Asia/Jakarta" };
const due = "2026-03-17T16:59:59.999Z";
const early = { at: "2026-03-12T02:00:00.000Z" };

it.each([
  ["followed up, and not verified yet", { state: "FOLLOWED_UP", followUps: [early] }, [1, 0]],
  ["closed", { state: "CLOSED", followUps: [early] }, [1, 0]],
  ["overdue, and not noted as missed yet", {}, [0, 1]],
  [
    "missed, and followed up late",
    { state: "CLOSED", missedAt: "2026-03-18T00:00:00.000Z", followUps: [early] },
    [0, 1],
  ],
  [
    "missed, then returned with days until the next month",
    { dueAt: "2026-04-20T16:59:59.999Z", missedAt: "2026-03-18T00:00:00.000Z" },
    [0, 1],
  ],
  ["returned in time, with days left", { dueAt: "2026-04-20T16:59:59.999Z", followUps: [early] }, [0, 0]],
  [
    "due on the month's last day, and noted on the next",
    { dueAt: "2026-03-31T16:59:59.999Z", missedAt: "2026-03-31T17:00:00.000Z" },
    [0, 1],
  ],
  ["due on the next month's first day", { dueAt: "2026-03-31T17:00:00.000Z" }, [0, 0]],
  [
    "followed up after the month",
    { state: "CLOSED", dueAt: "2026-04-20T16:59:59.999Z", followUps: [{ at: "2026-03-31T17:00:00.000Z" }] },
    [0, 0],
  ],
  ["of the year before", { dueAt: "2025-12-31T16:59:59.999Z" }, [0, 0]],
  [
    "missed in the month, and returned late with days until the next",
    {
      ...{ dueAt: "2026-04-20T16:59:59.999Z", firstDueAt: due, missedAt: "2026-04-01T00:00:00.000Z" },
      followUps: [{ at: "2026-04-02T02:00:00.000Z" }],
    },
    [0, 1],
  ],
] as const)("a recommendation that is %s", (_, changes, [inTime, late]) => {
  const one = { state: "OPEN" as const, dueAt: due, followUps: [], ...changes };
  expect(followedUp([one], UNTIL_MARCH)).toEqual({ inTime, late });
});

const NEW_YEAR = "2025-12-31T16:59:59.999Z";
const AGAIN = "2026-01-20T16:59:59.999Z";
const NOTED = "2025-12-31T17:05:00.000Z";

it.each([
  ["missed", { dueAt: NEW_YEAR, missedAt: NOTED }, [0, 1]],
  [
    "missed, then followed up and returned",
    {
      ...{ dueAt: AGAIN, firstDueAt: NEW_YEAR, missedAt: NOTED },
      followUps: [{ at: "2026-01-05T02:00:00.000Z" }],
    },
    [0, 1],
  ],
  [
    "followed up in time, returned, and followed up again in the next year",
    {
      ...{ state: "CLOSED" as const, dueAt: AGAIN, firstDueAt: NEW_YEAR },
      followUps: [{ at: "2025-12-30T02:00:00.000Z" }, { at: "2026-01-10T02:00:00.000Z" }],
    },
    [1, 0],
  ],
  [
    "followed up in time, returned, and missed in the next year",
    {
      ...{ dueAt: AGAIN, firstDueAt: NEW_YEAR, missedAt: "2026-01-20T17:05:00.000Z" },
      followUps: [{ at: "2025-12-30T02:00:00.000Z" }],
    },
    [0, 1],
  ],
] as const)(
  "one due on 31 December that is %s counts once, in the year in which it was first due",
  (...given) => {
    const [, changes, [inTime, late]] = given;
    const one = { state: "OPEN" as const, followUps: [], ...changes };
    const read = (lastDay: string) =>
      followedUp([one], { lastDay, at: "2027-01-04T18:00:00.000Z", timeZone: "Asia/Jakarta" });
    expect(read("2025-12-31")).toEqual({ inTime, late });
    expect(read("2026-12-31")).toEqual({ inTime: 0, late: 0 });
  },
);

it("one due in January that was followed up in December counts in January", () => {
  const one = { state: "CLOSED" as const, dueAt: AGAIN, followUps: [{ at: "2025-12-30T02:00:00.000Z" }] };
  const read = (lastDay: string) =>
    followedUp([one], { lastDay, at: "2026-02-04T18:00:00.000Z", timeZone: "Asia/Jakarta" });
  expect(read("2025-12-31")).toEqual({ inTime: 0, late: 0 });
  expect(read("2026-01-31")).toEqual({ inTime: 1, late: 0 });
});
