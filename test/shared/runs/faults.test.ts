import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { DomainError } from "../../../shared/domain/refusal.ts";
import { lookAgainAt, RUN_QUEUES, type RunKind, TRIES_A_PART } from "../../../shared/domain/run.ts";
import { completeWithout, orderParts } from "../../../shared/runs/begin-run.ts";
import type { Ending, RunWork } from "../../../shared/runs/kind.ts";
import type { PartMessage } from "../../../shared/runs/messages.ts";
import { partsOf } from "../../../shared/runs/progress.ts";
import { resumeRun } from "../../../shared/runs/resume-run.ts";
import { retryPart } from "../../../shared/runs/retry-part.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { ITEMS } from "../../../shared/table/registry.ts";
import * as items from "../../../shared/table/runs/run-items.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { holdToNoSchema } from "../../support/held-to-schemas.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const AT = "2026-04-04T18:00:00.000Z";
const PARTS = ["a", "b", "c"];
/** Kinds of runs that parts set aside hold up. */
const WAITING: readonly RunKind[] = ["award", "incentive"];

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  // Results of parts are made up, so that one suite covers every kind.
  holdToNoSchema();
  database = await startTestTable();
});
afterAll(() => database.stop());

const table = () => openTable({ meter: newMeter() });
const repository = () => runRepository(table());
let serial = 0;

const monthOf = (number: number) => new Date(Date.UTC(2010, number)).toISOString().slice(0, 7);
const reopeningOf = (number: number) => `2026-03#${number}`;
const orderOf = (number: number) => `01k3v8y2m4n6p8q0r2s4#${number}`;
/** A unique id for each kind. */
const ID_OF: Readonly<Record<RunKind, (number: number) => string>> = {
  close: monthOf,
  reopen: reopeningOf,
  "close-again": reopeningOf,
  award: monthOf,
  incentive: monthOf,
  assignment: orderOf,
  "staff-import": orderOf,
  "paper-import": orderOf,
};

/** A run of a kind, with a queue in memory and work that counts in the transaction of its mark. */
async function begin(kind: RunKind, parts: readonly string[] | undefined = PARTS) {
  serial += 1;
  const of = { kind, id: ID_OF[kind](serial) };
  const waiting: PartMessage[] = [];
  const woken: { key: { pk: string; sk: string }; at: string }[] = [];
  const endings: Ending[] = [];
  const failing = new Map<string, (times: number) => void>();
  const calls = new Map<string, number>();
  let counting = true;
  const send = async (all: readonly object[]) => {
    for (const one of all) ("key" in one ? woken : waiting).push(one as never);
  };
  const work: RunWork = {
    kind,
    waits: WAITING.includes(kind),
    send,
    parts: async () => (counting ? parts : undefined),
    async part({ part }) {
      if (!counting) return undefined;
      const times = (calls.get(part) ?? 0) + 1;
      calls.set(part, times);
      failing.get(part)?.(times);
      return { result: { part }, add: { effects: 1 } };
    },
    last: async (_, ending) => void endings.push(ending),
  };
  const begun = { total: parts.length, at: AT, by: "TEST" };
  await table().write([beginning(of, begun)]);
  await orderParts(work, of.id, parts, { at: AT, isAgain: false });
  const message = (part: string): PartMessage => ({ ...of, part, at: AT });
  /** One delivery; false if the message is to be redelivered. */
  async function deliver(one: PartMessage): Promise<boolean> {
    try {
      await workOnPart(work, one, repository());
      return true;
    } catch {
      return false;
    }
  }
  async function drain() {
    for (let one = waiting.shift(); one; one = waiting.shift())
      for (let receipt = 1; !(await deliver(one)) && receipt < 5; receipt += 1);
  }
  const key = items.run(of);
  const look = (at: string) => resumeRun(work, { key, at }, repository());
  const stored = async () => (await repository().find(of)) as unknown as Record<string, unknown>;
  return {
    ...{ of, work, waiting, woken, endings, failing, calls, message, deliver, drain, look, stored },
    supersede: () => {
      counting = false;
    },
    shown: async () => partsOf(await repository().find(of), repository()),
  };
}

