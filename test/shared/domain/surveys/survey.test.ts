import { describe, expect, test } from "vitest";
import type { Counters } from "../../../../shared/domain/counters.ts";
import { takeAnswers } from "../../../../shared/domain/surveys/answers/answering.ts";
import { monthCounters } from "../../../../shared/domain/surveys/answers/counters.ts";
import { surveyDueAt } from "../../../../shared/domain/surveys/closing.ts";
import { type SurveyPlan, SurveyPlanSchema } from "../../../../shared/domain/surveys/plan.ts";
import { publicationOf, rankPublications } from "../../../../shared/domain/surveys/results/publication.ts";
import { planSurvey, reviseSurvey, type Survey } from "../../../../shared/domain/surveys/survey.ts";
import { committed } from "../../../support/cities/domain-builders.ts";
import { counted, SEKADAU } from "../../../support/cities/survey-answers.ts";

const plan: SurveyPlan = {
  service: "Pembuatan KTP",
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-03-20",
  questions: { own: [] },
};
const stamp = (day: string) => ({
  by: "HR",
  at: `${day}T02:00:00.000Z`,
  day,
  zone: "Asia/Jakarta",
  freezeAfterDays: 2,
});
const planned = (overrides: Partial<SurveyPlan> = {}) =>
  committed(
    planSurvey({ ...plan, ...overrides, id: "0".repeat(20), unitId: "DUKCAPIL" }, stamp("2026-03-01")),
  );
/** A survey whose result is published. */
const frozen = (overrides: Partial<SurveyPlan>, counters: Counters): Survey => ({
  ...planned(overrides),
  state: "PUBLISHED",
  publishedAt: "2026-03-25T00:00:00.000Z",
  frozen: {
    at: "2026-03-23T00:00:00.000Z",
    weighting: "EXACT",
    policyVersion: "1",
    editions: [{ number: 1, counters }],
  },
});
const asking = (text: string) => ({ own: [{ id: "Q1", text, choices: ["Ya", "Tidak"] }] });

describe("a survey", () => {
  test("may change completely before it opens, and is still its first edition", () => {
    const other = {
      ...plan,
      service: "Akta kelahiran",
      opensOn: "2026-03-12",
      questions: asking("Puaskah?"),
    };
    const revised = committed(reviseSurvey(planned(), other, stamp("2026-03-02")));
    expect(revised).toMatchObject({
      service: "Akta kelahiran",
      editions: [{ number: 1, since: "2026-03-12" }],
    });
  });

  test("keeps its service and its first day once it has opened", () => {
    const other = { ...plan, service: "Akta kelahiran" };
    expect(() => reviseSurvey(planned(), other, stamp("2026-03-10"))).toThrow("survey.has-opened");
  });

  test("freezes two days after its last local day, even if that moves", () => {
    expect(surveyDueAt(planned())).toBe("2026-03-22T16:59:59.999Z");
    const longer = committed(reviseSurvey(planned(), { ...plan, endsOn: "2026-03-25" }, stamp("2026-03-15")));
    expect(surveyDueAt(longer)).toBe("2026-03-27T16:59:59.999Z");
  });

  test("offers no choice twice, in new questions; what is asked already stays when its last day moves", () => {
    const twice = { own: [{ id: "Q1", text: "Kapan Anda datang?", choices: ["Pagi", "Siang", "PAGI"] }] };
    const asked = { ...planned(), editions: [{ number: 1, since: plan.opensOn, questions: twice }] };
    const withTwice = { ...plan, questions: twice };
    expect(() => planned({ questions: twice })).toThrow("survey.choice-twice");
    for (const day of ["2026-03-02", "2026-03-11"])
      expect(() => reviseSurvey(planned(), withTwice, stamp(day))).toThrow("survey.choice-twice");
    const longer = reviseSurvey(asked, { ...withTwice, endsOn: "2026-03-25" }, stamp("2026-03-11"));
    expect(committed(longer)).toMatchObject({ endsOn: "2026-03-25", editions: [{ number: 1 }] });
  });

  test("has at most ten editions", () => {
    const revise = (survey: Survey, number: number) =>
      committed(
        reviseSurvey(survey, { ...plan, questions: asking(`Puaskah ${number}?`) }, stamp("2026-03-11")),
      );
    const tenth = Array.from({ length: 9 }, (_, number) => number).reduce(revise, planned());
    expect(tenth.editions).toHaveLength(10);
    expect(() => revise(tenth, 10)).toThrow("survey.too-many-editions");
  });

  test("accepts answers from its first local minute on; after its last they are late", () => {
    const at = (instant: string) => takeAnswers(planned(), 1, { at: instant, zone: "Asia/Jakarta" });
    expect(() => at("2026-03-09T16:59:59.999Z")).toThrow("survey.not-open");
    expect(at("2026-03-09T17:00:00.000Z")).toEqual({ isLate: false });
    expect(at("2026-03-20T16:59:59.999Z")).toEqual({ isLate: false });
    expect(at("2026-03-20T17:00:00.000Z")).toEqual({ isLate: true });
  });

  test.each([
    ["the same question twice", { own: [...asking("Puaskah?").own, ...asking("Cepatkah?").own] }],
    ["a question with one choice", { own: [{ id: "Q1", text: "Puaskah?", choices: ["Ya"] }] }],
    ["an element that does not exist", { own: [], wording: { U10: "Apakah parkirnya cukup?" } }],
  ])("does not ask %s", (_, questions) => {
    expect(SurveyPlanSchema().safeParse({ ...plan, questions }).success).toBe(false);
  });
});

describe("published surveys", () => {
  const published = (unitId: string, service: string, endsOn: string, scores: readonly number[]) => {
    const [U1 = 1, U2 = 1] = scores;
    const of = { U1, U2, U3: U1, U4: U1, U5: U1, U6: U1, U7: U1, U8: U1, U9: U1 };
    const counters = monthCounters(
      Array.from({ length: 40 }, (_, index) => counted(index % 2 ? of : { ...of, U2: U1 })),
    );
    return publicationOf({ ...frozen({ service, endsOn }, counters), unitId });
  };

  test("are ranked by the newest of each service, and share places if their intervals touch", () => {
    const ranked = rankPublications([
      published("PUSKESMAS", "Rawat jalan", "2026-03-20", [4, 3]),
      published("DUKCAPIL", "KTP", "2026-03-20", [3, 4]),
      published("SAMSAT", "STNK", "2026-03-20", [3, 4]),
      published("SAMSAT", "STNK", "2026-03-12", [4, 3]),
    ]);
    expect(ranked.map(({ unitId, rank }) => [unitId, rank?.from, rank?.to])).toEqual([
      ["PUSKESMAS", 1, 1],
      ["SAMSAT", 2, 3],
      ["DUKCAPIL", 2, 3],
    ]);
    expect(ranked.map(({ endsOn }) => endsOn)).not.toContain("2026-03-12");
  });

  test("with too few answers are listed without a rank", () => {
    const few = monthCounters(SEKADAU.slice(0, 2).map((scores) => counted(scores)));
    expect(rankPublications([publicationOf(frozen({}, few))])).toMatchObject([
      { answers: 2, state: "NOT_ENOUGH_ANSWERS" },
    ]);
  });
});
