import { describe, expect, it } from "vitest";
import { accuracyMetres, latitude, longitude } from "../../../shared/domain/coordinates.ts";

describe("coordinates", () => {
  it.each([
    [-0.305_123_456_78, -0.305_123_5],
    [5e-324, 0],
    [1e-200, 0],
    [90, 90],
  ])("are kept to a centimetre: %s", (given, kept) => {
    expect(latitude().parse(given)).toBe(kept);
    expect(longitude().parse(given)).toBe(kept);
  });

  it("stay on the globe", () => {
    expect(latitude().safeParse(90.000_000_1).success).toBe(false);
    expect(longitude().safeParse(180.1).success).toBe(false);
    expect(longitude().parse(-180)).toBe(-180);
  });

  it("are as exact as a decimetre", () => {
    expect(accuracyMetres().parse(8.149)).toBe(8.1);
    expect(accuracyMetres().safeParse(-1).success).toBe(false);
  });
});
