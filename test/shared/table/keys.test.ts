import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../../shared/table/cursor.ts";
import { eventHash } from "../../../shared/table/event-log.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import * as ranges from "../../../shared/table/item-ranges.ts";
import { indexAttributes, type Key } from "../../../shared/table/keys.ts";

const id = fc.stringMatching(/^[\w-]{1,12}$/);
const nip = fc.stringMatching(/^\d{18}$/);
const month = fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/);
const small = fc.integer({ min: 0, max: 9_999 });

/** A key of any item, and what it is the key of. */
const anyKey: fc.Arbitrary<readonly [Key, string]> = fc.oneof(
  id.map((unit) => [keys.unit(unit), `unit ${unit}`] as const),
  nip.map((who) => [keys.employee(who), `employee ${who}`] as const),
  fc.tuple(nip, nip).map(([rater, who]) => [keys.teamMember(rater, who), `member ${rater} ${who}`] as const),
  fc.tuple(nip, small).map(([who, of]) => [keys.raterHandover(who, of), `handover ${who} ${of}`] as const),
  fc.tuple(nip, month).map(([who, of]) => [keys.scorecard(who, of), `scorecard ${who} ${of}`] as const),
  fc.tuple(nip, month).map(([who, of]) => [keys.evaluation(who, of), `evaluation ${who} ${of}`] as const),
  fc.tuple(id, month).map(([unit, of]) => [keys.serviceCounters(unit, of), `service ${unit} ${of}`] as const),
  fc
    .tuple(nip, month)
    .chain(([who, of]) =>
      fc.constantFrom(
        [keys.feedbackPanel(who, of), `panel ${who} ${of}`] as const,
        [keys.colleagueReply(who, of), `colleague reply ${who} ${of}`] as const,
        [keys.voice(who, of, "a"), `voice ${who} ${of} a`] as const,
        [keys.feedback(who, of, "a"), `feedback ${who} ${of} a`] as const,
        [keys.observation(who, of, "a"), `observation ${who} ${of} a`] as const,
        [keys.workReport(who, of, "a"), `report ${who} ${of} a`] as const,
        [keys.escalatedReport(who, of, "a"), `escalated ${who} ${of} a`] as const,
        [keys.asked(who, of, who), `asked ${who} ${of} ${who}`] as const,
        [keys.evidence(who, of), `evidence ${who} ${of}`] as const,
      ),
    ),
  fc
    .tuple(id, month)
    .map(([unit, of]) => [keys.obstacle(unit, of, "a"), `obstacle ${unit} ${of} a`] as const),
  month.map((of) => [keys.draw(of), `draw ${of}`] as const),
  id.map((hash) => [keys.given(hash), `given ${hash}`] as const),
  id.map((hash) => [keys.firstOffer(hash), `first offer ${hash}`] as const),
  id.map((one) => [keys.instrument(one), `instrument ${one}`] as const),
  month.map((of) => [keys.period(of), `period ${of}`] as const),
  fc.tuple(month, id).map(([of, unit]) => [keys.closedUnit(of, unit), `closed ${of} ${unit}`] as const),
  id.map((one) => [keys.staffImport(one), `import ${one}`] as const),
  fc.tuple(id, small).map(([one, run]) => [keys.importRun(one, run), `run ${one} ${run}`] as const),
  fc
    .tuple(id, small, small)
    .map(([one, run, chunk]) => [keys.importChunk(one, run, chunk), `chunk ${one} ${run} ${chunk}`] as const),
  fc
    .tuple(id, small, small, fc.constantFrom("", "NIP BARU", "NAMA"))
    .map(
      ([one, run, line, column]) =>
        [keys.importProblem(one, run, line, column), `problem ${one} ${run} ${line} ${column}`] as const,
    ),
  fc
    .tuple(id, small)
    .map(([one, number]) => [keys.event(keys.unit(one), number), `event of unit ${one} ${number}`] as const),
);

describe("keys", () => {
  it("never collide", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { minLength: 2, maxLength: 60 }), (all) => {
        const meanings = new Map<string, string>();
        for (const [{ pk, sk }, meaning] of all) {
          const known = meanings.get(`${pk}\n${sk}`) ?? meaning;
          expect(known).toBe(meaning);
          meanings.set(`${pk}\n${sk}`, meaning);
        }
      }),
    );
  });

  it("of problems and events sort by line and number", () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const sorts = (keyOf: (number: number) => Key) => keyOf(one).sk < keyOf(other).sk;
        expect(sorts((line) => keys.importProblem("a", 1, line, ""))).toBe(one < other);
        expect(sorts((number) => keys.event(keys.unit("a"), number))).toBe(one < other);
      }),
    );
  });

  it("of one run's problems are not in the range of another's", () => {
    const { prefix = "" } = ranges.importProblems("a", 1);
    expect(keys.importProblem("a", 1, 5, "NAMA").sk.startsWith(prefix)).toBe(true);
    expect(keys.importProblem("a", 11, 5, "NAMA").sk.startsWith(prefix)).toBe(false);
  });
});

describe("a cursor", () => {
  it("is the place from which the list goes on", () => {
    const range = ranges.unitEmployees("u");
    const key = keys.employee("198609262015051001");
    const last = { ...key, ...indexAttributes(key, { list: { in: range, at: "x" } }) };
    expect(decodeCursor(encodeCursor(last, range), range)).toEqual(last);
  });

  it("does not say in which partition, so that it leads into no other list", () => {
    const own = ranges.team("197501012000031002");
    const last = keys.teamMember("197501012000031002", "198609262015051001");
    const other = ranges.team("198001012005011003");
    expect(decodeCursor(encodeCursor({ ...last }, own), other).pk).toBe(other.partition);
  });

  it.each([
    ["before the range", ranges.reportsOfMonth("198609262015051001", "2026-03"), ["PLAN#2026"]],
    ["after it", ranges.reportsOfMonth("198609262015051001", "2026-03"), ["REPORT#2026-04#x"]],
    ["later than asked for", ranges.due("2026-03-10T00:00:00Z"), ["COMPLAINT#x", "STATE", "2026-04-01"]],
    ["nowhere", ranges.units, ["UNIT#x", "STATE", ""]],
  ])("is refused where it leads %s, which the database would call a fault of ours", (_, range, parts) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString("base64url");
    expect(() => decodeCursor(cursor, range)).toThrow("page.unknown-cursor");
  });
});

describe("the hash of an event", () => {
  const hash = (data: Record<string, unknown>, at = "2026-03-10T00:00:00.000Z") =>
    eventHash("before", 2, { type: "T", at, by: "x", data });

  it("does not depend on the order in which the table keeps what belongs to it", () => {
    expect(hash({ a: 1, b: { c: [1, 2], d: "" } })).toBe(hash({ b: { d: "", c: [1, 2] }, a: 1 }));
  });

  it("depends on everything else", () => {
    const all = [hash({ a: 1 }), hash({ a: 2 }), hash({ b: 1 }), hash({ a: [1, 2] }), hash({ a: [2, 1] })];
    expect(new Set([...all, hash({ a: 1 }, "2026-03-10T00:00:01.000Z")]).size).toBe(6);
  });
});
