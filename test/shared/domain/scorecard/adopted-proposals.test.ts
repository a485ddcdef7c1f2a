import { describe, expect, it } from "vitest";
import { AWARD_POLICY_DEFAULTS, awardRuleWith } from "../../../../shared/domain/awards/policy.ts";
import { AwardRuleSchema } from "../../../../shared/domain/awards/rule.ts";
import type { Fate } from "../../../../shared/domain/fate.ts";
import {
  answerProposal,
  makeProposal,
  type Proposal,
} from "../../../../shared/domain/participation/proposal.ts";
import { creditChanges } from "../../../../shared/domain/scorecard/adopted-proposals.ts";

const zone = "Asia/Jakarta";
const AUTHOR = "198609262015051001";
const OFFICIAL = "197501012000031002";
const MARCH = "2026-03-20T03:00:00.000Z";
/** Already April in the city. */
const APRIL = "2026-03-31T17:30:00.000Z";

const proposal = (authorNip: string | undefined = AUTHOR) =>
  makeProposal("0".repeat(20), "Buka Sabtu pagi.", { consultationId: "1", authorNip, zone, at: MARCH }).state;

function answered(before: Proposal, fate: Fate, at = MARCH, by = OFFICIAL) {
  const { state } = answerProposal(before, { fate, reason: "Karena ada.", isClosed: true, zone, by, at });
  const moves = creditChanges(before, state, zone).map(({ nip, month, add }) => [
    nip,
    month,
    add.proposalsAdopted,
  ]);
  return { state, moves };
}

describe("a proposal that is adopted", () => {
  it.each([
    ["ADOPTED", [[AUTHOR, "2026-03", 1]]],
    ["ADOPTED_IN_PART", [[AUTHOR, "2026-03", 1]]],
    ["NOT_ADOPTED", []],
  ] as const)("%s moves %j", (fate, moves) => {
    expect(answered(proposal(), fate).moves).toEqual(moves);
  });

  it("counts in the city's month of the answer, not of the proposal", () => {
    expect(answered(proposal(), "ADOPTED", APRIL).moves).toEqual([[AUTHOR, "2026-04", 1]]);
  });

  it("counts once, however often it is answered", () => {
    const { state } = answered(proposal(), "ADOPTED");
    expect(answered(state, "ADOPTED_IN_PART").moves).toEqual([]);
    expect(answered(state, "ADOPTED", APRIL).moves).toEqual([]);
  });

  it("is taken back in the same month, and never from a past one", () => {
    const { state } = answered(proposal(), "ADOPTED");
    expect(answered(state, "NOT_ADOPTED").moves).toEqual([[AUTHOR, "2026-03", -1]]);
    const later = answered(state, "NOT_ADOPTED", APRIL);
    expect(later.moves).toEqual([]);
    expect(answered(later.state, "ADOPTED", APRIL).moves).toEqual([]);
  });

  it("counts for nobody who is anonymous, nor for whoever answers their own", () => {
    const anonymous = { ...proposal() };
    delete anonymous.authorNip;
    expect(answered(anonymous, "ADOPTED")).toMatchObject({ moves: [] });
    expect(answered(anonymous, "ADOPTED").state).not.toHaveProperty("creditedAt");
    expect(answered(proposal(), "ADOPTED", MARCH, AUTHOR).moves).toEqual([]);
  });
});

describe("a city's policy", () => {
  it("weighs adopted proposals for employees only", () => {
    const weights = { SATISFACTION: 9_000, ADOPTED_PROPOSALS: 1_000 };
    expect(AwardRuleSchema().safeParse(AWARD_POLICY_DEFAULTS.rule).success).toBe(true);
    expect(AwardRuleSchema().safeParse(awardRuleWith("INDIVIDUAL", weights)).success).toBe(true);
    expect(AwardRuleSchema().safeParse(awardRuleWith("TEAM", weights)).success).toBe(false);
  });
});
