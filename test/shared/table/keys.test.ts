import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../../shared/table/cursor.ts";
import { eventHash } from "../../../shared/table/event-log.ts";
import * as items from "../../../shared/table/items.ts";
import { due, indexAttributes, type Key, type Range, type RawKey } from "../../../shared/table/keys.ts";

const dueInFirstShard = (instant: string) => due(instant)[0] as Range<RawKey>;
const small = fc.integer({ min: 0, max: 9_999 });

describe("keys", () => {
  it("of problems and events sort by line and number", () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const sorts = (keyOf: (number: number) => RawKey) => keyOf(one).sk < keyOf(other).sk;
        expect(sorts((line) => items.importProblem.key("a", 1, line, ""))).toBe(one < other);
        expect(sorts((number) => items.event.key(items.unit.key("a"), number))).toBe(one < other);
      }),
    );
  });

  it("of one run's problems are not in the range of another's", () => {
    const { prefix = "" } = items.importProblem.range("a", 1);
    expect(items.importProblem.key("a", 1, 5, "NAMA").sk.startsWith(prefix)).toBe(true);
    expect(items.importProblem.key("a", 11, 5, "NAMA").sk.startsWith(prefix)).toBe(false);
  });
});

describe("what is due", () => {
  const shardOf = (key: Key) =>
    indexAttributes(key, { due: items.evaluation.due.at("2026-04-07T16:59:59.999Z") }).duePk;
  const partitions = due("2026-04-07T00:00:00.000Z").map(({ partition }) => partition);

  it("is kept in shards that the sweep reads, of which none has more than a fifth", () => {
    const pick = (serial: number) => String((serial * 2_654_435_761) % 2 ** 32).padStart(10, "0");
    for (const keyOf of [
      // Employees of one office, appointed on one day, differ in their last digits only.
      (serial: number) =>
        items.evaluation.key(`19860926201505${String(serial % 10_000).padStart(4, "0")}`, "2026-03"),
      (serial: number) => items.evaluation.key(`19${pick(serial)}201505`.slice(0, 18), "2026-03"),
      (serial: number) => items.complaint.key(`A-${pick(serial)}`),
      (serial: number) => items.mail.key(`A-${pick(serial)}`, "00000001#REPORTER"),
    ]) {
      const shards = Map.groupBy(
        Array.from({ length: 8_000 }, (_, serial) => keyOf(serial)),
        shardOf,
      );
      for (const partition of shards.keys()) expect(partitions).toContain(partition);
      expect(Math.max(...[...shards.values()].map((some) => some.length))).toBeLessThan(8_000 / 5);
    }
  });
});

describe("a cursor", () => {
  it("gives the place where the list continues", () => {
    const range = items.employee.list.range("u");
    const key = items.employee.key("198609262015051001");
    const last = {
      pk: key.pk,
      sk: key.sk,
      ...indexAttributes(key, { list: items.employee.list.at("u", "x") }),
    };
    expect(decodeCursor(encodeCursor(last, range), range)).toEqual(last);
  });

  it("does not reveal its partition, and so opens no other list", () => {
    const own = items.teamMember.range("197501012000031002");
    const last = items.teamMember.key("197501012000031002", "198609262015051001");
    const other = items.teamMember.range("198001012005011003");
    expect(decodeCursor(encodeCursor({ ...last }, own), other).pk).toBe(other.partition);
  });

  it.each([
    ["before the range", items.workReport.range("198609262015051001", "2026-03"), ["PLAN#2026"]],
    ["after it", items.workReport.range("198609262015051001", "2026-03"), ["REPORT#2026-04#x"]],
    ["later than asked for", dueInFirstShard("2026-03-10T00:00:00Z"), ["COMPLAINT#x", "STATE", "2026-04-01"]],
    ["nowhere", items.unit.list.range(), ["UNIT#x", "STATE", ""]],
  ])("is refused where it leads %s, which the database would call a fault of ours", (_, range, parts) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString("base64url");
    expect(() => decodeCursor(cursor, range)).toThrow("page.unknown-cursor");
  });
});

describe("the hash of an event", () => {
  const hash = (data: Record<string, unknown>, at = "2026-03-10T00:00:00.000Z") =>
    eventHash("before", 2, { type: "T", at, by: "x", data });

  it("does not depend on the order in which the table keeps attributes", () => {
    expect(hash({ a: 1, b: { c: [1, 2], d: "" } })).toBe(hash({ b: { d: "", c: [1, 2] }, a: 1 }));
  });

  it("depends on everything else", () => {
    const all = [hash({ a: 1 }), hash({ a: 2 }), hash({ b: 1 }), hash({ a: [1, 2] }), hash({ a: [2, 1] })];
    expect(new Set([...all, hash({ a: 1 }, "2026-03-10T00:00:01.000Z")]).size).toBe(6);
  });
});
