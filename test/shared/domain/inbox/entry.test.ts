import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { NoticeSchema } from "../../../../shared/domain/complaints/views/notices.ts";
import { deadlinesOf } from "../../../../shared/domain/inbox/deadlines.ts";
import { shown, unreadOf } from "../../../../shared/domain/inbox/entry.ts";
import { entryOfNotice, readersOf } from "../../../../shared/domain/inbox/readers.ts";
import {
  INBOX_KINDS,
  SENTENCES,
  SENTENCES_OF_CLOSED_MONTHS,
  SENTENCES_OF_SETTLED_AWARDS,
} from "../../../../shared/domain/inbox/sentences.ts";

const INBOX = join(import.meta.dirname, "../../../../shared/domain/inbox");
const ZONE = "Asia/Jakarta";
const AT = "2026-03-10T02:00:00.000Z";
const NIP = "198609262015051001";
const NOTHING = { entries: [], tasks: [], reports: [], scorecards: [] };

describe("a sentence", () => {
  it.each(INBOX_KINDS)(
    "of %s has the same parameters in both languages, of those that entries can have",
    (kind) => {
      const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      const { id, en } = SENTENCES[kind];
      expect(named(en)).toEqual(named(id));
      const over = SENTENCES_OF_CLOSED_MONTHS[kind] ?? SENTENCES_OF_SETTLED_AWARDS[kind];
      if (over) expect([named(over.id), named(over.en)]).toEqual([named(id), named(id)]);
      const known = [
        "{day}",
        "{month}",
        "{period}",
        "{year}",
        "{until}",
        "{hours}",
        "{count}",
        "{trackingCode}",
      ];
      expect(known).toEqual(expect.arrayContaining(named(id)));
    },
  );

  it("is one that some change, deadline or notice causes", () => {
    const files = readdirSync(INBOX, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && name !== "sentences.ts",
    );
    const sources = files.map((name) => readFileSync(join(INBOX, name), "utf8")).join("\n");
    const notices = NoticeSchema().shape.kind.options.map((kind) => `COMPLAINT_${kind}`);
    expect(INBOX_KINDS.filter((kind) => !sources.includes(`"${kind}"`) && !notices.includes(kind))).toEqual(
      [],
    );
  });

  it("writes days, months and instants as people say them, in the city's zone", () => {
    const entry = { kind: "RATING_OPENED", at: AT, about: { period: "2026-T1" } } as const;
    const { sentence } = shown(
      { ...entry, dueAt: "2026-04-10T16:59:59.999Z" },
      { seenUpTo: undefined, zone: ZONE },
    );
    expect(sentence.id).toBe(
      "Hasil kinerja Triwulan I 2026 pegawai Anda dapat dinilai sampai 10 April 2026.",
    );
  });
});

describe("unread", () => {
  const entry = { kind: "RATER_CORRECTED", at: AT, about: { nip: NIP } } as const;
  test.each([
    [undefined, false],
    ["2026-03-10T01:59:59.999Z", false],
    [AT, true],
  ])("with the inbox seen up to %s: read %s", (seenUpTo, isRead) => {
    expect(shown(entry, { seenUpTo, zone: ZONE }).isRead).toBe(isRead);
  });

  test.each([
    [0, 0, false],
    [20, 20, false],
    [21, 20, true],
  ])("%i entries are counted as %i, more: %s", (entries, count, isMore) => {
    expect(unreadOf(Array(entries).fill({ isRead: false }))).toEqual({ count, isMore });
  });
});

describe("a deadline", () => {
  const near = { at: AT, recalledDays: 2 };
  const report = (answerDueAt: string) => ({ answerDueAt });

  it.each([
    ["2026-03-12T02:00:00.001Z", []],
    ["2026-03-12T02:00:00.000Z", [AT]],
    ["2026-03-10T02:00:00.001Z", ["2026-03-08T02:00:00.001Z"]],
    [AT, []],
  ])("at %s is shown from two days before until it passes", (dueAt, recalled) => {
    const dues = deadlinesOf({ ...NOTHING, reports: [report(dueAt)] }, near);
    expect(dues.map(({ at }) => at)).toEqual(recalled);
  });

  it("of several reports is one entry for each day, soonest first, before those of tasks due later", () => {
    const [soon, later] = ["2026-03-11T02:00:00.000Z", "2026-03-11T16:59:59.999Z"];
    const task = {
      kind: "DECIDE",
      nip: NIP,
      name: "Budi",
      period: "2026-02",
      dueAt: later,
      holder: NIP,
    } as const;
    const dues = deadlinesOf({ ...NOTHING, reports: [report(soon), report(soon)], tasks: [task] }, near);
    expect(dues).toEqual([
      { kind: "REPORTS_DUE", about: {}, facts: { count: 2 }, dueAt: soon, at: "2026-03-09T02:00:00.000Z" },
      {
        kind: "DECISION_DUE",
        about: { nip: NIP, period: "2026-02" },
        dueAt: later,
        at: "2026-03-09T16:59:59.999Z",
      },
    ]);
  });

  it("to respond to one's own result is shown by its stage", () => {
    const due = { nip: NIP, month: "2026-02", resultDueAt: "2026-03-11T16:59:59.999Z" };
    const kinds = ["RATED", "RECEIVED", "FINAL", undefined].map((resultStage) =>
      deadlinesOf({ ...NOTHING, scorecards: [{ ...due, ...(resultStage && { resultStage }) }] }, near).map(
        ({ kind }) => kind,
      ),
    );
    expect(kinds).toEqual([["RECEIPT_DUE"], ["OBJECTION_DUE"], [], []]);
  });
});

describe("a reader", () => {
  test.each([
    [{ id: NIP, roles: ["EMPLOYEE"] }, [NIP]],
    [{ id: NIP, roles: ["EMPLOYEE", "HR"] }, [NIP, "HR"]],
    [{ id: "kepala-daerah", roles: ["HEAD_OF_CITY"] }, ["HEAD_OF_CITY"]],
    [{ id: "admin", roles: ["ADMIN"] }, []],
  ] as const)("%o reads %o", (principal, readers) => {
    expect(readersOf(principal)).toEqual(readers);
  });

  test.each([
    ["OFFICERS", true, false],
    ["HEAD", false, true],
    ["BOTH", true, true],
  ] as const)("of a notice for %s: officer %s, head %s", (audience, officer, head) => {
    const notice = { unitId: "pu", kind: "WARNED", trackingCode: "ABC-1", at: AT, audience } as const;
    const read = (isOfficer: boolean, isHead: boolean) =>
      entryOfNotice(notice, { unitId: "pu", isOfficer, isHead }) !== undefined;
    expect([read(true, false), read(false, true)]).toEqual([officer, head]);
    expect(read(false, false)).toBe(audience === "BOTH");
  });
});
