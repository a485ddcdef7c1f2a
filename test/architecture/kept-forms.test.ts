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
  "rooms/career/levels-field.tsx": "the name of a competency, until it is added to what is kept",
  "rooms/awards/rounds.tsx": "a month",
  "rooms/incentives/order-run.tsx": "a month, proposed as the one before this; the reason is kept",
};

test("what was typed or chosen in a form is still there after its tab was closed", () => {
  const lost = globSync(`${APP}/**/*.tsx`)
    .filter((file) => heldInMemory(readFileSync(file, "utf8")).length > 0)
    .map((file) => file.slice(APP.length + 1));
  expect(lost.toSorted()).toEqual(Object.keys(GONE_WITH_THE_TAB).toSorted());
});

/** Where a tick is gone with its tab; each with why. */
const TICKED_ANEW: Readonly<Record<string, string>> = {
  "rooms/incentives/run-lines.tsx": "which lines are shown",
  "rooms/settings/instruments/instruments.tsx": "which instruments are shown",
  "rooms/staff/plans/progress.tsx": "which employees are shown",
  "rooms/staff/templates/order-preview.tsx":
    "asks who would get a template, which changes nothing; the address can name the unit",
};

test("what was ticked in a form is still there after its tab was closed", () => {
  const lost = globSync(`${APP}/**/*.tsx`)
    .filter((file) => tickedInMemory(readFileSync(file, "utf8")).length > 0)
    .map((file) => file.slice(APP.length + 1));
  expect(lost.toSorted()).toEqual(Object.keys(TICKED_ANEW).toSorted());
});

/** Where a choice beside kept words starts anew; each with why. */
const CHOSEN_ANEW: Readonly<Record<string, string>> = {
  "rooms/awards/objections.tsx": "which list is shown",
  "rooms/complaints/acts/answer-form.tsx": "a template, put into the words that are kept",
  "rooms/incentives/order-run.tsx": "what is final is chosen each time",
};

test("a form that keeps its words keeps the choice that they are about", () => {
  const halves = globSync(`${APP}/**/*.tsx`)
    .filter((file) => {
      const text = readFileSync(file, "utf8");
      return /\b(?:useDraft|useKept|useEdit)\b/.test(text) && chosenInMemory(text).length > 0;
    })
    .map((file) => file.slice(APP.length + 1));
  expect(halves.toSorted()).toEqual(Object.keys(CHOSEN_ANEW).toSorted());
});

/** Where what is kept is of no use to any form that is opened later; each with why. */
const NEVER_ASKED_AGAIN: Readonly<Record<string, string>> = {
  "rooms/participation/name-officials.tsx": "known by the version that it was chosen for",
};

test("what is kept of a form is forgotten once it was sent, and waits for no other one", () => {
  const remaining = globSync(`${APP}/**/*.tsx`)
    .filter((file) => {
      const text = readFileSync(file, "utf8");
      const beside = text.replaceAll(/\bon(?:Value|Person|Toggle|Chosen|File)=\{[^}]*\}/g, "");
      const setters = Array.from(text.matchAll(/const \[\w+, (set\w+)\] = useKept/g), ([, set = ""]) => set);
      return setters.some((set) => !beside.includes(`${set}(`));
    })
    .map((file) => file.slice(APP.length + 1));
  expect(remaining.toSorted()).toEqual(Object.keys(NEVER_ASKED_AGAIN).toSorted());
});

/** The values of choices that are held in the tab's memory only, and people chosen there. */
function chosenInMemory(text: string): readonly string[] {
  const values = Array.from(
    text.matchAll(/<(?:Choices|SelectField|UnitField)\b[\s\S]*?\svalue=\{(\w+)/g),
    ([, name = ""]) => name,
  );
  const people = Array.from(
    text.matchAll(/\bonPerson=\{\(\w+\) => (set\w+)\(\w+\?\.nip/g),
    ([, name = ""]) => name,
  );
  const held = Array.from(text.matchAll(/const \[(\w+), (set\w+)\] = useState/g));
  return held
    .filter(([, name = "", set = ""]) => values.includes(name) || people.includes(set))
    .map(([, name = ""]) => name);
}

/** What decides whether a tick is set, in the tab's memory only: itself, or what a function of the file looks at. */
function tickedInMemory(text: string): readonly string[] {
  const held = Array.from(text.matchAll(/const \[(\w+), set\w+\] = useState/g), ([, name = ""]) => name);
  const drawn = Array.from(text.matchAll(/<Check\b[\s\S]*?\sisOn=\{([^}]*)\}/g), ([, of = ""]) => of);
  // A tick may be drawn by a part of the file that is given the state, and may ask a function for it.
  const asked = drawn.flatMap((of) =>
    Array.from(of.matchAll(/\b\w+\b/g), ([name]) => `${name} ${bodyOf(name, text)}`),
  );
  return held.filter((name) => asked.some((of) => new RegExp(`\\b${name}\\b`).test(of)));
}

/** What stands right after the name of a function that a file declares, up to the next declaration. */
function bodyOf(name: string, text: string): string {
  return new RegExp(`const ${name} = (\\([\\s\\S]*?);\\n`).exec(text)?.[1] ?? "";
}

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
