import { describe, expect, it } from "vitest";
import {
  agreePlan,
  draftPlan,
  proposePlan,
  returnPlan,
  revisePlan,
} from "../../../shared/domain/performance-plan.ts";
import {
  AT,
  committed,
  indicator,
  NIP,
  plan,
  planContent,
  RATER_NIP,
} from "../../support/domain-builders.ts";

const act = { by: NIP, at: AT };
const drafted = () => committed(draftPlan({ nip: NIP, year: "2026", content: planContent() }, act));

describe("a performance plan", () => {
  it("is drafted, proposed to the rater and agreed", () => {
    const proposed = committed(proposePlan(drafted(), RATER_NIP, act));
    expect(proposed).toMatchObject({ state: "PROPOSED", raterNip: RATER_NIP, proposedAt: AT, version: 2 });
    expect(committed(agreePlan(proposed, act))).toMatchObject({ state: "AGREED", version: 3 });
  });

  it("comes back as a draft with the rater's reason, and loses the reason when it is proposed again", () => {
    const returned = committed(
      returnPlan(committed(proposePlan(drafted(), RATER_NIP, act)), "Target terlalu rendah", act),
    );
    expect(returned).toMatchObject({ state: "DRAFT", returnReason: "Target terlalu rendah" });
    expect(committed(proposePlan(returned, RATER_NIP, act))).not.toHaveProperty("returnReason");
  });

  it("refuses weights that do not sum to the whole, and says what they sum to", () => {
    const content = planContent(
      indicator({ weightBasisPoints: 6_000 }),
      indicator({ id: "b", weightBasisPoints: 3_000 }),
    );
    const draft = () => draftPlan({ nip: NIP, year: "2026", content }, act);
    expect(draft).toThrow(expect.objectContaining({ code: "plan.weights-off", parameters: { sum: 9_000 } }));
  });

  it("refuses two indicators of one id", () => {
    const half = indicator({ weightBasisPoints: 5_000 });
    const draft = () => draftPlan({ nip: NIP, year: "2026", content: planContent(half, half) }, act);
    expect(draft).toThrow(expect.objectContaining({ code: "plan.indicator-twice" }));
  });

  it.each(["PROPOSED", "AGREED"] as const)("cannot be revised or proposed once it is %s", (state) => {
    expect(() => revisePlan(plan({ state }), planContent(), act)).toThrow(
      expect.objectContaining({ code: "plan.not-draft" }),
    );
    expect(() => proposePlan(plan({ state }), RATER_NIP, act)).toThrow(
      expect.objectContaining({ code: "plan.not-draft" }),
    );
  });

  it.each(["DRAFT", "AGREED"] as const)("cannot be agreed or returned while it is %s", (state) => {
    expect(() => agreePlan(plan({ state }), act)).toThrow(
      expect.objectContaining({ code: "plan.not-proposed" }),
    );
    expect(() => returnPlan(plan({ state }), "x", act)).toThrow(
      expect.objectContaining({ code: "plan.not-proposed" }),
    );
  });
});
