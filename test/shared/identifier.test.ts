import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sortableId } from "../../shared/identifier.ts";

const instants = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

test("an id always has 20 letters and digits", () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(sortableId(at)).toMatch(/^[0-9a-z]{20}$/);
    }),
  );
});

test("ids sort by their instants", () => {
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      fc.pre(one < other);
      expect(sortableId(one) < sortableId(other)).toBe(true);
    }),
  );
});

test("each random place takes on every digit", () => {
  const ids = Array.from({ length: 2_000 }, () => sortableId("2026-03-30T01:00:00.000Z"));
  const kinds = Array.from({ length: 11 }, (_, index) => new Set(ids.map((id) => id[9 + index])).size);
  expect(kinds).toEqual(Array(11).fill(36));
});
