import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Aggregate, type Decision, NEW_AGGREGATE } from "../../../shared/domain/aggregate.ts";
import { CommitConflict } from "../../../shared/table/commit-conflict.ts";
import { firstBrokenLink } from "../../../shared/table/event-log.ts";
import { NUMBER, WORD } from "../../../shared/table/id-kinds.ts";
import { item } from "../../../shared/table/item.ts";
import * as items from "../../../shared/table/items.ts";
import { due, type Key } from "../../../shared/table/keys.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { count, type Projection, put } from "../../../shared/table/projection.ts";
import {
  type Commit,
  type FindOptions,
  openTable,
  type SessionOptions,
} from "../../../shared/table/table.ts";
import { AT } from "../../support/cities/domain-builders.ts";
import { startTestTable } from "../../support/table/test-table.ts";

interface Note extends Aggregate {
  readonly text: string;
}

let database: Awaited<ReturnType<typeof startTestTable>>;
let made = 0;

beforeAll(async () => {
  database = await startTestTable();
});

afterAll(() => database.stop());

const open = (options: Partial<SessionOptions> = {}) => openTable({ meter: newMeter(), ...options });
const note = item<Note>()({
  key: [["NOTE", NUMBER], ["STATE"]],
  list: [["NOTES"], [WORD]],
  due: "deadlines",
});
interface Mark {
  readonly n?: number;
  readonly sum?: number;
  readonly label?: string;
  readonly at?: string;
}
const mark = item<Mark>()({
  key: [["MARK", NUMBER], ["STATE"]],
  list: [["MARKS"], [WORD]],
  due: "deadlines",
});
const freshKey = () => note.key(++made);
const freshMark = () => mark.key(++made);

function decide(text: string, before: Aggregate = NEW_AGGREGATE): Decision<Note> {
  const { version, eventHash } = before;
  const data = { text, zeta: 1, alpha: { y: [2, { b: 1, a: 2 }], x: "ä" } };
  return { state: { text, version, eventHash }, event: { type: "WRITTEN", at: AT, by: "TEST", data } };
}

const write = (key: Key<Note>, text: string, before?: Aggregate, more: Partial<Commit<Note>> = {}) =>
  open().commit([{ key, decision: decide(text, before), ...more }]);

