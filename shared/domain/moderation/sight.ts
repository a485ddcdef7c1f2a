import { isHidden, type Moderated } from "./moderation.ts";

/** Somebody who looks at words that may be hidden. */
interface Onlooker {
  readonly id: string;
  readonly isModerator: boolean;
  /** Whether they may appeal for words whose author nobody knows. */
  readonly mayAppealUnnamed?: boolean;
}

/**
 * Whether somebody sees the words themselves: their author and moderators also see hidden ones.
 * @source policy choice: an author can appeal only for what they can read
 */
export function isTold(words: Moderated, { id, isModerator }: Pick<Onlooker, "id" | "isModerator">): boolean {
  return !isHidden(words) || words.authorNip === id || isModerator;
}

/** In the place of whoever appeals, as in the trail of such words. */
const NOBODY_TOLD = "PUBLIC";

/**
 * Words with as much of an appeal as somebody is shown: what it says where they are told the words themselves, and who appeals where
 * they are told the author.
 * @source policy choice: an appeal may repeat what is hidden, and whoever appeals for words is most likely their author
 */
export function withShownAppeal<Words extends Moderated>(
  words: Words,
  { id, isModerator }: Pick<Onlooker, "id" | "isModerator">,
): Words {
  const { hidden, authorNip } = words;
  if (hidden?.appeal === undefined || hidden.appeal.by === id) return words;
  const { appeal, ...hiding } = hidden;
  if (!isTold(words, { id, isModerator })) return { ...words, hidden: hiding };
  if (authorNip !== undefined) return words;
  return { ...words, hidden: { ...hiding, appeal: { ...appeal, by: NOBODY_TOLD } } };
}

/**
 * What somebody may do now about words that are, or may be, hidden.
 * @source policy choice: nobody hides their own words, or decides on an appeal against themselves
 */
export function moderationActs(
  words: Moderated,
  { id, isModerator, mayAppealUnnamed = false }: Onlooker,
): ("HIDE" | "APPEAL" | "DECIDE_APPEAL")[] {
  const { hidden, authorNip } = words;
  const mayAppeal = authorNip === undefined ? mayAppealUnnamed : authorNip === id;
  const isPending = hidden?.appeal !== undefined && hidden.decision === undefined;
  return [
    ...(isModerator && !isHidden(words) && authorNip !== id ? (["HIDE"] as const) : []),
    ...(isHidden(words) && hidden?.appeal === undefined && mayAppeal ? (["APPEAL"] as const) : []),
    ...(isModerator && isPending && hidden.by !== id && hidden.appeal?.by !== id
      ? (["DECIDE_APPEAL"] as const)
      : []),
  ];
}
