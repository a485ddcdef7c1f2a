import { compareMatches, matchOf, typedWord } from "../../shared/domain/organisation/names/match.ts";
import { wordsIn } from "../../shared/domain/organisation/names/words.ts";
import type { Lexicon } from "./lexicon.ts";

const MOST_HITS = 10;

/** Units whose names have words that begin as typed, or nearly so. Everybody may list them all. */
export function findUnits(q: string, { tree }: Lexicon) {
  const typed = [...new Set(wordsIn(q))].map(typedWord);
  if (typed.length === 0) return [];
  const names = new Map(tree.map(({ id, name }) => [id, name]));
  return tree
    .flatMap((unit) => {
      const match = matchOf(typed, wordsIn(unit.name));
      return match ? [{ unit, ...match, name: `${unit.name} ${unit.id}` }] : [];
    })
    .toSorted(compareMatches)
    .slice(0, MOST_HITS)
    .map(({ unit: { id, name, kind, ancestors, parentId, closing } }) => {
      const parentName = parentId === undefined ? undefined : names.get(parentId);
      return {
        ...{ id, name, kind, ancestors },
        ...(parentName !== undefined && { parentName }),
        ...(closing && { closing }),
      };
    });
}