describe("a commit", () => {
  it("writes state and event together, with the version raised by one", async () => {
    const key = freshKey();
    const first = await write(key, "satu");
    const second = await write(key, "dua", first);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await open().get(key)).toMatchObject({ text: "dua", version: 2 });
    const events = await open().all(items.event.range(key));
    expect(events.map(({ number }) => number)).toEqual([1, 2]);
    expect(second.eventHash).toBe(events[1]?.hash);
  });

  it("leaves a chain of events that is whole when read back", async () => {
    const key = freshKey();
    let state: Note | undefined;
    for (const text of ["satu", "dua", "tiga"]) state = await write(key, text, state);
    const events = await open().all(items.event.range(key));
    expect(firstBrokenLink(events)).toBeUndefined();
    expect(firstBrokenLink(events.with(1, { ...(events[1] as (typeof events)[number]), by: "X" }))).toBe(2);
    expect(firstBrokenLink(events.toSpliced(0, 1))).toBe(1);
    const forgotten = events
      .slice(1)
      .map((event, place) => (place === 0 ? { ...event, type: "POST_FORGOTTEN" } : event));
    expect(firstBrokenLink(forgotten)).toBe(2);
  });

  it("refuses to create what exists, and to change what has changed or does not exist", async () => {
    const key = freshKey();
    const first = await write(key, "satu");
    await write(key, "dua", first);
    await expect(write(key, "lagi")).rejects.toThrow("aggregate.exists");
    await expect(write(key, "basi", first)).rejects.toThrow("aggregate.stale");
    await expect(write(freshKey(), "hilang", first)).rejects.toThrow("aggregate.not-found");
    expect(await open().get(key)).toMatchObject({ text: "dua", version: 2 });
    expect(await open().all(items.event.range(key))).toHaveLength(2);
  });

  it("lets one of many win if they change the same version at once", async () => {
    const key = freshKey();
    const first = await write(key, "satu");
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => write(key, `nomor ${index}`, first)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await open().get(key)).toMatchObject({ version: 2 });
  });

  it("changes all or nothing", async () => {
    const [good, bad] = [freshKey(), freshKey()];
    await write(bad, "ada");
    const commits = [
      { key: good, decision: decide("baru") },
      { key: bad, decision: decide("baru") },
    ];
    await expect(open().commit(commits)).rejects.toThrow("aggregate.exists");
    expect(await open().find(good)).toBeUndefined();
  });

  it("counts exactly what it adds, however many count at once", async () => {
    const counter = freshMark();
    const add = (index: number): Projection => count({ key: counter, add: { n: 1, sum: index } });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        write(freshKey(), "x", NEW_AGGREGATE, { projections: [add(index)] }),
      ),
    );
    expect(await open().find(counter)).toMatchObject({ n: 10, sum: 45 });
  });

  it("sets attributes while counting, and may set alone", async () => {
    const key = freshMark();
    await open().write([count({ key, add: { n: 2 }, set: { label: "a" } })]);
    await open().write([count({ key, set: { label: "b" } })]);
    expect(await open().find(key)).toMatchObject({ n: 2, label: "b" });
  });

  it("names a once-only item that exists already, and writes nothing else", async () => {
    const [once, other] = [freshMark(), freshMark()];
    const written = put({ key: once, item: {}, once: true });
    await open().write([written]);
    const again = open().write([written, put({ key: other, item: {} })]);
    await expect(again).rejects.toBeInstanceOf(CommitConflict);
    await expect(open().write([written])).rejects.toMatchObject({ done: [{ pk: once.pk, sk: once.sk }] });
    expect(await open().find(other)).toBeUndefined();
  });

  it("stores the first reply with the change, and fails a repetition as done", async () => {
    const [key, replyKey] = [freshKey(), items.firstReply.key("satu-dua-tiga")];
    const sealed = (reply: unknown) => Buffer.from(JSON.stringify(reply));
    const item = (reply: unknown) => ({ item: { requestHash: "", sealed: sealed(reply) }, expiresAt: 2e9 });
    const replyRecord = { key: replyKey, item };
    await open({ replyRecord }).commit([{ key, decision: decide("satu") }], ([{ text }]) => ({ text }));
    const kept = await open().get(replyKey);
    expect(Buffer.from(kept.sealed).toString()).toBe('{"text":"satu"}');
    const again = open({ replyRecord }).commit([{ key, decision: decide("satu") }]);
    await expect(again).rejects.toBeInstanceOf(CommitConflict);
  });
});

