import * as z from "zod";
import type { Aggregate, Decision } from "../../aggregate.ts";
import { once } from "../../once.ts";
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

/** 100,000 forms with remarks are some 10 MB. */
export const PAPER_LIMIT_BYTES = 20 * 1_024 * 1_024;

/**
 * A file of paper forms on its way into a survey: checked, which counts nothing, and then applied; both may be ordered
 * again, since a form counts once. Its runs go as those of an import of staff.
 */
export const PaperImportSchema = once(() =>
  StaffImportSchema().extend({
    surveyId: z.string(),
    /** Which version of the questions is on the forms. */
    edition: z.int(),
  }),
);

/** What a run has come to so far. */
export const PaperProgressSchema = once(() =>
  z.object({
    purpose: ImportPurposeSchema(),
    /** Rows with anything in them, the header left aside; so many of them good forms, so many with problems. */
    rowsRead: z.int(),
    accepted: z.int(),
    refused: z.int(),
    /** Forms on the queue that counts them; a check hands none over. */
    handedOver: z.int(),
    /** 0 to 100; 100 when the run is over. */
    percent: z.int(),
  }),
);

export type PaperProgress = z.infer<ReturnType<typeof PaperProgressSchema>>;

/**
 * How much of a run is done: of a check, the reading of the file; of an apply, the reading counts half and the handing over
 * half. Rounded down, and under 100 as long as it is not over.
 * @param share of the file that has been read, 0 to 1
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

/** A file that its sender may now upload. */
export function announcePaper({
  surveyId,
  edition,
  ...file
}: Forms & Parameters<typeof announceImport>[0]): PaperDecision {
  return withForms({ surveyId, edition }, announceImport(file));
}

/** @throws DomainError `staff-import.applying` */
export function orderPaperCheck(of: PaperImport, stamp: Stamp): PaperDecision {
  return withForms(of, orderCheck(of, stamp));
}

/** @throws DomainError `staff-import.not-checked` */
export function orderPaperApply(of: PaperImport, stamp: Stamp): PaperDecision {
  return withForms(of, orderApply(of, stamp));
}

/** The file has been read to its end; undefined where another order has come meanwhile. */
export function completePaper(
  of: PaperImport,
  run: number,
  { rows, problems, at }: { readonly rows: number; readonly problems: number; readonly at: string },
): PaperDecision | undefined {
  const purpose = of.state === "CHECKING" ? "CHECK" : "APPLY";
  const counts = { rowsTotal: rows, rowsDone: rows, created: 0, changed: 0, unchanged: 0 };
  const decision = completeRun(of, run, { purpose, ...counts, problems, chunksTotal: 0, chunksDone: 0 }, at);
  return decision && withForms(of, decision);
}

/** The file cannot be read, and why; undefined where another order has come meanwhile. */
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
