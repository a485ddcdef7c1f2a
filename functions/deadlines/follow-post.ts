import type { Post } from "../../shared/domain/discussion/post.ts";
import { passPost } from "../../shared/domain/discussion/question.ts";
import { discussionRepository } from "../../shared/table/discussion/discussions.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { Table } from "../../shared/table/table.ts";

/** Notes that a question was not answered in time; forgets a post whose time is over. */
export async function followPost({ key, at }: DueOn<Post>, table: Table): Promise<void> {
  const posts = discussionRepository(table);
  const decision = passPost(await table.get(key), at);
  if (decision?.event.type === "POST_FORGOTTEN") await posts.forget(decision);
  else if (decision) await posts.commit(decision, () => undefined);
}
