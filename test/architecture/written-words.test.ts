import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** What the API calls what somebody wrote, where no other part of the product is called so. */
const PROSE = /(?:^|\.)(?:reasons?|[a-zA-Z]+Reason|comment|remark|obstacles|note|activity)$/;
/** The same, where it is of something: an answer's text, a question's. */
const TEXT_OF =
  /(?:^|\.)(?:answer|appeal|decision|reply|comment|one|of|account|hidden|returnedFor|amendment|explanation)\.text$/;
/** What the product says, and what somebody is typing. */
const NOT_YET = /^(?:text|typed|draft|props)\./;

/** What no one wrote, or what is marked where it is drawn; each with why. */
const NOT_WRITTEN: Readonly<Record<string, string>> = {
  "rooms/reports/choose-revision.tsx mine.obstacles": "put into a field, where it is written on",
  "rooms/reports/revise-report.tsx activity": "the name of what waits to be sent",
  "rooms/staff/one-import.tsx reason": "the product says why a row is wrong",
  "rooms/team/rating/month-evidence.tsx counts.obstacles": "how many there are",
};

/** @source WCAG 2.2, 3.1.2 Language of Parts */
test("what somebody wrote is marked with its language wherever a screen shows it", () => {
  const unmarked = globSync(`${APP}/**/*.tsx`).flatMap((file) =>
    shownIn(readFileSync(file, "utf8")).map((one) => `${file.slice(APP.length + 1)} ${one}`),
  );
  expect(unmarked.toSorted()).toEqual(Object.keys(NOT_WRITTEN).toSorted());
});

/** Written words as a child of an element that has no mark, within a longer text, or as a fact or line of a list. */
function shownIn(text: string): readonly string[] {
  const children = Array.from(text.matchAll(/\{\s*([\w?.]+)\s*\}/g))
    .filter(({ index }) => isShownAfter(text.slice(0, index).trimEnd()))
    .map(([, name = ""]) => name);
  const parts = Array.from(text.matchAll(/\$\{\s*([\w?.]+)\s*\}/g), ([, name = ""]) => name);
  const facts = Array.from(
    text.matchAll(/(?:\[\w+\.\w+, |\b(?:title|detail|aside): |&& )([\w?.]+)(?=[,\]})]| \?\?)/g),
    ([, name = ""]) => name,
  );
  return [...children, ...parts, ...facts].filter((name) => {
    const path = name.replaceAll("?", "");
    return !NOT_YET.test(path) && (PROSE.test(path) || TEXT_OF.test(path));
  });
}

/** Whether what follows is drawn, rather than the value of an attribute or an object, and by no element with a mark. */
function isShownAfter(before: string): boolean {
  if (!/[>"}\w:.)]$/.test(before)) return false;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (/\b(?:body|const|let|import|return|function)\b/.test(line)) return false;
  const tag = before.endsWith(">") ? before.slice(before.lastIndexOf("<")) : "";
  return !/^<(?:Words|Written)\b|\blang="id"/.test(tag);
}
