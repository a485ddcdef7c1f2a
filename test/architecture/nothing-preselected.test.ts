import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** Where something is chosen before anybody chooses it; each with why that decides nothing. */
const CHOSEN_BEFOREHAND: Readonly<Record<string, string>> = {
  "rooms/unit/bonus/propose-bonus.tsx by": "in what amounts are typed; each amount is still to be typed",
  "rooms/staff/reopen-period.tsx kind": "an employee, who is still to be named",
  "rooms/staff/conduct/records.tsx state": "which list is shown",
  "rooms/settings/days-off.tsx value":
    "a day off of this place, which is what the form is for; the day is still to be named",
  "rooms/results/record-training.tsx form": "what most trainings are; the rater confirms it",
  "rooms/results/record-training.tsx path": "what most trainings are; the rater confirms it",
  "rooms/results/record-training.tsx role": "what most people are; the rater confirms it",
  "rooms/incentives/order-run.tsx kind": "a trial, which pays nothing",
  "rooms/complaints/acts/answer-form.tsx isFinal":
    "an answer; the complainant can reopen what it does not solve",
  "rooms/awards/decisions.tsx list": "which list is shown",
  "parts/plan/talk.tsx kind": "a comment, which proposes nothing",
};

test("nothing that decides something is chosen before somebody chooses it", () => {
  const chosen = globSync(`${APP}/**/*.{ts,tsx}`).flatMap((file) =>
    chosenIn(readFileSync(file, "utf8")).map((name) => `${file.slice(APP.length + 1)} ${name}`),
  );
  expect(chosen.toSorted()).toEqual(Object.keys(CHOSEN_BEFOREHAND).toSorted());
});

/** What begins with a code, as `useState("TRIAL")` or `{ kind: "COMMENT" }`, and is the value of a choice of the same file. */
function chosenIn(text: string): readonly string[] {
  const values = Array.from(
    text.matchAll(
      /<(?:Choices|SelectField|ClassChoices)\b[\s\S]*?\svalue=\{(?:\w+\.)*(\w+)(?: \?\? ""|\.value)?\}/g,
    ),
    ([, name = ""]) => name,
  );
  const alone = Array.from(
    text.matchAll(
      /const (?:\[(\w+), \w+\]|(\w+)) = use(?:State|Kept|Draft)(?:<[^>]*>)?\((?:`[^`]*`, |"[^"]*", )?\s*"[A-Za-z_]+",?\s*\)/g,
    ),
    ([, one, other]) => one ?? other ?? "",
  );
  const together = Array.from(
    text.matchAll(/\b(\w+): "(?:[A-Z][A-Z_]+|yes|no|on|off)"/g),
    ([, name = ""]) => name,
  );
  return [...new Set([...alone, ...together])].filter((name) => values.includes(name)).toSorted();
}
