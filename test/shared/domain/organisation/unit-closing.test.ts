import { describe, expect, it, test } from "vitest";
import { goingOn, isOpenOn, requireOpenUnit } from "../../../../shared/domain/organisation/open-unit.ts";
import {
  establishUnit,
  MAX_MOVED_DESCENDANTS,
  type OrganisationUnit,
} from "../../../../shared/domain/organisation/organisation-unit.ts";
import {
  closeUnit,
  handOnUnit,
  unsettledFor,
  withdrawClosing,
} from "../../../../shared/domain/organisation/unit-closing.ts";
import { AT, committed, employee, posting } from "../../../support/cities/domain-builders.ts";

const LAST_DAY = "2026-03-31";
const stamp = { by: "admin", at: AT, today: "2026-03-10" };

function unit(id: string, parent?: OrganisationUnit): OrganisationUnit {
  const order = { id, name: `Unit ${id}`, kind: "DINAS", by: "admin", at: AT } as const;
  const decision = establishUnit(undefined, parent, order);
  if (decision === undefined) throw new Error("a new unit is always a decision");
  return committed(decision);
}

const city = unit("kota");
const old = unit("lama", city);
const below = unit("bidang", old);
const next = unit("baru", city);
const last = unit("akhir", city);

function closed(
  one: OrganisationUnit,
  successorId: string,
  {
    lastDay = LAST_DAY,
    tree = [city, old, next, last],
  }: { lastDay?: string; tree?: OrganisationUnit[] } = {},
): OrganisationUnit {
  const order = { lastDay, decree: "Perda 7/2026", successorId, zone: "Asia/Jakarta", ...stamp };
  return committed(closeUnit(one, order, { tree, staff: [] }));
}

