import { CommentSchema, ProposalSchema } from "../../shared/domain/participation/proposal.ts";
import type { OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";

/** What the caller proposed and commented in consultations under their own name, as its routes show it. */
export async function participationOf(nip: string, records: OwnRecordRepository) {
  const { proposals, comments } = await records.participation(nip);
  const proposal = ProposalSchema().omit({ version: true });
  const comment = CommentSchema().omit({ version: true });
  return {
    usulMusyawarah: proposals.map((one) => proposal.parse(one)),
    komentarMusyawarah: comments.map((one) => comment.parse(one)),
  };
}
