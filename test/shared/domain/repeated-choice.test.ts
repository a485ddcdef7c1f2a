import { expect, it } from "vitest";
import { questionWithRepeat } from "../../../shared/domain/repeated-choice.ts";

it("finds the question that offers a choice twice, in capitals or not", () => {
  expect(questionWithRepeat([["Ya", "Tidak"], ["Senin", "Rabu", "senin "], ["Ya"]])).toBe(2);
});

it("takes choices for different that differ in a sign", () => {
  expect(questionWithRepeat([["< 5 hari", "> 5 hari"], []])).toBeUndefined();
});
