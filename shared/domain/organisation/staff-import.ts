import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";

/** 20,000 employees with all 70 columns are some 13 MB; three times that is still read in one go. */
export const IMPORT_LIMIT_BYTES = 40 * 1_024 * 1_024;

export const ImportIdSchema = once(() => z.string().regex(/^[0-9a-z]{20}$/));

/** What a run does with the file: says what would change, or changes it. */
export const ImportPurposeSchema = once(() => z.enum(["CHECK", "APPLY"]));
export type ImportPurpose = z.infer<ReturnType<typeof ImportPurposeSchema>>;

/** What a run has come to so far; rows are those without a problem. */
export const ImportProgressSchema = once(() =>
  z.object({
    purpose: ImportPurposeSchema(),
    rowsTotal: z.int(),
    rowsDone: z.int(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** All that is wrong in the file, beyond those that are listed too. */
    problems: z.int(),
    chunksTotal: z.int(),
    chunksDone: z.int(),
  }),
);
export type ImportProgress = z.infer<ReturnType<typeof ImportProgressSchema>>;

/**
 * A file of staff (SIASN export) on its way into the register. It is checked, which changes nothing, and then applied;
 * both may be ordered again. Each order is a run of its own: what a run has come to is kept beside the import, since
 * many consumers count at once. Employees who are not in the file stay as they are: a file may be that of one office.
 * @source policy
 */
export const StaffImportSchema = once(() =>
  z.object({
    id: ImportIdSchema(),
    fileName: z.string(),
    sizeBytes: z.int(),
    /** Hexadecimal. */
    sha256: z.string(),
    state: z.enum(["AWAITING_FILE", "CHECKING", "CHECKED", "APPLYING", "APPLIED", "FAILED"]),
    /** Counts the orders; 0 before the first. */
    run: z.int(),
    createdAt: z.string(),
    /** Why the newest run came to nothing. */
    failure: z.object({ id: z.string(), en: z.string() }).optional(),
    version: z.int(),
  }),
);

export type StaffImport = z.infer<ReturnType<typeof StaffImportSchema>> & Aggregate;
export type StaffImportEvent = DomainEvent<
  | "IMPORT_CREATED"
  | "IMPORT_CHECK_ORDERED"
  | "IMPORT_CHECKED"
  | "IMPORT_APPLY_ORDERED"
  | "IMPORT_APPLIED"
  | "IMPORT_FAILED"
>;

type ImportDecision = Decision<StaffImport, StaffImportEvent>;

interface Stamp {
  readonly by: string;
  readonly at: string;
}

const refuse = refusals("staff-import", {
  "not-checked": {
    kind: "conflict",
    id: "Berkas ini belum selesai diperiksa. Periksa dahulu, lihat hasilnya, lalu terapkan.",
    en: "This file has not been checked. Check it first, look at the result, then apply it.",
    source: "policy: nothing goes into the register that nobody has looked at",
  },
  applying: {
    kind: "conflict",
    id: "Berkas ini sedang diterapkan. Tunggu sampai selesai, atau terapkan lagi bila tidak bergerak.",
    en: "This file is being applied. Wait until it is done, or apply it again if it does not move.",
    source: "policy: a check says nothing of a register that is changing",
  },
});

interface AnnouncedFile extends Stamp {
  readonly id: string;
  readonly fileName: string;
  /** 1 to `IMPORT_LIMIT_BYTES`. */
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** An import of a file that its sender has announced and may now upload. */
export function announceImport({ by, at, ...file }: AnnouncedFile): ImportDecision {
  return {
    state: { ...UNBORN, ...file, state: "AWAITING_FILE", run: 0, createdAt: at },
    event: {
      type: "IMPORT_CREATED",
      at,
      by,
      data: { fileName: file.fileName, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    },
  };
}

/**
 * Orders a check: the newest run counts, one before it that is still going counts no more.
 * @throws DomainError `staff-import.applying`
 */
export function orderCheck(of: StaffImport, stamp: Stamp): ImportDecision {
  if (of.state === "APPLYING") throw refuse("applying");
  return order(of, "CHECKING", "IMPORT_CHECK_ORDERED", stamp);
}

/**
 * Orders that what was checked goes into the register. It may be ordered again, even while it is going on: what is in
 * the register already changes nothing there.
 * @throws DomainError `staff-import.not-checked`
 */
export function orderApply(of: StaffImport, stamp: Stamp): ImportDecision {
  if (of.state !== "CHECKED" && of.state !== "APPLYING" && of.state !== "APPLIED")
    throw refuse("not-checked");
  return order(of, "APPLYING", "IMPORT_APPLY_ORDERED", stamp);
}

function order(
  { failure: _, ...before }: StaffImport,
  state: "CHECKING" | "APPLYING",
  type: StaffImportEvent["type"],
  { by, at }: Stamp,
): ImportDecision {
  const run = before.run + 1;
  return { state: { ...before, state, run }, event: { type, at, by, data: { run } } };
}

/** Whether a run is the one that counts, and not over. */
export function isRunning(of: StaffImport, run: number): boolean {
  return of.run === run && (of.state === "CHECKING" || of.state === "APPLYING");
}

/** The purpose of the newest run. */
export function purposeOf({ state }: StaffImport): ImportPurpose {
  return state === "APPLYING" || state === "APPLIED" ? "APPLY" : "CHECK";
}

/** The run is over; undefined where it is so already, counts no more, or has chunks to go. */
export function completeRun(
  of: StaffImport,
  run: number,
  progress: ImportProgress,
  at: string,
): ImportDecision | undefined {
  if (!isRunning(of, run) || progress.chunksDone < progress.chunksTotal) return undefined;
  const { created, changed, unchanged, problems } = progress;
  const isCheck = of.state === "CHECKING";
  return {
    state: { ...of, state: isCheck ? "CHECKED" : "APPLIED" },
    event: {
      type: isCheck ? "IMPORT_CHECKED" : "IMPORT_APPLIED",
      at,
      by: "SYSTEM",
      data: { run, created, changed, unchanged, problems },
    },
  };
}

/** The run cannot go on, and why; undefined where it is over already or counts no more. */
export function failRun(of: StaffImport, run: number, failure: Text, at: string): ImportDecision | undefined {
  if (!isRunning(of, run)) return undefined;
  return {
    state: { ...of, state: "FAILED", failure },
    event: { type: "IMPORT_FAILED", at, by: "SYSTEM", data: { run, failure: failure.en } },
  };
}
