import { completeRun } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { FileMessage } from "./messages.ts";

/** Ends a run whose chunks are all done; if several consumers finish at once, one of them ends it. */
export async function completeWhenDone(
  { importId, run, at }: Pick<FileMessage, "importId" | "run" | "at">,
  imports: StaffImportRepository,
): Promise<void> {
  const progress = await imports.progress(importId, run);
  if (progress === undefined || progress.chunksDone < progress.chunksTotal) return;
  const decision = completeRun(await imports.get(importId), run, progress, at);
  if (decision === undefined) return;
  try {
    await imports.commit(decision);
  } catch (error) {
    // Another consumer has ended it, or a newer run has replaced it.
    if (!(error instanceof DomainError && error.refusal.kind === "stale")) throw error;
  }
}
