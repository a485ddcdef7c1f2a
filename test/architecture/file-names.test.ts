import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Files that repeat their folder's name, because it is part of what they are called; each with why. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  "shared/domain/organisation/organisation-unit.ts": "the field's term, unit organisasi",
  "functions/portal/app/rooms/career/career-plan-form.tsx": "the field's term, a career plan",
  "functions/portal/app/rooms/career/career-plan-view.tsx": "the field's term, a career plan",
  "shared/domain/evaluation/score/score-of-2026-1.ts": "the score by the rules of that version",
  "shared/table/complaints/complaints-of-unit.ts": "beside those of a citizen and of an officer",
  "shared/table/runs/run-items.ts": "what finds the items of a kind of run, in items.ts",
  "functions/surveys/survey-contract.ts":
    "the routes of surveys themselves, among those of their results and teams",
  "functions/portal/app/parts/edit/edit-stored.tsx": "named as its component, EditStored",
  "functions/portal/app/rooms/unit/unit-of.ts": "named as its function, unitOf",
  "functions/portal/app/rooms/team/report/report-to-answer.tsx": "named as its component, ReportToAnswer",
  "infra/local/verify/schemas/schemas-of.ts": "named as its function, schemasOf",
  "infra/local/demo/play/play-month.ts": "a verb: it plays the month",
  "infra/local/demo/summary/summary-lines.ts": "beside the figures that its lines show",
};

/** Whether a file's name begins with its folder's, in the plural or the singular. */
function repeatsFolder(file: string): boolean {
  const folder = basename(dirname(file));
  return [folder, folder.replace(/s$/, "")].some((name) => basename(file).startsWith(`${name}-`));
}

test("a name that repeats its folder is seen, and the folder's own name is not one", () => {
  expect(["team/team-tabs.tsx", "surveys/survey-list.tsx"].filter(repeatsFolder)).toHaveLength(2);
  expect(["team/team.ts", "team/tabs.tsx", "run/running.ts"].filter(repeatsFolder)).toEqual([]);
});

test("files are named by what their folder does not say already", () => {
  const files = globSync("{shared,functions,infra}/**/*.{ts,tsx}", { cwd: ROOT });
  expect(files.length).toBeGreaterThan(1_500);
  expect(files.filter(repeatsFolder).toSorted()).toEqual(Object.keys(FULL_NAMES).toSorted());
});
