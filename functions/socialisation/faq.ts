import { changeFaq, hasWords, publishInFaq, withdrawFaq } from "../../shared/domain/discussion/faq.ts";
import { isQuestion } from "../../shared/domain/discussion/question.ts";
import { requireModerator } from "../../shared/domain/discussion/topic.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { FaqRepository } from "../../shared/table/discussion/faqs.ts";
import { found } from "../../shared/table/found.ts";
import type { faqRoutes } from "./faq-contract.ts";
import { type DiscussionDeps, postToChange, showingIn } from "./standing.ts";

interface Deps extends DiscussionDeps {
  readonly faqs: FaqRepository;
}

/** Entries that were taken out are shown to those who may put them back. */
export async function listFaq(
  { params: { topic }, query, ...asking }: Input<typeof faqRoutes.faq>,
  deps: Deps,
) {
  const [{ standing }, { items, cursor }] = await Promise.all([
    showingIn(topic, asking, deps),
    deps.faqs.of(topic, query),
  ]);
  const { isModerator: isMine } = standing;
  return {
    items: items.filter(({ withdrawnAt }) => isMine || withdrawnAt === undefined),
    ...(cursor && { cursor }),
    isMine,
  };
}

/** Rules concern everybody; what announcements were asked is found under each. */
export async function searchFaq(
  { query }: Pick<Input<typeof faqRoutes.searchFaq>, "query">,
  { faqs }: Pick<Deps, "faqs">,
) {
  const all = await faqs.ofRules();
  return { items: all.filter((one) => hasWords(one, query.words)) };
}

export async function questionToFaq(
  { params: { topic, questionId }, body, ...asking }: Input<typeof faqRoutes.toFaq>,
  deps: Deps,
) {
  const name = { topic, questionId, postId: questionId };
  const { showing, post: question } = await postToChange(name, asking, deps);
  const { standing, at } = showing;
  requireModerator(standing);
  const act = { id: sortableId(at), by: standing.id, at };
  return deps.discussions.commitInFaq(
    publishInFaq(found(question && isQuestion(question) ? question : undefined), body, act),
  );
}

export async function changeFaqEntry(
  { params: { topic, faqId }, body, ...asking }: Input<typeof faqRoutes.changeFaq>,
  deps: Deps,
) {
  const { entry, act } = await entryToChange({ topic, faqId }, asking, deps);
  return deps.faqs.commit(changeFaq(entry, body, act));
}

export async function withdrawFaqEntry(
  { params: { topic, faqId }, ...asking }: Input<typeof faqRoutes.withdrawFaq>,
  deps: Deps,
) {
  const { entry, act } = await entryToChange({ topic, faqId }, asking, deps);
  return deps.faqs.commit(withdrawFaq(entry, act));
}

/** An entry that the caller may change. */
async function entryToChange(
  { topic, faqId }: { readonly topic: string; readonly faqId: string },
  asking: Pick<Input<typeof faqRoutes.withdrawFaq>, "principal" | "at">,
  deps: Deps,
) {
  const [{ standing, at }, entry] = await Promise.all([
    showingIn(topic, asking, deps),
    deps.faqs.toChange(topic, faqId),
  ]);
  requireModerator(standing);
  return { entry: found(entry), act: { by: standing.id, at } };
}
