import * as z from "zod";
import { BothLanguagesSchema } from "./both-languages.ts";
import { named } from "./once.ts";
import { refusals } from "./refusal.ts";
import type { Text } from "./text.ts";

/**
 * Kinds of work done part by part, each with the queue of its parts. In a run, every part is sent, marked
 * once and counted, and the last one completes the run.
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

function isRunKind(text: string): text is RunKind {
  return Object.hasOwn(RUN_QUEUES, text);
}

export const RUN_KINDS: readonly RunKind[] = /* @__PURE__ */ Object.keys(RUN_QUEUES).filter(isRunKind);

export type RunQueue = (typeof RUN_QUEUES)[RunKind];

/** The kinds of run on a queue. */
export type RunKindOn<Queue extends RunQueue> = {
  readonly [Kind in RunKind]: (typeof RUN_QUEUES)[Kind] extends Queue ? Kind : never;
}[RunKind];

/** Identifies a run; only its kind interprets the id, which distinguishes repeated runs of the same thing. */
export interface RunOf {
  readonly kind: RunKind;
  readonly id: string;
}

/**
 * Four failures set a part aside. That is fewer than the five receipts after which a queue gives up, so that
 * a reason is recorded before there is a dead letter; and they are spread over most of an hour, longer than a
 * table stays busy.
 */
export const TRIES_A_PART = 4;

/**
 * A run that has not moved for this long has lost messages. It is longer than the longest redelivery delay
 * (half an hour, six times the limit for a file of paper forms), so that work under way is not sent twice.
 */
export const STILL_MINUTES = 45;

/** When to look again at a run that last moved, or was sent, at an instant. */
export function lookAgainAt(at: string): string {
  return new Date(Date.parse(at) + STILL_MINUTES * 60_000).toISOString();
}

/** A run's progress. Who did what is in the aggregate's history. */
export interface Run extends RunOf {
  readonly total: number;
  readonly done: number;
  readonly setAside: number;
  /** All failed tries so far. */
  readonly tries: number;
  readonly at: string;
  readonly by: string;
  /** The moves that the last look saw; if they are the same next time, the run has stalled. */
  readonly movesSeen?: number;
  /** Somebody decided to complete it without the parts set aside. */
  readonly isWithoutSetAside?: boolean;
  readonly endedAt?: string;
}

/** How often a run has moved: parts done or set aside, and failed tries. */
export function movesOf({ done, setAside, tries }: Run): number {
  return done + setAside + tries;
}

/** Why a part was set aside; it is for people to read and names nobody. */
export interface SetAside {
  readonly code: string;
  readonly reason: Text;
  readonly at: string;
}

/** What is stored of a part once something has happened to it. */
export interface Part {
  readonly part: string;
  readonly doneAt?: string;
  /** Failed tries. */
  readonly tries?: number;
  readonly setAside?: SetAside;
}

/** Whether a part can still be done without anybody's help. */
export function isOpen(part: Part | undefined): boolean {
  return part?.doneAt === undefined && part?.setAside === undefined;
}

/**
 * Whether a run is complete.
 * @param waits whether parts set aside hold it up until they are done or somebody decides to go on without
 * them
 */
export function isComplete({ total, done, setAside, isWithoutSetAside }: Run, waits: boolean): boolean {
  return done + (waits && !isWithoutSetAside ? 0 : setAside) >= total;
}

/** A part set aside, as listed for its run. */
export const SetAsidePartSchema = /* @__PURE__ */ named("SetAsidePart", () =>
  z.object({
    part: z.string(),
    /** Its name for people, if it is not its id. */
    name: z.string().optional(),
    /** That name in English, if the product gave it. */
    english: z.string().optional(),
    /** Stable; identifies the sentence. */
    code: z.string(),
    reason: BothLanguagesSchema(),
    tries: z.int(),
    at: z.string(),
  }),
);

/** A run's progress, in the same form for every kind. */
export const RunPartsSchema = /* @__PURE__ */ named("RunParts", () =>
  z.object({
    total: z.int(),
    done: z.int(),
    /** Parts that failed too often; each waits until somebody fixes the cause and retries it. */
    setAside: z.array(SetAsidePartSchema()),
  }),
);

export type SetAsidePart = z.infer<ReturnType<typeof SetAsidePartSchema>>;
export type RunParts = z.infer<ReturnType<typeof RunPartsSchema>>;

/** The part as listed for its run; empty if it is not set aside. */
export function setAsidePart({ part, setAside, tries = 0 }: Part): SetAsidePart[] {
  return setAside
    ? [{ part, code: setAside.code, reason: { ...setAside.reason }, tries, at: setAside.at }]
    : [];
}

const refuse = /* @__PURE__ */ refusals("run", {
  "not-set-aside": {
    kind: "conflict",
    id: "Bagian ini tidak sedang disisihkan, jadi tidak perlu dicoba lagi. Muat ulang untuk melihat kemajuannya.",
    en: "This part is not set aside, so there is nothing to try again. Load it again to see how far it is.",
    source: {
      id: "kebijakan: yang sudah selesai atau sedang berjalan tidak diperintahkan dua kali",
      en: "policy: what is done, or on its way, is not ordered twice",
    },
  },
  over: {
    kind: "conflict",
    id: "Proses ini sudah selesai atau sudah diganti yang lebih baru, jadi bagiannya tidak dapat dikerjakan lagi.",
    en: "This run is over, or a newer one has taken its place, so no part of it can be done any more.",
    source: { id: "kebijakan: dasar putusan tidak berubah", en: "policy: what was decided on does not move" },
  },
  "parts-open": {
    kind: "conflict",
    id: "Masih ada bagian yang sedang dikerjakan ({done} dari {total} selesai). Tunggu sampai yang tersisa hanya yang disisihkan.",
    en: "Parts are still under way ({done} of {total} are done). Wait until nothing but what is set aside is left.",
    source: {
      id: "kebijakan: yang masih mungkin dikerjakan tidak ditinggalkan",
      en: "policy: nothing is left out that may yet be done",
    },
  },
  "nothing-set-aside": {
    kind: "conflict",
    id: "Tidak ada bagian yang disisihkan; prosesnya selesai dengan sendirinya.",
    en: "No part is set aside; the run completes by itself.",
    source: { id: "kebijakan", en: "policy" },
  },
});

/** @throws DomainError `run.not-set-aside` */
export function requireSetAside<Kept extends Part>(part: Kept | undefined): Kept {
  if (part?.setAside === undefined || part.doneAt !== undefined) throw refuse("not-set-aside");
  return part;
}

/** The refusal to continue a run that is over. */
export const refuseOver = () => refuse("over");

/**
 * Requires that nothing is open except parts set aside, so that somebody may complete the run without them.
 * @throws DomainError `run.over`, `run.nothing-set-aside`, `run.parts-open`
 */
export function requireOnlySetAside(run: Run | undefined): Run {
  if (run === undefined || run.endedAt !== undefined) throw refuse("over");
  if (run.setAside === 0) throw refuse("nothing-set-aside");
  if (run.done + run.setAside < run.total) throw refuse("parts-open", { done: run.done, total: run.total });
  return run;
}
