import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** Where something typed or chosen is gone with its tab; each with why. */
const GONE_WITH_THE_TAB: Readonly<Record<string, string>> = {
  "rooms/integrity/open-contact.tsx": "nothing of a sealed report stays on a device",
  "rooms/integrity/step-form.tsx": "nothing of a sealed report stays on a device",
  "rooms/integrity/write-form.tsx": "nothing of a sealed report stays on a device",
  "rooms/training/confirm-presence.tsx": "a code is good for a few minutes",
  "rooms/incentives/table/paste-classes.tsx": "cells are copied from where they still are",
  "rooms/complaints/list.tsx": "a number to go to",
  "rooms/complaints/acts/merge-form.tsx": "a number to go to",
  "rooms/settings/units.tsx": "a search",
  "rooms/supervision/find-in-list.tsx": "a search",
  "rooms/discussion/start.tsx": "a search",
  "rooms/career/assess.tsx": "who it is about; the form itself is kept",
  "rooms/career/levels-field.tsx": "the name of a competency, until it is added to what is kept",
  "rooms/awards/rounds.tsx": "a month",
  "rooms/incentives/order-run.tsx": "a month, proposed as the one before this; the reason is kept",
  "rooms/supervision/plan-team.tsx": "a day, proposed as today",
  "rooms/staff/reopen-period.tsx": "a day and a choice, proposed by the rule; the reason is kept",
};

test("what was typed or chosen in a form is still there after its tab was closed", () => {
  const lost = globSync(`${APP}/**/*.tsx`)
    .filter((file) => heldInMemory(readFileSync(file, "utf8")).length > 0)
    .map((file) => file.slice(APP.length + 1));
  expect(lost.toSorted()).toEqual(Object.keys(GONE_WITH_THE_TAB).toSorted());
});

/** The values of fields for text and files that are held in the tab's memory only. */
function heldInMemory(text: string): readonly string[] {
  const held = Array.from(text.matchAll(/const \[(\w+), set\w+\] = useState/g), ([, name = ""]) => name);
  const values = Array.from(
    text.matchAll(
      /<(?:TextField|TextArea|FileField|PhotoField|ReasonForm)\b[\s\S]*?\s(?:value|reason|files?)=\{(\w+)/g,
    ),
    ([, name = ""]) => name,
  );
  return held.filter((name) => values.includes(name));
}
