import { expect, it } from "vitest";
import { amountWords, decimals } from "../../../shared/documents/words.ts";

it.each([
  [0, "0", "0"],
  [999.99, "999,99", "999,99"],
  [1_234.5, "1234,5", "1.234,5"],
  [1_350_000_000.456, "1350000000,46", "1.350.000.000,46"],
])("writes %d as %s for machines, and as %s for people", (value, plain, words) => {
  expect(decimals(value)).toBe(plain);
  expect(amountWords(value)).toBe(words);
});
