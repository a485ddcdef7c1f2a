import { PostSchema } from "../../shared/domain/discussion/post.ts";
import { CommentSchema, ProposalSchema } from "../../shared/domain/participation/proposal.ts";
import type { OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";

/**
 * What the caller proposed and commented in consultations under their own name, and asked and replied on rules and announcements, as
 * its routes show it; withdrawn words are deleted.
 */
export async function participationOf(nip: string, records: OwnRecordRepository) {
  const [{ proposals, comments }, posts] = await Promise.all([
    records.participation(nip),
    records.discussion(nip),
  ]);
  const proposal = ProposalSchema().omit({ version: true });
  const comment = CommentSchema().omit({ version: true });
  const post = PostSchema().omit({ version: true });
  return {
    usulMusyawarah: proposals.map((one) => proposal.parse(one)),
    komentarMusyawarah: comments.map((one) => comment.parse(one)),
    tanyaJawab: posts.map((one) => post.parse(one)),
  };
}
