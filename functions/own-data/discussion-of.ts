import { PostSchema } from "../../shared/domain/discussion/post.ts";
import type { OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";

/** What the caller asked and replied on rules and announcements, as its routes show it; withdrawn words are deleted. */
export async function discussionOf(nip: string, records: OwnRecordRepository) {
  const schema = PostSchema().omit({ version: true });
  return (await records.discussion(nip)).map((one) => schema.parse(one));
}
