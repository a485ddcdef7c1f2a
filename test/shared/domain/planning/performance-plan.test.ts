import { describe, expect, it } from "vitest";
import {
  agreePlan,
  proposePlan,
  redirectPlan,
  retractProposal,
  returnPlan,
  setExpectations,
} from "../../../../shared/domain/planning/agreement.ts";
import type { PlanContent } from "../../../../shared/domain/planning/content.ts";
import { draftPlan, revisePlan } from "../../../../shared/domain/planning/draft.ts";
import {
  AT,
  committed,
  indicator,
  NIP,
  plan,
  planContent,
  RATER_NIP,
} from "../../../support/cities/domain-builders.ts";

const act = { by: NIP, at: AT };
const rated = { raterNip: RATER_NIP, form: "JA_JF" } as const;
const day = "2026-03-10";
const agreement = { ...act, raterNip: RATER_NIP, day };
const draft = (content: PlanContent) =>
  committed(draftPlan({ nip: NIP, year: "2026", content, before: undefined, day }, act));
const drafted = () => draft(planContent());
const refusal = (code: string) => expect.objectContaining({ code });

describe("a performance plan", () => {
  it("is drafted, proposed to the rater and agreed, and is then in force for its whole year", () => {
    const proposed = committed(proposePlan(drafted(), rated, act));
    expect(proposed).toMatchObject({ state: "PROPOSED", raterNip: RATER_NIP, proposedAt: AT, version: 2 });
    expect(committed(agreePlan(proposed, agreement))).toMatchObject({
      state: "AGREED",
      revision: 1,
      inForceFrom: "2026-01-01",
      version: 3,
    });
  });

  it.each([
    ["2025", "plan.year-past"],
    ["2028", "plan.year-ahead"],
  ])("is for the current year or the next, not for %s", (year, code) => {
    const order = { nip: NIP, content: planContent(), before: undefined, day };
    expect(() => draftPlan({ ...order, year }, act)).toThrow(refusal(code));
    for (const possible of ["2026", "2027"])
      expect(draftPlan({ ...order, year: possible }, act).state.state).toBe("DRAFT");
  });

  it("exists once a year, unless withdrawn", () => {
    const order = { nip: NIP, year: "2026", content: planContent(), day };
    expect(() => draftPlan({ ...order, before: drafted() }, act)).toThrow(refusal("plan.exists"));
    const before = { ...drafted(), withdrawnAt: AT };
    expect(draftPlan({ ...order, before }, act).state).toMatchObject({ state: "DRAFT", version: 1 });
  });

  it("names who agreed, if that is not the rater it was proposed to", () => {
    const proposed = committed(proposePlan(drafted(), rated, act));
    const successor = "197001012000031001";
    expect(agreePlan(proposed, { ...agreement, raterNip: successor }).state.raterNip).toBe(successor);
  });

  it("is returned as a draft with the rater's reason, and keeps the reason until it is agreed", () => {
    const proposed = committed(proposePlan(drafted(), rated, act));
    const returned = committed(returnPlan(proposed, "Target terlalu rendah", act));
    expect(returned).toMatchObject({ state: "DRAFT", returnReason: "Target terlalu rendah" });
    const again = committed(proposePlan(committed(revisePlan(returned, planContent(), act)), rated, act));
    expect(again).toMatchObject({ state: "PROPOSED", returnReason: "Target terlalu rendah" });
    expect(agreePlan(again, agreement).state.returnReason).toBeUndefined();
  });

  it("can be retracted while proposed, and moves to a new rater", () => {
    const proposed = committed(proposePlan(drafted(), rated, act));
    expect(retractProposal(proposed, act).state.state).toBe("DRAFT");
    expect(redirectPlan(proposed, "197001012000031001", act)?.state.raterNip).toBe("197001012000031001");
    expect(redirectPlan(drafted(), "197001012000031001", act)).toBeUndefined();
  });

  it.each(["PROPOSED", "AGREED"] as const)("cannot be revised or proposed once it is %s", (state) => {
    expect(() => revisePlan(plan({ state }), planContent(), act)).toThrow(refusal("plan.not-draft"));
    expect(() => proposePlan(plan({ state }), rated, act)).toThrow(refusal("plan.not-draft"));
  });

  it.each(["DRAFT", "AGREED"] as const)("cannot be agreed, returned or retracted while it is %s", (state) => {
    expect(() => agreePlan(plan({ state }), agreement)).toThrow(refusal("plan.not-proposed"));
    expect(() => returnPlan(plan({ state }), "x", act)).toThrow(refusal("plan.not-proposed"));
    expect(() => retractProposal(plan({ state }), act)).toThrow(refusal("plan.not-proposed"));
  });

  it("accepts the superior's behaviour expectations while open, each value once, and keeps them", () => {
    const expectations = [{ value: "AKUNTABEL" as const, expectation: "Laporkan kas tiap Jumat" }];
    const expected = committed(setExpectations(drafted(), expectations, act));
    expect(revisePlan(expected, planContent(), act).state.expectations).toEqual(expectations);
    const twice = [...expectations, ...expectations];
    expect(() => setExpectations(drafted(), twice, act)).toThrow(refusal("plan.expectation-twice"));
    expect(() => setExpectations(plan(), expectations, act)).toThrow(refusal("plan.in-force"));
  });
});

