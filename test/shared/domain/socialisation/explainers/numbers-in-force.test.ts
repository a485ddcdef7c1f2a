import { expect, test } from "vitest";
import { bukittinggi } from "../../../../../shared/cities/bukittinggi.ts";
import { DEFAULT_POLICY } from "../../../../../shared/cities/default-policy.ts";
import { explainerOn } from "../../../../../shared/domain/socialisation/explainers/numbers-in-force.ts";

/** A policy from a day on, with its own time to object. */
const from = (effectiveFrom: string, objectionWorkingDays: number) => ({
  ...DEFAULT_POLICY,
  version: effectiveFrom,
  effectiveFrom,
  evaluation: { ...DEFAULT_POLICY.evaluation, objectionWorkingDays },
});

const city = {
  ...bukittinggi,
  policies: [from("2026-01-01", 14), from("2026-03-01", 14), from("2026-07-01", 10), from("2027-01-01", 7)],
};

test("an explainer says since when its numbers hold, and the text with those that follow", () => {
  const inMay = explainerOn("OBJECTION", undefined, { city, day: "2026-05-04" });
  expect(inMay).toMatchObject({
    numbersFrom: "2026-01-01",
    body: { id: expect.stringContaining("14 hari kerja") },
    upcoming: { from: "2026-07-01", body: { id: expect.stringContaining("10 hari kerja") } },
  });
  expect(explainerOn("OBJECTION", undefined, { city, day: "2026-07-01" })).toMatchObject({
    numbersFrom: "2026-07-01",
    upcoming: { from: "2027-01-01" },
  });
  expect(explainerOn("OBJECTION", undefined, { city, day: "2027-01-01" })).not.toHaveProperty("upcoming");
});

test("a version of the policy that changes none of its numbers does not count", () => {
  const award = explainerOn("AWARD", undefined, { city, day: "2026-08-03" });
  expect(award).toMatchObject({ numbersFrom: "2026-01-01" });
  expect(award).not.toHaveProperty("upcoming");
});

test("a text without numbers says neither", () => {
  const body = { id: "Tanyakan kepada atasan Anda.", en: "Ask your superior." };
  const own = {
    rule: "OBJECTION",
    title: body,
    body,
    writtenAt: "2026-02-02T02:00:00.000Z",
    writtenBy: "HR",
    version: 1,
    eventHash: "",
  } as const;
  const shown = explainerOn("OBJECTION", own, { city, day: "2026-05-04" });
  expect(shown).not.toHaveProperty("numbersFrom");
  expect(shown).not.toHaveProperty("upcoming");
});
