import { expect, test } from "vitest";
import { COMPLAINT_DESK } from "../../../../../shared/domain/complaints/complaint.ts";
import { isOffered } from "../../../../../shared/domain/complaints/intake/offered-units.ts";
import { COMPLAINT_POLICY_DEFAULTS } from "../../../../../shared/domain/complaints/policy.ts";

test.each([
  ["SETDA", true],
  ["SETWAN", true],
  ["INSPEKTORAT", true],
  ["DINAS", true],
  ["BADAN", true],
  ["KECAMATAN", true],
  ["KOTA", false],
  ["BAGIAN", false],
  ["BIDANG", false],
  ["UPTD", false],
] as const)("citizens choose from the perangkat daerah by law, UU 23/2014 Ps 209 (2): %s %s", (kind, is) => {
  expect(isOffered({ id: "unit", kind }, COMPLAINT_POLICY_DEFAULTS, "2026-03-02")).toBe(is);
});

test("a city may offer more kinds of units", () => {
  expect(
    isOffered({ id: "puskesmas", kind: "UPTD" }, { offeredUnitKinds: ["DINAS", "UPTD"] }, "2026-03-02"),
  ).toBe(true);
});

test("the complaint desk is not offered: a report that names no unit goes there by itself", () => {
  expect(isOffered({ id: COMPLAINT_DESK, kind: "DINAS" }, COMPLAINT_POLICY_DEFAULTS, "2026-03-02")).toBe(
    false,
  );
});
