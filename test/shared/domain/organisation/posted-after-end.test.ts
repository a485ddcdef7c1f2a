import { expect, it, test } from "vitest";
import type { OrganisationUnit } from "../../../../shared/domain/organisation/organisation-unit.ts";
import { goWithWork } from "../../../../shared/domain/organisation/posted-after-end.ts";
import { AT, employee, posting } from "../../../support/cities/domain-builders.ts";

const CLOSING = {
  ...{ lastDay: "2026-03-31", decree: "Perda 7/2026", successorId: "baru", successorName: "Baru" },
  goesOnAt: "2026-03-31T17:00:00.000Z",
};
const unit = (id: string, closing?: typeof CLOSING) =>
  ({ id, name: id, kind: "DINAS", ancestors: ["kota"], version: 1, closing }) as unknown as OrganisationUnit;
const going = { unit: unit("lama", CLOSING), successor: unit("baru"), day: "2026-04-10", at: AT };
const placesOf = (one: Parameters<typeof goWithWork>[0]) =>
  goWithWork(one, going)?.state.postings.map(({ from, unitId, isHead }) => [from, unitId, isHead]);

test.each([
  [
    "began before the end",
    [posting({ unitId: "lama", from: "2026-03-20", isHead: true })],
    [
      ["2026-03-20", "lama", true],
      ["2026-04-01", "baru", false],
    ],
  ],
  [
    "begins after it",
    [
      posting({ unitId: "lain", from: "2026-01-01" }),
      posting({ unitId: "lama", from: "2026-04-10", isHead: true }),
      posting({ unitId: "lain", from: "2026-07-01" }),
    ],
    [
      ["2026-01-01", "lain", false],
      ["2026-04-10", "baru", false],
      ["2026-07-01", "lain", false],
    ],
  ],
  [
    "goes on after it under another rater",
    [posting({ unitId: "lama", from: "2026-03-01" }), posting({ unitId: "lama", from: "2026-04-05" })],
    [
      ["2026-03-01", "lama", false],
      ["2026-04-01", "baru", false],
      ["2026-04-05", "baru", false],
    ],
  ],
])("a posting that %s goes on in the successor, where it heads nothing", (_, postings, places) => {
  expect(placesOf(employee({ postings }))).toEqual(places);
});

it("leaves whoever serves elsewhere or no longer, and everybody until its last day is over", () => {
  expect(placesOf(employee({ postings: [posting({ unitId: "lain" })] }))).toBeUndefined();
  const ended = { service: [{ from: "2026-04-01", standing: "ENDED" as const }] };
  expect(placesOf(employee({ postings: [posting({ unitId: "lama" })], ...ended }))).toBeUndefined();
  const serving = employee({ postings: [posting({ unitId: "lama" })] });
  expect(goWithWork(serving, { ...going, day: "2026-03-31" })).toBeUndefined();
});
