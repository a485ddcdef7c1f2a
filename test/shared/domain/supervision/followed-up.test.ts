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
] as const)("a recommendation that is %s", (_, changes, [inTime, late]) => {
  const one = { state: "OPEN" as const, dueAt: due, followUps: [], ...changes };
  expect(followedUp([one], UNTIL_MARCH)).toEqual({ inTime, late });
});
