import type { Decision } from "../../domain/aggregate.ts";
import type { Evidence, EvidenceEvent } from "../../domain/reporting/evidence.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type EvidenceRepository = ReturnType<typeof evidenceRepository>;

export function evidenceRepository(table: Table) {
  return {
    find: (nip: string, sha256: string) => table.find(items.evidence.key(nip, sha256)),
    edit: (nip: string, sha256: string) => table.edit(items.evidence.key(nip, sha256)),
    /** An employee's files, and the report in which each content was first used, in one round trip. */
    async withFirstOffers(nip: string, hashes: readonly string[]) {
      const [evidence, first] = await table.findBoth(
        hashes.map((sha256) => items.evidence.key(nip, sha256)),
        hashes.map((sha256) => items.firstOffer.key(sha256)),
      );
      return hashes.map((sha256, index) => ({
        sha256,
        evidence: evidence[index],
        firstReportId: first[index]?.reportId,
      }));
    },
    commit: <Reply = Evidence>(
      decision: Decision<Evidence, EvidenceEvent>,
      reply?: (evidence: Evidence) => Reply,
    ) => {
      const { nip, sha256 } = decision.state;
      const commit = { key: items.evidence.key(nip, sha256), decision };
      return table.commit([commit], reply && (([evidence]) => reply(evidence)));
    },
  };
}
