import * as z from "zod";
import { named } from "./once.ts";
import { refusals } from "./refusal.ts";
import type { Text } from "./text.ts";

/**
 * What is done part by part, each kind with the queue that its parts go over. A run is one such piece of work: its parts
 * are sent, each is marked once, they are counted, and with the last of them the run is complete.
 */
export const RUN_QUEUES = {
  close: "period-close",
  reopen: "period-close",
  "close-again": "period-close",
  award: "award-units",
  incentive: "incentive-units",
  assignment: "plan-assignments",
  "staff-import": "staff-imports",
  "paper-import": "paper-files",
} as const;

export type RunKind = keyof typeof RUN_QUEUES;

export type RunQueue = (typeof RUN_QUEUES)[RunKind];

/** The kinds of run whose parts go over a queue. */
export type RunKindOn<Queue extends RunQueue> = {
  readonly [Kind in RunKind]: (typeof RUN_QUEUES)[Kind] extends Queue ? Kind : never;
}[RunKind];

/** Which run: the id is its kind's own to read, and holds whatever tells a later run of the same thing apart. */
export interface RunOf {
  readonly kind: RunKind;
  readonly id: string;
}

/**
 * Four failures set a part aside: fewer than the five receipts after which a queue gives a message up, so that there is a
 * reason before there is a dead letter; and spread over most of an hour, which outlasts a table that is busy.
 */
export const TRIES_A_PART = 4;

/**
 * A run that has not moved for so long has lost messages. Longer than the longest time after which a queue hands a message
 * out again (half an hour, six times what a file of paper forms may take), so that what is under way is not sent twice.
 */
export const STILL_MINUTES = 45;

/** When a run is to be looked at that moved, or was sent, at an instant. */
export function lookAgainAt(at: string): string {
  return new Date(Date.parse(at) + STILL_MINUTES * 60_000).toISOString();
}

/** How far a run is. Who did what is the aggregate's history; this is only the work. */
export interface Run extends RunOf {
  readonly total: number;
  readonly done: number;
  readonly setAside: number;
  /** All failures counted so far. */
  readonly tries: number;
  readonly at: string;
  readonly by: string;
  /** What the last look found; the same again means that the run stands still. */
  readonly movesSeen?: number;
  /** Somebody has decided that it is complete without what is set aside. */
  readonly isWithoutSetAside?: boolean;
  readonly endedAt?: string;
}

/** What a run has moved by: a part that is done, one that is set aside, and a try that failed. */
export function movesOf({ done, setAside, tries }: Run): number {
  return done + setAside + tries;
}

/** Why a part was set aside; a person reads it, so it names nobody. */
export interface SetAside {
  readonly code: string;
  readonly reason: Text;
  readonly at: string;
}

/** What is kept of a part once anything was. */
export interface Part {
  readonly part: string;
  readonly doneAt?: string;
  /** How often it has failed. */
  readonly tries?: number;
  readonly setAside?: SetAside;
}

/** Whether there is still something to do of a part, without anybody's help. */
export function isOpen(part: Part | undefined): boolean {
  return part?.doneAt === undefined && part?.setAside === undefined;
}

/**
 * Whether a run is complete.
 * @param waits whether parts that are set aside hold it up until they are done, or somebody decides to go on without them
 */
export function isComplete({ total, done, setAside, isWithoutSetAside }: Run, waits: boolean): boolean {
  return done + (waits && !isWithoutSetAside ? 0 : setAside) >= total;
}

/** A part that is set aside, as its run names it. */
export const SetAsidePartSchema = named("SetAsidePart", () =>
  z.object({
    part: z.string(),
    /** What people call it, where that is not the same. */
    name: z.string().optional(),
    /** Stable; what the sentence is about. */
    code: z.string(),
    reason: z.object({ id: z.string(), en: z.string() }),
    tries: z.int(),
    at: z.string(),
  }),
);

/** How far a run is, in the same form for every kind of run. */
export const RunPartsSchema = named("RunParts", () =>
  z.object({
    total: z.int(),
    done: z.int(),
    /** Failed too often; each waits for somebody who mends what is wrong and has it tried again. */
    setAside: z.array(SetAsidePartSchema()),
  }),
);

export type SetAsidePart = z.infer<ReturnType<typeof SetAsidePartSchema>>;
export type RunParts = z.infer<ReturnType<typeof RunPartsSchema>>;

/** @throws never: a part that is not set aside is left out */
export function setAsidePart({ part, setAside, tries = 0 }: Part): SetAsidePart[] {
  return setAside
    ? [{ part, code: setAside.code, reason: { ...setAside.reason }, tries, at: setAside.at }]
    : [];
}

const refuse = refusals("run", {
  "not-set-aside": {
    kind: "conflict",
    id: "Bagian ini tidak sedang disisihkan, jadi tidak perlu dicoba lagi. Muat ulang untuk melihat kemajuannya.",
    en: "This part is not set aside, so there is nothing to try again. Load it again to see how far it is.",
    source: "policy: what is done, or on its way, is not ordered twice",
  },
  over: {
    kind: "conflict",
    id: "Proses ini sudah selesai atau sudah diganti yang lebih baru, jadi bagiannya tidak dapat dikerjakan lagi.",
    en: "This run is over, or a newer one has taken its place, so no part of it can be done any more.",
    source: "policy: what was decided on does not move",
  },
  "parts-open": {
    kind: "conflict",
    id: "Masih ada bagian yang sedang dikerjakan ({done} dari {total} selesai). Tunggu sampai yang tersisa hanya yang disisihkan.",
    en: "Parts are still under way ({done} of {total} are done). Wait until nothing but what is set aside is left.",
    source: "policy: nothing is left out that may yet be done",
  },
  "nothing-set-aside": {
    kind: "conflict",
    id: "Tidak ada bagian yang disisihkan; prosesnya selesai dengan sendirinya.",
    en: "No part is set aside; the run completes by itself.",
    source: "policy",
  },
});

/** @throws DomainError `run.not-set-aside` */
export function requireSetAside<Kept extends Part>(part: Kept | undefined): Kept {
  if (part?.setAside === undefined || part.doneAt !== undefined) throw refuse("not-set-aside");
  return part;
}

/** The refusal of whoever would go on with a run that is over. */
export const refuseOver = () => refuse("over");

/**
 * Whether somebody may decide that a run is complete without what is set aside: once nothing else is left.
 * @throws DomainError `run.over`, `run.nothing-set-aside`, `run.parts-open`
 */
export function requireOnlySetAside(run: Run | undefined): Run {
  if (run === undefined || run.endedAt !== undefined) throw refuse("over");
  if (run.setAside === 0) throw refuse("nothing-set-aside");
  if (run.done + run.setAside < run.total) throw refuse("parts-open", { done: run.done, total: run.total });
  return run;
}