describe("the end of a unit", () => {
  it("is open on its last day and closed on the next; its work goes on from the city's midnight", () => {
    const ending = closed(old, "baru");
    expect(isOpenOn(ending, LAST_DAY)).toBe(true);
    expect(isOpenOn(ending, "2026-04-01")).toBe(false);
    expect(ending.closing).toMatchObject({
      successorName: "Unit baru",
      goesOnAt: "2026-03-31T17:00:00.000Z",
    });
    expect(() => requireOpenUnit(ending, LAST_DAY)).not.toThrow();
    expect(() => requireOpenUnit(ending, "2026-04-01")).toThrow("Choose Unit baru");
  });

  it("is kept when the unit is renamed, and gone when it is taken back", () => {
    const ending = closed(old, "baru");
    const renamed = establishUnit(ending, city, {
      id: "lama",
      name: "Lain",
      kind: "DINAS",
      by: "admin",
      at: AT,
    });
    expect(renamed?.state.closing).toEqual(ending.closing);
    const withdrawn = (one: OrganisationUnit, today = stamp.today) =>
      withdrawClosing(one, { ...stamp, today }, [city, ending, next]);
    expect(withdrawn(ending).state).not.toHaveProperty("closing");
    expect(() => withdrawn(old)).toThrow("unit.not-closing");
    expect(() => withdrawn(ending, "2026-04-01")).toThrow("unit.closed-already");
  });

  it("waits for units below that stay open, but not for those that end by then", () => {
    const tree = [city, old, below, next, last];
    expect(() => closed(old, "baru", { tree })).toThrow("unit.units-stay");
    const early = closed(below, "lama", { tree });
    expect(closed(old, "baru", { tree: [city, old, early, next] }).closing).toBeDefined();
    const late = closed(below, "baru", { tree, lastDay: "2026-04-01" });
    expect(() => closed(old, "baru", { tree: [city, old, late, next] })).toThrow("unit.units-stay");
  });

  it("of a unit below is neither taken back nor put off while the one above ends", () => {
    const early = closed(below, "lama", { tree: [city, old, below, next] });
    const ending = closed(old, "baru", { tree: [city, old, early, next] });
    const tree = [city, ending, early, next];
    expect(() => withdrawClosing(early, stamp, tree)).toThrow("unit.above-closes");
    expect(() => closed(early, "baru", { tree, lastDay: "2026-04-01" })).toThrow("unit.above-closes");
    expect(closed(early, "baru", { tree }).closing?.lastDay).toBe(LAST_DAY);
    expect(withdrawClosing(early, stamp, [city, old, early, next]).state).not.toHaveProperty("closing");
  });

  test.each([
    ["2026-02-27", "unit.too-long-ago"],
    ["2025-03-31", "unit.too-long-ago"],
  ])("on %s would change months that were counted", (lastDay, code) => {
    expect(() => closed(old, "baru", { lastDay })).toThrow(code);
  });

  it("may be recorded late, back to the last day of the month before", () => {
    expect(closed(old, "baru", { lastDay: "2026-02-28" }).closing?.lastDay).toBe("2026-02-28");
  });

  it("takes along what has ended below it, in as many portions as it takes, and is handed on with the last", () => {
    const below = Array.from({ length: MAX_MOVED_DESCENDANTS + 1 }, (_, index) =>
      closed(unit(`seksi-${index}`, old), "lama"),
    );
    const ending = closed(old, "baru", { tree: [city, old, next, ...below] });
    const handing = { successor: next, at: "2026-04-01T02:00:00.000Z", today: "2026-04-01" };
    const first = handOnUnit(ending, { ...handing, tree: [city, ending, next, ...below] });
    if (first === undefined) throw new Error("its last day is over");
    expect(first.followers).toHaveLength(MAX_MOVED_DESCENDANTS);
    expect(first.decision.state.closing?.handedOnAt).toBeUndefined();
    const moved = new Map([first.decision, ...first.followers].map(({ state }) => [state.id, state]));
    const tree = [city, ending, next, ...below].map((one) => moved.get(one.id) ?? one);
    const second = handOnUnit(first.decision.state, { ...handing, tree });
    expect(second?.followers.map(({ state }) => state.ancestors)).toEqual([["kota", "baru", "lama"]]);
    expect(second?.decision.state.closing?.handedOnAt).toBe(handing.at);
  });

  test.each([
    ["posted there", [posting({ unitId: "lama" })], {}, 1],
    [
      "moved the day after",
      [posting({ unitId: "lama" }), posting({ unitId: "baru", from: "2026-04-01" })],
      {},
      0,
    ],
    [
      "moved a day later",
      [posting({ unitId: "lama" }), posting({ unitId: "baru", from: "2026-04-02" })],
      {},
      1,
    ],
    ["paused", [posting({ unitId: "lama" })], { service: [{ from: "2026-03-01", standing: "PAUSED" }] }, 1],
    [
      "retired by then",
      [posting({ unitId: "lama" })],
      { service: [{ from: "2026-04-01", standing: "ENDED" }] },
      0,
    ],
    [
      "ordered to head it",
      [posting({ unitId: "baru" })],
      { headships: [{ unitId: "lama", as: "PLT", from: "2026-03-01", basis: "SK 1" }] },
      1,
    ],
    [
      "to come back later",
      [
        posting({ unitId: "lama" }),
        posting({ unitId: "baru", from: "2026-04-01" }),
        posting({ unitId: "lama", from: "2026-06-01" }),
      ],
      {},
      1,
    ],
    [
      "ordered to head it later",
      [posting({ unitId: "baru" })],
      { headships: [{ unitId: "lama", as: "PLH", from: "2026-05-01", until: "2026-05-09", basis: "SK 1" }] },
      1,
    ],
    [
      "ordered to head it until then",
      [posting({ unitId: "baru" })],
      { headships: [{ unitId: "lama", as: "PLT", from: "2026-03-01", until: LAST_DAY, basis: "SK 1" }] },
      0,
    ],
  ] as const)("somebody %s is in the way or not", (_, postings, career, count) => {
    const staff = [employee({ ...career, postings: [...postings] } as never)];
    expect(unsettledFor(old, LAST_DAY, { tree: [city, old], staff }).people).toHaveLength(count);
  });

  it("leads through as many ends as there were, and never in a ring", () => {
    const first = closed(old, "baru");
    const second = closed(next, "akhir", { lastDay: "2026-04-30", tree: [city, first, next, last] });
    const tree = [city, first, second, last];
    const on = (day: string) => goingOn(first, day, tree).id;
    expect(["2026-03-31", "2026-04-30", "2026-05-01"].map(on)).toEqual(["lama", "baru", "akhir"]);
    expect(() => closed(last, "lama", { lastDay: "2026-03-01", tree })).toThrow("unit.succeeds-itself");
  });

  it("puts it below its successor once, and not before its last day is over", () => {
    const ending = closed(old, "baru");
    const handing = { successor: next, tree: [city, ending, next], at: "2026-04-01T02:00:00.000Z" };
    expect(handOnUnit(ending, { ...handing, today: LAST_DAY })).toBeUndefined();
    const handed = handOnUnit(ending, { ...handing, today: "2026-04-01" });
    expect(handed?.decision.state).toMatchObject({
      parentId: "baru",
      ancestors: ["kota", "baru"],
      closing: { handedOnAt: handing.at },
    });
    const gone = handed?.decision.state as OrganisationUnit;
    expect(handOnUnit(gone, { ...handing, today: "2026-04-02" })).toBeUndefined();
  });
});