describe("reading", () => {
  it("for a change insists on the version that its sender has seen", async () => {
    const key = freshKey();
    await write(key, "satu");
    const current = { version: 1, isOutdated: false };
    expect(await open({ seen: current }).edit(key)).toMatchObject({ text: "satu" });
    expect(current.isOutdated).toBe(false);
    const outdated = { version: 2, isOutdated: false };
    const table = open({ seen: outdated });
    await table.edit(key);
    expect(outdated.isOutdated).toBe(true);
    await expect(table.commit([{ key, decision: decide("dua") }])).rejects.toThrow("aggregate.stale");
    await expect(table.write([put({ key: freshMark(), item: {} })])).rejects.toThrow("aggregate.stale");
    await expect(open().edit(freshKey())).rejects.toThrow("aggregate.not-found");
    await expect(open().get(freshKey())).rejects.toThrow("aggregate.not-found");
  });

  it("returns many items in the order of their keys, also beyond a hundred and with repeated keys", async () => {
    const all = Array.from({ length: 130 }, freshMark);
    await open().write(all.slice(0, 100).map((key) => put({ key, item: { at: key.pk } })));
    const [first = freshMark()] = all;
    const found = await open().findMany([...all.toReversed(), first, first]);
    expect(found.map((item) => item?.at)).toEqual([
      ...Array<undefined>(30).fill(undefined),
      ...all
        .slice(0, 100)
        .map(({ pk }) => pk)
        .toReversed(),
      all[0]?.pk,
      all[0]?.pk,
    ]);
  });

  it("reads what is only shown for half the read units", async () => {
    const keys = [freshKey(), freshKey()];
    const unitsOf = async (how?: FindOptions) => {
      const meter = newMeter();
      await openTable({ meter }).findMany(keys, how);
      return meter.readUnits;
    };
    expect(await unitsOf()).toBe(2);
    expect(await unitsOf({ isConsistent: false })).toBe(1);
  });

  it("counts its round trips and read units", async () => {
    const meter = newMeter();
    const table = openTable({ meter });
    await table.commit([{ key: freshKey(), decision: decide("satu") }]);
    await table.find(freshKey());
    expect(meter.roundTrips).toBe(2);
    expect(meter.writeUnits).toBeGreaterThan(0);
    expect(meter.readUnits).toBeGreaterThan(0);
  });
});

describe("a list", () => {
  const inList = (at: string): Projection =>
    put({ key: freshMark(), item: { at }, placement: { list: mark.list.at(at) } });

  it("is returned completely, page by page, in either direction", async () => {
    const range = mark.list.range();
    const places = Array.from({ length: 25 }, (_, index) => String(index).padStart(3, "0"));
    await open().write(places.map((at) => inList(at)));
    for (const newestFirst of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await open().query(range, { limit: 7, cursor, newestFirst });
        expect(page.items.length).toBeLessThanOrEqual(7);
        seen.push(...page.items.map(({ at = "" }) => at));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(newestFirst ? places.toReversed() : places);
    }
    expect(await open().all(range)).toHaveLength(25);
  });

  it("gives no cursor with its last page, even a full one", async () => {
    const range = mark.list.range();
    const whole = await open().all(range);
    const page = await open().query(range, { limit: whole.length });
    expect(page.items).toHaveLength(whole.length);
    expect(page).not.toHaveProperty("cursor");
    const before = await open().query(range, { limit: whole.length - 1 });
    const rest = await open().query(range, { limit: 1, cursor: before.cursor });
    expect(rest).toEqual({ items: whole.slice(-1) });
  });

  it("refuses another list's cursor, and an invented one", async () => {
    const range = mark.list.range();
    const { cursor } = await open().query(items.event.range(note.key(1)), { limit: 1 });
    const later = { ...range, from: "~", upTo: "~" };
    const first = await open().query(range, { limit: 1 });
    await expect(open().query(later, { cursor: first.cursor })).rejects.toThrow("page.unknown-cursor");
    // Half a surrogate pair, which would crash the engine's query.
    const half = Buffer.from('["\\ud800","x","y"]').toString("base64url");
    for (const wrong of [cursor, "bukan-cursor", half, Buffer.from('{"a":1}').toString("base64url")]) {
      await expect(open().query(range, { cursor: wrong })).rejects.toThrow("page.unknown-cursor");
    }
  });

  it("of due items ends at the given instant", async () => {
    const dueAt = (instant: string): Projection =>
      put({ key: freshMark(), item: {}, placement: { due: mark.due.at(instant) } });
    await open().write(
      ["2026-03-01", "2026-03-02", "2026-03-03"].map((day) => dueAt(`${day}T00:00:00.000Z`)),
    );
    const ranges = due("2026-03-02T00:00:00.000Z");
    const found = await Promise.all(ranges.map((range) => open().all(range)));
    expect(found.flat()).toHaveLength(2);
  });
});
