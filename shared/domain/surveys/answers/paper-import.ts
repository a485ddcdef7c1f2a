import * as z from "zod";
import type { Aggregate, Decision } from "../../aggregate.ts";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { named } from "../../once.ts";
import {
  announceImport,
  completeRun,
  failRun,
  ImportPurposeSchema,
  orderApply,
  orderCheck,
  type StaffImport,
  type StaffImportEvent,
  StaffImportSchema,
} from "../../organisation/staff-import.ts";
import type { Text } from "../../text.ts";

/** 100,000 forms with remarks take some 10 MB. */
export const PAPER_LIMIT_BYTES = 20 * 1_024 * 1_024;

/**
 * An import of paper forms into a survey: checked, which counts nothing, and then applied; both may be ordered again, since a
 * form counts once. Its runs work like those of a staff import.
 */
export const PaperImportSchema = /* @__PURE__ */ named("PaperImport", () =>
  StaffImportSchema().extend({
    surveyId: z.string(),
    /** The edition printed on the forms. */
    edition: z.int(),
  }),
);

/** A run's progress. */
export const PaperProgressSchema = /* @__PURE__ */ named("PaperProgress", () =>
  z.object({
    purpose: ImportPurposeSchema(),
    /** Non-empty rows without the header: how many are good forms, and how many have problems. */
    rowsRead: z.int(),
    accepted: z.int(),
    refused: z.int(),
    /** Forms put on the queue for counting; none in a check. */
    handedOver: z.int(),
    /** 0 to 100; 100 when the run is complete. */
    percent: z.int(),
    /** What does not refuse a form but should be seen by whoever uploads the file. */
    warnings: z.array(BothLanguagesSchema()).readonly().optional(),
  }),
);

export type PaperProgress = z.infer<ReturnType<typeof PaperProgressSchema>>;

/**
 * A run's progress in percent: for a check, of reading the file; for an apply, reading and queueing count half each. Rounded
 * down, and below 100 until it is complete.
 * @param share the share of the file that has been read, 0 to 1
 * @source policy
 */
export function paperPercent(
  { purpose, accepted, handedOver }: Pick<PaperProgress, "purpose" | "accepted" | "handedOver">,
  share: number,
): number {
  const done = purpose === "CHECK" ? share : (share + handedOver / Math.max(1, accepted)) / 2;
  return Math.min(99, Math.floor(100 * done));
}

export type PaperImport = z.infer<ReturnType<typeof PaperImportSchema>> & Aggregate;
export type PaperDecision = Decision<PaperImport, StaffImportEvent>;

interface Stamp {
  readonly by: string;
  readonly at: string;
}

type Forms = Pick<PaperImport, "surveyId" | "edition">;

/** Creates an import of paper forms, whose file may now be uploaded. */
export function announcePaper({
  surveyId,
  edition,
  ...file
}: Forms & Parameters<typeof announceImport>[0]): PaperDecision {
  return withForms({ surveyId, edition }, announceImport(file));
}

/** Orders a check. @throws DomainError `staff-import.applying` */
export function orderPaperCheck(of: PaperImport, stamp: Stamp): PaperDecision {
  return withForms(of, orderCheck(of, stamp));
}

/** Orders a checked file to be applied. @throws DomainError `staff-import.not-checked` */
export function orderPaperApply(of: PaperImport, stamp: Stamp): PaperDecision {
  return withForms(of, orderApply(of, stamp));
}

/** Completes a run that has read the whole file; undefined if it is superseded. */
export function completePaper(
  of: PaperImport,
  run: number,
  { rows, problems, at }: { readonly rows: number; readonly problems: number; readonly at: string },
): PaperDecision | undefined {
  const purpose = of.state === "CHECKING" ? "CHECK" : "APPLY";
  const counts = { rowsTotal: rows, rowsDone: rows, created: 0, changed: 0, unchanged: 0 };
  const decision = completeRun(of, run, { purpose, ...counts, problems }, at);
  return decision && withForms(of, decision);
}

/** Fails a run that cannot read the file, with the reason; undefined if it is superseded. */
export function failPaper(of: PaperImport, run: number, reason: Text, at: string): PaperDecision | undefined {
  const decision = failRun(of, run, reason, at);
  return decision && withForms(of, decision);
}

function withForms(
  { surveyId, edition }: Forms,
  { state, event }: Decision<StaffImport, StaffImportEvent>,
): PaperDecision {
  return { state: { ...state, surveyId, edition }, event };
}
