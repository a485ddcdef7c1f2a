import {
  compareMatches,
  matchOf,
  otherSound,
  type TypedWord,
} from "../../shared/domain/organisation/names/match.ts";
import { isInScope, type SearchScope } from "../../shared/domain/organisation/names/search-scope.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Candidate } from "./scope.ts";
import type { Typed } from "./typed.ts";

interface Looking {
  readonly scope: SearchScope;
  readonly near: readonly Candidate[];
  readonly lexicon: Lexicon;
}

/** Enough for ten hits if nothing but the first word decides; whatever else decides is known only when all lines are read. */
const ENOUGH = { asTyped: 50, otherwise: 200 } as const;

/** Words of so many names that another typed word is looked up instead. */
const FREQUENT = [
  ...["muhammad", "mohammad", "ahmad", "abdul", "agus", "siti", "sri", "nur", "dewi", "putri", "putra"],
  ...["eka", "dwi", "tri", "sari", "wati", "indah", "made", "wayan", "andi"],
];

/** Who may be meant, the best first, by at most two ranges of lines. */
export async function linesLike(
  typed: Typed,
  looking: Looking,
  names: NameRepository,
): Promise<readonly Pick<Candidate, "nip">[]> {
  const { scope, near } = looking;
  const lines = isBeyondNear(scope) ? await linesOf(typed, looking, names) : [];
  const candidates: readonly Candidate[] = [...near, ...lines.filter((line) => isInScope(scope, line))];
  const distinct = [...new Map(candidates.map((one) => [one.nip, one])).values()];
  if (typed.kind === "NIP") return distinct.filter(({ nip }) => nip.startsWith(typed.digits));
  const sounds = (word: string) => looking.lexicon.sounds.get(word);
  return distinct
    .flatMap(({ nip, words }) => {
      // Whose name no line tells is looked at first: it is one person, the rater.
      const match = words === undefined ? UNKNOWN : matchOf(typed.words, words.split(" "), sounds);
      return match ? [{ nip, ...match, name: `${words} ${nip}` }] : [];
    })
    .toSorted(compareMatches);
}

const UNKNOWN = { cost: 0, place: 0 };

/** Whether they may find others than those near them. */
function isBeyondNear({ unitIds }: SearchScope): boolean {
  return unitIds === undefined || unitIds.size > 0;
}

async function linesOf(typed: Typed, { scope, lexicon }: Looking, names: NameRepository) {
  const isWholeCity = scope.unitIds === undefined;
  if (typed.kind === "NIP") return names.fromNip(typed.digits, isWholeCity ? ENOUGH.asTyped : undefined);
  const word = wordToLookUp(typed.words);
  const isAlone = isWholeCity && typed.words.length === 1;
  const other = otherSound(word, lexicon.words);
  const [asTyped, otherwise] = await Promise.all([
    names.from(word.word, isAlone ? ENOUGH.asTyped : undefined),
    other === undefined ? [] : names.sounding(other, isAlone ? ENOUGH.otherwise : undefined),
  ]);
  return [...asTyped, ...otherwise];
}

/** The longest word that is not part of very many names. */
function wordToLookUp(words: readonly TypedWord[]): TypedWord {
  const isFrequent = ({ word }: TypedWord) => FREQUENT.some((one) => one.startsWith(word));
  const [first] = words.toSorted(
    (one, other) =>
      Number(isFrequent(one)) - Number(isFrequent(other)) || other.word.length - one.word.length,
  );
  return first as TypedWord;
}
