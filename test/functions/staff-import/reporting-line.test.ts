import { describe, expect, it } from "vitest";
import { headsOn, recordOf, unitsConcerned } from "../../../functions/staff-import/reporting-line.ts";
import type { SiasnRow } from "../../../functions/staff-import/siasn-row.ts";
import type { OrganisationUnit } from "../../../shared/domain/organisation/organisation-unit.ts";

const DAY = "2026-03-10";

function row(nip: string, unitId: string, changes: Partial<SiasnRow> = {}): SiasnRow {
  return {
    line: 2,
    nip,
    kind: "PNS",
    name: nip,
    position: "Analis",
    positionKind: "FUNGSIONAL",
    grade: "III/a",
    unitId,
    positionSince: "2024-01-01",
    ...changes,
  };
}

const leader = (nip: string, unitId: string, grade = "IV/a", positionSince = "2024-01-01") =>
  row(nip, unitId, { positionKind: "STRUKTURAL", grade, positionSince });

const units = new Map(
  (
    [
      ["kota", []],
      ["dinas", ["kota"]],
      ["bidang", ["kota", "dinas"]],
      ["seksi", ["kota", "dinas", "bidang"]],
    ] as const
  ).map(([id, ancestors]) => [
    id as string,
    { id, name: id, kind: "DINAS", ancestors: [...ancestors], version: 1, eventHash: "" } as OrganisationUnit,
  ]),
);

function raterOf(one: SiasnRow, rows: readonly SiasnRow[]): string | undefined {
  return recordOf(one, { heads: headsOn(DAY, rows) }, units).posting.raterNip;
}

describe("who rates whom, according to a SIASN export", () => {
  it("is the head of the unit", () => {
    const staff = row("staf", "seksi");
    expect(raterOf(staff, [leader("kasi", "seksi"), staff])).toBe("kasi");
  });

  it("is the head of the nearest unit above that has one, for the head and in units without a head", () => {
    const staff = row("staf", "seksi");
    const head = leader("kadis", "dinas");
    expect(raterOf(staff, [head, staff])).toBe("kadis");
    const section = leader("kasi", "seksi");
    expect(raterOf(section, [head, section])).toBe("kadis");
  });

  it("is nobody in the register at the top, whom the head of the city rates", () => {
    const secretary = leader("sekda", "kota");
    expect(recordOf(secretary, { heads: headsOn(DAY, [secretary]) }, units).posting).toMatchObject({
      isHead: true,
    });
    expect(raterOf(secretary, [secretary])).toBeUndefined();
  });

  it.each([
    ["the highest grade", leader("b", "dinas", "IV/c"), leader("a", "dinas", "IV/b")],
    ["a higher group before a later letter", leader("b", "dinas", "IV/a"), leader("a", "dinas", "III/d")],
    ["then the longest in the position", leader("b", "dinas", "IV/a", "2020-01-01"), leader("a", "dinas")],
    ["then the lower number, so that it is always the same", leader("a", "dinas"), leader("b", "dinas")],
  ])("of several structural positions in a unit, %s leads", (_, first, other) => {
    expect(headsOn(DAY, [first, other]).get("dinas")).toBe(first.nip);
    expect(headsOn(DAY, [other, first]).get("dinas")).toBe(first.nip);
    expect(raterOf(other, [first, other])).toBe(first.nip);
  });

  it("may be anybody who leads a unit of the rows, or one above", () => {
    expect([...unitsConcerned([row("staf", "bidang")], units)].sort()).toEqual(["bidang", "dinas", "kota"]);
  });
});
