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
