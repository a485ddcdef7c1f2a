import { expect, test } from "vitest";
import {
  numberSent,
  percentSent,
  rupiahSent,
} from "../../../../functions/portal/app/parts/form/typed-figures.ts";

test("a number is read as people here write it, and no dot before decimals makes it a thousandfold", () => {
  const read = ["1.500", "2.500.000", "1.234,5", "1,5", "1.5", "0.500", "0,125", " 12 ", "-3"].map(
    numberSent,
  );
  expect(read).toEqual([1_500, 2_500_000, 1_234.5, 1.5, 1.5, 0.5, 0.125, 12, -3]);
});

test("rupiah are read with or without their sign, dots and dash, and no fraction of one is", () => {
  const read = ["Rp 2.500.000,-", "Rp. 2.500.000,00", "2500000", "2,500,000"].map(rupiahSent);
  expect(read).toEqual(Array(4).fill(2_500_000));
  expect(["1.5", "1,5", "2,5 juta", "2.500.000,50"].map(rupiahSent)).toEqual([
    "1.5",
    "1,5",
    "2,5 juta",
    "2.500.000,50",
  ]);
});

test("what is no number goes as it was typed, so that it is refused as none, and nothing typed is no nought", () => {
  for (const sent of [numberSent, rupiahSent, percentSent]) {
    expect(sent(" dua ")).toBe("dua");
    expect(sent("")).toBeNaN();
  }
  expect(
    ["1e5", "0x10", "12.34.567", "1,500,000", "Infinity"]
      .map(numberSent)
      .every((one) => typeof one === "string"),
  ).toBe(true);
});
