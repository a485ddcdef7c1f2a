import { submitFiles as offer } from "../../shared/domain/reporting/evidence.ts";
import type { WorkReport } from "../../shared/domain/reporting/work-report.ts";
import { CommitConflict } from "../../shared/table/commit-conflict.ts";
import type { EvidenceRepository } from "../../shared/table/reporting/evidence.ts";

interface Offering {
  readonly files: NonNullable<WorkReport["evidence"]>;
  /** SHA-256 of files never used in a report before. */
  readonly firstOffered: readonly string[];
}

/**
 * Calls `work` with a report's files, and once more if another report used one of them meanwhile: that report
 * was the first then.
 */
export async function withFiles<Result>(
  {
    nip,
    id,
    hashes = [],
  }: { readonly nip: string; readonly id: string; readonly hashes?: readonly string[] | undefined },
  evidence: EvidenceRepository,
  work: (offering: Offering) => Promise<Result>,
): Promise<Result> {
  if (hashes.length === 0) return work({ files: [], firstOffered: [] });
  const attempt = async () => {
    const known = await evidence.withFirstOffers(nip, hashes);
    const unknown = known.filter(({ firstReportId }) => firstReportId === undefined);
    return work({ files: offer(id, known), firstOffered: unknown.map(({ sha256 }) => sha256) });
  };
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof CommitConflict)) throw error;
    return attempt();
  }
}
