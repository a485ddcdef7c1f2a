import { beforeAll, expect, test, vi } from "vitest";
import { PACED_UNITS } from "../../../shared/table/pace.ts";
import { ITEMS } from "../../../shared/table/registry.ts";
import { nameOf } from "../../../shared/table/segments.ts";
import { hottestOf } from "../../bench/hot-keys/hottest.ts";
import { LIMITS } from "../../bench/hot-keys/rates.ts";
import { type WritePath, writePaths } from "../../bench/hot-keys/write-paths.ts";

let paths: readonly WritePath[];
beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  paths = await writePaths();
});

test("units are counted as the engine counts them", () => {
  for (const { name, writes, writeUnits } of paths) {
    const counted = [...writes.values()].reduce((sum, units) => sum + units, 0);
    expect([name, counted]).toEqual([name, writeUnits]);
  }
});

test("no partition takes half of its limit in a city of 200,000 employees", () => {
  const hot = paths.map(hottestOf).filter(({ share }) => share >= 1 / 2);
  expect(hot).toEqual([]);
  expect(PACED_UNITS * 2).toBeLessThan(LIMITS.writes / 2);
});

/** Parts of a key that all of a city's writes of a day share. */
const SHARED = new Set(["month", "day", "year", "period", "hour", "word", "month or id"]);

/** Partitions that the whole city writes, and why none is hot. */
const CITY_WIDE = {
  "taken by paths that are measured here": [
    "FIGURES#<month>",
    "OPEN_COMPLAINTS",
    "ANSWERED#<month>",
    "TRAFFIC#<day>",
  ],
  "written by units of a run, which keep to a pace": [
    ...["RUN#close#<period>", "RUN#award#<month>", "RUN#incentive#<month or id>"],
    "INCENTIVE_RUN#<month or id>#PROBLEMS",
  ],
  "written by imports, which keep to a pace": ["NIPS", "NAMES_IN_USE"],
  "written by deadlines, fifty a second, or by raters within a month": [
    ...["RATERS#<period>", "UNRATED_RESULTS", "RATER_REQUESTS#OPEN|OVERDUE|ANSWERED"],
    ...["AWARD_OBJECTIONS#OPEN|OVERDUE|ANSWERED", "COURSE_EFFECTS", "UNPUBLISHED_SURVEYS"],
  ],
  "written once a day or a month, by the machine": [
    ...["SALT#<day>", "PAGE_KEY", "DRAW#<month>", "AWARD#<month>", "AWARDS", "AWARD_WINNERS"],
    ...["PERIOD#<period>", "PERIODS"],
  ],
  "written by some officials, by hand": [
    ...["ANNOUNCEMENTS", "ANSWER_TEMPLATES", "AWARD_DECISION#<month>", "AWARD_DECISIONS#PUBLISHED|OTHER"],
    ...["AWARD_PANEL#<month>", "CALENDAR", "COMPETENCY_STANDARDS", "CONDUCT#IN_FORCE|LIFTED"],
    ...["CONSULTATIONS", "COURSES", "DEVELOPMENT_PLANS#<year>", "DEVELOPMENT_YEAR#<year>"],
    "PROPOSED_DEVELOPMENT_PLANS",
    ...["EXPLAINER#<word>", "INCENTIVE_RUN#<month or id>", "INCENTIVE_RUNS", "INCENTIVE_TABLES"],
    ...["INSTRUMENTS", "ASSIGNMENTS", "PLAN_TEMPLATES", "PROJECT_BONUSES#<month>", "PUBLICATIONS#<year>"],
    ...["ROUTING", "IMPORTS", "SUCCESSIONS", "SUPERVISIONS", "TALENT_CIRCLE", "TRAINERS", "SESSIONS"],
    ...["UNITS", "TREE", "FAQ_OF_RULES", "TRAINING_COSTS#<year>", "INTEGRITY_FIGURES#<year>"],
  ],
  "written by a question or a report that somebody had to type, some a minute": [
    ...["WAITING_QUESTIONS", "INTEGRITY_REPORTS#OPEN|ENDED"],
  ],
};

test("every partition that a whole city shares is known, with the reason why it is not hot", () => {
  const shared = [...ITEMS.values()].flatMap(({ spec: { key, list } }) =>
    [key[0], ...(list ? [list[0]] : [])]
      .filter((segments) =>
        segments.every((one) => typeof one === "string" || !("pattern" in one) || SHARED.has(one.name)),
      )
      .map(nameOf),
  );
  expect([...new Set(shared)].toSorted()).toEqual(Object.values(CITY_WIDE).flat().toSorted());
});
