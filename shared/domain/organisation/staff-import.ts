import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { BothLanguagesSchema } from "../both-languages.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";

/** 20,000 employees with all 70 columns take some 13 MB; three times that can still be read in one go. */
export const IMPORT_LIMIT_BYTES = 40 * 1_024 * 1_024;

export const ImportIdSchema = /* @__PURE__ */ named("ImportId", () => z.string().regex(/^[0-9a-z]{20}$/));

/** What a run does with the file: it reports what would change, or applies it. */
export const ImportPurposeSchema = /* @__PURE__ */ named("ImportPurpose", () => z.enum(["CHECK", "APPLY"]));
export type ImportPurpose = z.infer<ReturnType<typeof ImportPurposeSchema>>;

/** A run's progress; rows counted are those without a problem. */
export const ImportProgressSchema = /* @__PURE__ */ named("ImportProgress", () =>
  z.object({
    purpose: ImportPurposeSchema(),
    /** Non-empty rows below the header. */
    rowsTotal: z.int(),
    /** Rows with problems, of which nothing is taken over. */
    refused: z.int().optional(),
    rowsDone: z.int(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** All problems in the file, including those beyond the listed ones. */
    problems: z.int(),
    /** What does not refuse a row but should be seen by whoever uploads the file. */
    warnings: z.array(BothLanguagesSchema()).readonly().optional(),
  }),
);
export type ImportProgress = z.infer<ReturnType<typeof ImportProgressSchema>>;

/**
 * An import of staff (SIASN export) into the register. The file is checked, which changes nothing, and then applied; both may
 * be ordered again. Each order is a separate run, whose progress is stored beside the import because many consumers count at
 * once. Employees missing from the file stay as they are: a file may cover a single office.
 * @source policy
 */
export const StaffImportSchema = /* @__PURE__ */ named("StaffImport", () =>
  z.object({
    id: ImportIdSchema(),
    fileName: z.string(),
    sizeBytes: z.int(),
    /** Hexadecimal. */
    sha256: z.string(),
    state: z.enum(["AWAITING_FILE", "CHECKING", "CHECKED", "APPLYING", "APPLIED", "FAILED"]),
    /** Number of runs ordered; 0 before the first. */
    run: z.int(),
    createdAt: z.string(),
    /** Why the latest run failed. */
    failure: BothLanguagesSchema().optional(),
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

const refuse = /* @__PURE__ */ refusals("staff-import", {
  "not-checked": {
    kind: "conflict",
    id: "Berkas ini belum selesai diperiksa. Periksa dahulu, lihat hasilnya, lalu terapkan.",
    en: "This file has not been checked. Check it first, look at the result, then apply it.",
    source: {
      id: "kebijakan: tidak ada yang masuk ke daftar pegawai tanpa dilihat dahulu",
      en: "policy: nothing enters the register unseen",
    },
  },
  applying: {
    kind: "conflict",
    id: "Berkas ini sedang diterapkan. Tunggu sampai selesai, atau terapkan lagi bila tidak bergerak.",
    en: "This file is being applied. Wait until it is done, or apply it again if it makes no progress.",
    source: {
      id: "kebijakan: pemeriksaan tidak berarti selama daftar pegawai berubah",
      en: "policy: a check means nothing while the register is changing",
    },
  },
});

interface AnnouncedFile extends Stamp {
  readonly id: string;
  readonly fileName: string;
  /** 1 to `IMPORT_LIMIT_BYTES`. */
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Creates an import for an announced file, which may now be uploaded. */
export function announceImport({ by, at, ...file }: AnnouncedFile): ImportDecision {
  return {
    state: { ...NEW_AGGREGATE, ...file, state: "AWAITING_FILE", run: 0, createdAt: at },
    event: {
      type: "IMPORT_CREATED",
      at,
      by,
      data: { fileName: file.fileName, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    },
  };
}

/**
 * Orders a check. Only the latest run counts; an earlier one still in progress no longer does.
 * @throws DomainError `staff-import.applying`
 */
export function orderCheck(of: StaffImport, stamp: Stamp): ImportDecision {
  if (of.state === "APPLYING") throw refuse("applying");
  return order(of, "CHECKING", "IMPORT_CHECK_ORDERED", stamp);
}

/**
 * Orders a checked file to be applied. It may be ordered again, even while running: rows already in the register change
 * nothing.
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

/** Whether a run is the current one, and not finished. */
export function isRunning(of: StaffImport, run: number): boolean {
  return of.run === run && (of.state === "CHECKING" || of.state === "APPLYING");
}

/** The purpose of the latest run. */
export function purposeOf({ state }: StaffImport): ImportPurpose {
  return state === "APPLYING" || state === "APPLIED" ? "APPLY" : "CHECK";
}

/** Completes a run; undefined if it is finished, superseded, or has chunks left. */
export function completeRun(
  of: StaffImport,
  run: number,
  progress: ImportProgress,
  at: string,
): ImportDecision | undefined {
  if (!isRunning(of, run)) return undefined;
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

/** Fails a run with a reason; undefined if it is finished or superseded. */
export function failRun(of: StaffImport, run: number, failure: Text, at: string): ImportDecision | undefined {
  if (!isRunning(of, run)) return undefined;
  return {
    state: { ...of, state: "FAILED", failure },
    event: { type: "IMPORT_FAILED", at, by: "SYSTEM", data: { run, failure: failure.en } },
  };
}
