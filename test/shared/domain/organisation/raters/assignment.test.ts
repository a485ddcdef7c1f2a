import { describe, expect, it } from "vitest";
import { postingOn } from "../../../../../shared/domain/organisation/employee.ts";
import { assignRater, unitToCheck } from "../../../../../shared/domain/organisation/raters/assignment.ts";
import { AT, employee, NIP, posting, RATER_NIP } from "../../../../support/cities/domain-builders.ts";

const OTHER_NIP = "198001012005011003";
const unit = { id: "unit-1", ancestors: ["kota", "dinas"] };
const other = (place: Parameters<typeof posting>[0]) =>
  employee({ nip: OTHER_NIP, postings: [posting({ raterNip: RATER_NIP, ...place })] });

const stamp = { by: "admin", at: AT, day: "2026-03-10" };
const leader = other({ unitId: "dinas", isHead: true });
const order = {
  ...stamp,
  raterNip: OTHER_NIP,
  rater: leader,
  above: [],
  unit,
  basis: undefined,
  from: "2026-03-15",
} as const;

describe("assigning a rater", () => {
  it("takes effect from its day on, and not before", () => {
    const { state } = assignRater(employee(), order);
    expect(postingOn(state, "2026-03-14").raterNip).toBe(RATER_NIP);
    expect(postingOn(state, "2026-03-15").raterNip).toBe(OTHER_NIP);
  });

  it("may name the head of the city, who has no NIP", () => {
    const { state, event } = assignRater(employee(), { ...order, raterNip: undefined, rater: undefined });
    expect(postingOn(state, "2026-03-15")).not.toHaveProperty("raterNip");
    expect(event.data).toEqual({ raterNip: "", from: "2026-03-15" });
  });

  it("refuses self-rating", () => {
    expect(() => assignRater(employee(), { ...order, raterNip: NIP })).toThrow("employee.rates-self");
  });

  it("refuses to change yesterday's rater", () => {
    expect(() => assignRater(employee(), { ...order, from: "2026-03-09" })).toThrow("employee.rater-in-past");
  });

  it("refuses a day on which the employee has no posting", () => {
    const newcomer = employee({ postings: [posting({ from: "2026-04-01" })] });
    expect(() => assignRater(newcomer, order)).toThrow("employee.not-posted");
  });

  describe("refuses a ring of raters", () => {
    const basis = "Surat perintah 1/2026";
    const third = (raterNip: string, from = "2024-01-01") =>
      employee({
        nip: RATER_NIP,
        postings: [posting({ raterNip: "196801011993031001" }), posting({ from, raterNip })],
      });

    it("of two, of three, and of raters who join it on a later day", () => {
      const mutual = other({ raterNip: NIP });
      expect(() => assignRater(employee(), { ...order, basis, rater: mutual })).toThrow(
        "employee.rates-each-other",
      );
      const first = other({ raterNip: RATER_NIP });
      const ring = { ...order, basis, rater: first };
      expect(() => assignRater(employee(), { ...ring, above: [third(NIP)] })).toThrow(
        "employee.rates-each-other",
      );
      expect(() => assignRater(employee(), { ...ring, above: [third(NIP, "2026-05-01")] })).toThrow(
        "employee.rates-each-other",
      );
    });

    it("unless somebody only rated the other before, or the ring is of other people", () => {
      const before = employee({
        nip: OTHER_NIP,
        postings: [posting({ raterNip: NIP }), posting({ from: "2026-03-15", raterNip: RATER_NIP })],
      });
      expect(assignRater(employee(), { ...order, basis, rater: before }).state.version).toBe(1);
      const others = { ...order, basis, rater: other({ raterNip: RATER_NIP }) };
      expect(assignRater(employee(), { ...others, above: [third(OTHER_NIP)] }).state.version).toBe(1);
    });
  });

  it("refuses an unknown rater", () => {
    expect(() => assignRater(employee(), { ...order, rater: undefined })).toThrow("employee.unknown-rater");
  });

  it.each([
    ["a colleague", other({})],
    ["the head of another office", other({ unitId: "dinas-lain", isHead: true })],
    ["the head of a unit below", other({ unitId: "seksi-bawah", isHead: true })],
    ["a head from a later day", other({ unitId: "dinas", isHead: true, from: "2026-03-16" })],
  ])("refuses %s, outside the reporting line", (_, rater) => {
    expect(() => assignRater(employee(), { ...order, rater })).toThrow("employee.outside-line");
  });

  it("allows a rater from outside the line by a formal order, which is recorded", () => {
    const basis = "SPT Plt 800/12/2026";
    const { state, event } = assignRater(employee(), { ...order, rater: other({}), basis });
    expect(postingOn(state, "2026-03-15").raterNip).toBe(OTHER_NIP);
    expect(event.data).toEqual({ raterNip: OTHER_NIP, from: "2026-03-15", basis });
  });

  it("checks the tree only for a rater from another unit", () => {
    const [colleague, from, basis] = [other({}), order.from, undefined];
    expect(unitToCheck(employee(), { rater: leader, basis, from })).toBe("unit-1");
    expect(unitToCheck(employee(), { rater: colleague, basis, from })).toBeUndefined();
    expect(unitToCheck(employee(), { rater: leader, basis: "SPT Plt 800", from })).toBeUndefined();
    const head = other({ isHead: true });
    expect(() => assignRater(employee(), { ...order, rater: head, unit: undefined })).not.toThrow();
  });

  it("refuses that two employees rate each other, even by a formal order", () => {
    const rater = other({ raterNip: NIP });
    expect(() => assignRater(employee(), { ...order, rater, basis: "SPT Plt 800/12/2026" })).toThrow(
      "employee.rates-each-other",
    );
  });
});
