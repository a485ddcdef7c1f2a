import { expect, test } from "vitest";
import { explainToCitizen } from "../../../../../shared/domain/complaints/clocks/explanation.ts";
import { timelineOf } from "../../../../../shared/domain/complaints/clocks/timeline.ts";
import { having, received, TERMS } from "../../../../support/cities/complaints.ts";

/** Monday 13 April 2026, 09:00 in western Indonesia; a week without holidays. */
const MONDAY = "2026-04-13T02:00:00.000Z";
const TUESDAY = "2026-04-14T02:00:00.000Z";
const THURSDAY = "2026-04-16T02:00:00.000Z";

test("a deadline met before a question to the complainant loses no day to it", () => {
  const asked = having(
    received({ at: MONDAY }),
    ["verify", MONDAY],
    ["respond", MONDAY],
    ["ask", TUESDAY],
    ["reply", THURSDAY],
  );
  const told = explainToCitizen(timelineOf(asked), { terms: TERMS, nameOf: () => undefined });
  expect(told.map(({ isSettled, pausedDays, dueDay }) => [isSettled, dueDay, pausedDays])).toEqual([
    [true, "2026-04-16", []],
    [true, "2026-04-20", []],
    [false, "2026-05-07", ["2026-04-14", "2026-04-15", "2026-04-16"]],
  ]);
  for (const { text } of told) expect(text.id).not.toMatch(/walaupun kalender/);
});
