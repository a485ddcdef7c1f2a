import { dayWords } from "../../frame/dates.ts";
import { Words } from "../../parts/screen/written.tsx";
import type { Comment } from "./consultation-words.ts";
import { Moderation } from "./moderation.tsx";

interface CommentProps {
  readonly of: Comment;
  readonly name: { readonly consultationId: string; readonly proposalId: string };
  readonly nameOf: (nip: string | undefined) => string;
}

/** A comment, or why it is hidden. */
export function OneComment({ of, name, nameOf }: CommentProps) {
  return (
    <article>
      {of.text !== undefined && <Words>{of.text}</Words>}
      <p class="quiet-text">
        {[of.authorNip && nameOf(of.authorNip), dayWords(of.day)].filter(Boolean).join(", ")}
      </p>
      <Moderation of={of} name={{ ...name, commentId: of.id }} nameOf={nameOf} />
    </article>
  );
}
