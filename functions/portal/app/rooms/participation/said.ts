import { isHidden, type Moderated } from "../../../../../shared/domain/moderation/moderation.ts";

/** What one says of the others' proposals: which one supports, and comments by proposal. */
export interface Said {
  readonly supports: readonly string[];
  readonly comments: Readonly<Record<string, string>>;
}

type Proposed = Moderated & { readonly id: string };

/** What one said of proposals that were hidden since: none of it is sent. */
export function unsentOf({ supports, comments }: Said, proposals: readonly Proposed[]) {
  return proposals
    .filter(isHidden)
    .map(({ id, hidden }) => ({
      ...{ id, reason: hidden?.reason ?? "", comment: comments[id]?.trim() ?? "" },
      isSupported: supports.includes(id),
    }))
    .filter(({ comment, isSupported }) => comment !== "" || isSupported);
}

/** What is sent of it: no empty comment, and nothing of a proposal that was hidden since. */
export function saidOf({ supports, comments }: Said, proposals: readonly Proposed[]) {
  const hidden = new Set(proposals.filter(isHidden).map(({ id }) => id));
  return {
    supports: supports.filter((id) => !hidden.has(id)),
    comments: Object.entries(comments)
      .map(([proposalId, text]) => ({ proposalId, text: text.trim() }))
      .filter(({ proposalId, text }) => text !== "" && !hidden.has(proposalId)),
  };
}
