import type { Decision } from "../../domain/aggregate.ts";
import type { Evidence, EvidenceEvent } from "../../domain/reporting/evidence.ts";
import * as keys from "../item-keys.ts";
import type { Table } from "../table.ts";

export type EvidenceRepository = ReturnType<typeof evidenceRepository>;

/** Which report a file's content was first offered for. */
interface FirstOffer {
  readonly reportId: string;
}

export function evidenceRepository(table: Table) {
  return {
    find: (nip: string, sha256: string) => table.find<Evidence>(keys.evidence(nip, sha256)),
    edit: (nip: string, sha256: string) => table.edit<Evidence>(keys.evidence(nip, sha256)),
    /** An employee's files, and for which report each content was first offered, in one round trip. */
    async withFirstOffers(nip: string, hashes: readonly string[]) {
      const items = await table.findMany<unknown>([
        ...hashes.map((sha256) => keys.evidence(nip, sha256)),
        ...hashes.map(keys.firstOffer),
      ]);
      return hashes.map((sha256, index) => ({
        sha256,
        evidence: items[index] as Evidence | undefined,
        firstReportId: (items[hashes.length + index] as FirstOffer | undefined)?.reportId,
      }));
    },
    commit: <Reply = Evidence>(
      decision: Decision<Evidence, EvidenceEvent>,
      reply?: (evidence: Evidence) => Reply,
    ) => {
      const { nip, sha256 } = decision.state;
      const commit = { key: keys.evidence(nip, sha256), decision };
      return table.commit([commit], reply && (([evidence]) => reply(evidence)));
    },
  };
}
