import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** What replaces something stored, except for those whose form types over nothing of it; each with why. */
const TYPES_OVER_NOTHING: Readonly<Record<string, string>> = {
  "rooms/training/review-session.tsx": "a judgement is the sender's own, from one form",
  "rooms/career/plan-editor.tsx": "an item is added to what is stored when it is sent",
  "rooms/incentives/discipline.tsx":
    "a month's record of an employee is written as a whole, from what the leave office says",
  "rooms/feedback/give-feedback.tsx": "feedback is the giver's own",
  "rooms/settings/days-off.tsx":
    "a day is declared with its basis; nothing of an earlier declaration is in the form",
  "rooms/staff/headship.tsx": "an order of its own day and basis",
  "rooms/staff/change-service.tsx": "an order of its own day and basis",
  "rooms/staff/assign-rater.tsx": "an order of its own day and basis",
  "rooms/staff/leave.tsx": "an order of its own days and basis",
  "rooms/staff/calibration/reassign-rater.tsx": "an order with its reason",
  "rooms/surveys/staffing.tsx": "days are written beside those recorded, and their history is kept",
  "rooms/awards/score-sheet.tsx": "a score sheet is the member's own",
};

test("what edits something stored shows what changed in it meanwhile beside what was typed", () => {
  const unguarded = globSync(`${APP}/**/*.tsx`)
    .filter((file) => {
      const text = readFileSync(file, "utf8");
      return text.includes('useAct("PUT /') && !text.includes("<EditStored");
    })
    .map((file) => file.slice(APP.length + 1));
  expect(unguarded.toSorted()).toEqual(Object.keys(TYPES_OVER_NOTHING).toSorted());
});