describe("the content of a plan", () => {
  const criterion = { id: "mutu", statement: "Mutu telaah", expectation: "Dipakai pimpinan" };
  const [result] = planContent().results;
  const qualitative = (change: object = {}): PlanContent => ({
    approach: "KUALITATIF",
    results: [
      { id: "rhk-1", kind: "UTAMA", statement: "Telaah", indicators: [], criteria: [criterion], ...change },
    ],
  });

  it("has weights that sum to the whole if quantitative, and says what they sum to", () => {
    const content = planContent(
      indicator({ weightBasisPoints: 6_000 }),
      indicator({ id: "b", weightBasisPoints: 3_000 }),
    );
    expect(() => draft(content)).toThrow(
      expect.objectContaining({ code: "plan.weights-off", parameters: { sum: { id: "90%", en: "90%" } } }),
    );
  });

  it("needs indicators if quantitative, criteria if qualitative, and not the other", () => {
    expect(draft(qualitative())).toMatchObject({ approach: "KUALITATIF", state: "DRAFT" });
    expect(() => draft(qualitative({ criteria: [] }))).toThrow(refusal("plan.not-qualitative"));
    expect(() => draft(qualitative({ indicators: [indicator()] }))).toThrow(refusal("plan.not-qualitative"));
    expect(() => draft({ ...qualitative(), approach: "KUANTITATIF" })).toThrow(
      refusal("plan.not-quantitative"),
    );
    const both = { ...planContent(), results: [{ ...result, criteria: [criterion] }] } as PlanContent;
    expect(() => draft(both)).toThrow(refusal("plan.not-quantitative"));
  });

  it("refuses two parts with one id, and a plan with only additional results", () => {
    const half = indicator({ weightBasisPoints: 5_000 });
    expect(() => draft(planContent(half, half))).toThrow(refusal("plan.id-twice"));
    expect(() => draft(qualitative({ kind: "TAMBAHAN" }))).toThrow(refusal("plan.no-main-result"));
  });

  it("has either an aspect or a perspective for each indicator", () => {
    const { aspect: _, ...bare } = indicator({ weightBasisPoints: 5_000, id: "b" });
    const half = indicator({ weightBasisPoints: 5_000 });
    const either = refusal("plan.aspect-or-perspective");
    expect(() => draft(planContent(half, bare))).toThrow(either);
    expect(() => draft(planContent(half, { ...bare, perspective: "ANGGARAN" }))).toThrow(either);
    expect(() => draft(planContent(half, { ...half, id: "b", perspective: "ANGGARAN" }))).toThrow(either);
  });

  it("is proposed only in the form for the position", () => {
    const { aspect: _, ...bare } = indicator();
    const executive = draft(planContent({ ...bare, perspective: "ANGGARAN" }));
    expect(() => proposePlan(executive, rated, act)).toThrow(refusal("plan.needs-aspect"));
    expect(() => proposePlan(drafted(), { ...rated, form: "JPT" }, act)).toThrow(
      refusal("plan.needs-perspective"),
    );
    expect(proposePlan(executive, { ...rated, form: "JPT" }, act).state.state).toBe("PROPOSED");
  });
});
