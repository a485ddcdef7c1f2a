import { expect, test } from "vitest";
import type { AwardDecision } from "../../../../../shared/domain/awards/decision/decision.ts";
import {
  type AwardObjection,
  answerObjection,
} from "../../../../../shared/domain/awards/decision/objection.ts";
import { AT } from "../../../../support/cities/domain-builders.ts";

const BEFORE = "199001012015052003";
const NOW = "198609262015051001";

/** Of an award that was given to somebody else after an objection was upheld. */
const decision = { code: "NEW", state: "DECIDED", winner: { id: NOW } } as AwardDecision;
const disputed = { state: "OPEN", certificateCode: "OLD", winnerId: BEFORE } as AwardObjection;

const rejected = (objection: AwardObjection, by: string, headed: readonly string[] = []) =>
  answerObjection(objection, { isUpheld: false, text: "Tidak terbukti.", decision, by, headed, at: AT })
    .state;

test("an objection is about whose award was disputed, whoever has it by now", () => {
  expect(() => rejected(disputed, BEFORE)).toThrow("award-objection.own");
  expect(rejected(disputed, NOW)).toMatchObject({ state: "REJECTED" });
});

test("one that was filed before its winner was kept is about whoever has the award", () => {
  const { winnerId: _, ...unnamed } = disputed;
  expect(() => rejected(unnamed, NOW)).toThrow("award-objection.own");
  expect(rejected(unnamed, BEFORE)).toMatchObject({ state: "REJECTED" });
});

test("an objection to a unit's award is not for whoever heads that unit", () => {
  const ofUnit = { ...disputed, winnerId: "dinas-a" };
  expect(() => rejected(ofUnit, NOW, ["dinas-b", "dinas-a"])).toThrow("award-objection.own");
  expect(rejected(ofUnit, NOW, ["dinas-b"])).toMatchObject({ state: "REJECTED" });
});