const always = (name: string) => () => {
  throw Object.assign(new Error("198609262015051001 broke it"), { name });
};

describe.each(Object.keys(RUN_QUEUES) as RunKind[])("a run of the kind %s", (kind) => {
  const waits = WAITING.includes(kind);

  it("does each part once and completes with the last, though every message comes twice", async () => {
    const run = await begin(kind);
    run.waiting.push(...run.waiting);
    await run.drain();
    expect(await run.stored()).toMatchObject({ total: 3, done: 3, effects: 3, endedAt: AT });
    expect(await run.stored()).not.toHaveProperty("duePk");
    expect(run.endings).toHaveLength(1);
    expect(await run.shown()).toEqual({ total: 3, done: 3, setAside: [] });
  });

  it("counts a part once if two workers do it at the same moment", async () => {
    const run = await begin(kind);
    await Promise.all([...run.waiting, ...run.waiting].map(run.deliver));
    expect(await run.stored()).toMatchObject({ done: 3, effects: 3, endedAt: AT });
  });

  it("repeats a part whose message was lost, and does nothing twice", async () => {
    const run = await begin(kind);
    run.waiting.splice(1, 1);
    await run.drain();
    expect(await run.stored()).toMatchObject({ done: 2, duePk: expect.stringMatching(/^DUE#\d$/) });
    const first = lookAgainAt(AT);
    await run.look(first);
    // It has moved since it began, so the first look leaves it alone.
    expect(run.waiting).toEqual([]);
    await run.look(lookAgainAt(first));
    expect(run.waiting).toMatchObject([{ part: "b", isAgain: true }]);
    await run.drain();
    expect(await run.stored()).toMatchObject({ done: 3, effects: 3, endedAt: lookAgainAt(first) });
  });

  it("is completed by the sweep if the handler died between the last mark and the completion", async () => {
    const run = await begin(kind);
    for (const part of PARTS) await repository().mark(run.of, { part }, { at: AT, add: { effects: 1 } });
    expect(run.endings).toEqual([]);
    await run.look(lookAgainAt(AT));
    expect(run.endings).toHaveLength(1);
    // The message is redelivered and finds its mark.
    expect(await run.deliver(run.message("c"))).toBe(true);
    expect(await run.stored()).toMatchObject({ done: 3, effects: 3, endedAt: lookAgainAt(AT) });
    expect(run.endings).toHaveLength(1);
  });

  it("sets aside a part that always fails, with a reason in plain words, and does the others", async () => {
    const run = await begin(kind);
    run.failing.set("b", always("TypeError"));
    await run.drain();
    expect(run.calls.get("b")).toBe(TRIES_A_PART);
    const { setAside, ...counts } = await run.shown();
    expect(counts).toEqual({ total: 3, done: 2 });
    expect(setAside).toMatchObject([{ part: "b", code: "run.fault", tries: TRIES_A_PART, at: AT }]);
    expect(JSON.stringify(setAside)).not.toContain("1986");
    expect(run.endings.map((ending) => ending.setAside.map(({ part }) => part))).toEqual(
      waits ? [] : [["b"]],
    );

    // Somebody fixes the cause and retries the part.
    run.failing.clear();
    await retryPart(run.work, { id: run.of.id, part: "b", at: AT }, repository());
    await run.drain();
    expect(await run.stored()).toMatchObject({ done: 3, setAside: 0, effects: 3, endedAt: AT });
    expect(run.endings.at(-1)?.setAside).toEqual([]);
    const again = retryPart(run.work, { id: run.of.id, part: "b", at: AT }, repository());
    await expect(again).rejects.toThrow("run.not-set-aside");
  });

  it("does a part that throws twice and then works", async () => {
    const run = await begin(kind);
    run.failing.set("b", (times) => {
      if (times <= 2) throw new DomainError("x.y", { kind: "conflict", id: "Belum.", en: "Not yet." }, {});
    });
    await run.drain();
    expect(run.calls.get("b")).toBe(3);
    expect(await run.stored()).toMatchObject({ done: 3, setAside: 0, tries: 2, endedAt: AT });
  });

  it("sets aside a part that kills every worker", async () => {
    const run = await begin(kind);
    run.waiting.splice(1, 1);
    await run.drain();
    for (let tries = 0; tries < TRIES_A_PART; tries += 1) {
      const { part } = await repository().look(run.of, "b");
      await repository().countTry(run.of, part);
    }
    await run.deliver({ ...run.message("b"), isAgain: true });
    expect(run.calls.get("b")).toBeUndefined();
    expect((await run.shown()).setAside).toMatchObject([{ part: "b", code: "run.no-answer" }]);
  });

  it("sends its parts twice if begun twice, and does them once", async () => {
    const run = await begin(kind);
    await orderParts(run.work, run.of.id, PARTS, { at: AT, isAgain: false });
    expect(run.waiting).toHaveLength(6);
    await run.drain();
    expect(await run.stored()).toMatchObject({ done: 3, effects: 3 });
    expect(run.endings).toHaveLength(1);
  });

  it("completes at once if it has no parts", async () => {
    const run = await begin(kind, []);
    expect(run.woken).toMatchObject([{ at: AT }]);
    await run.look(AT);
    expect(await run.stored()).toMatchObject({ total: 0, done: 0, endedAt: AT });
    expect(run.endings).toHaveLength(1);
  });

  it("is left alone once a newer one has replaced it", async () => {
    const run = await begin(kind);
    await run.deliver(run.message("a"));
    run.supersede();
    await run.drain();
    expect(await run.stored()).toMatchObject({ done: 1, effects: 1 });
    await run.look(lookAgainAt(AT));
    expect(await run.stored()).toMatchObject({ done: 1, endedAt: lookAgainAt(AT) });
    expect(await run.deliver(run.message("b"))).toBe(true);
    expect(run.endings).toEqual([]);
  });
});

it("proceeds without the parts set aside once somebody decides so, and not before the rest is done", async () => {
  const run = await begin("award");
  const without = () => completeWithout(run.work, { id: run.of.id, at: AT }, repository());
  await expect(without()).rejects.toThrow("run.nothing-set-aside");
  run.failing.set("b", always("ValidationException"));
  const last = run.waiting.pop();
  await run.drain();
  await expect(without()).rejects.toThrow("run.parts-open");
  if (last) run.waiting.push(last);
  await run.drain();
  await run.look(lookAgainAt(AT));
  expect(await run.stored()).not.toHaveProperty("duePk");
  expect(run.endings).toEqual([]);
  await without();
  await run.look(run.woken[0]?.at ?? "");
  expect(run.endings).toMatchObject([{ setAside: [{ part: "b" }] }]);
  await expect(without()).rejects.toThrow("run.over");
});

it("is looked at only by its own consumer: the sweep may send to every queue, and each handles its own", () => {
  const sweep = registry.find(({ name }) => name === "deadlines-sweep");
  const due = new Set([...ITEMS.values()].flatMap(({ spec }) => spec.due ?? []));
  expect([...due]).toEqual(expect.arrayContaining(Object.values(RUN_QUEUES)));
  // And to itself, for what it could not send in its time.
  expect(new Set(sweep?.grants.send)).toEqual(new Set([...due, "sweeps"]));
  const consumers = registry.filter((unit) => unit.kind === "queue");
  for (const queue of new Set(Object.values(RUN_QUEUES)))
    expect(consumers.find((unit) => unit.queue === queue)?.grants.send).toContain(queue);
});
