import { soundOf } from "./sound.ts";
import { errorsForgiven, errorsInStart } from "./typing.ts";

/** A word as it was typed, with what its comparison needs. */
export interface TypedWord {
  readonly word: string;
  readonly sound: string;
}

export function typedWord(word: string): TypedWord {
  return { word, sound: soundOf(word) };
}

/**
 * What a word costs as a hit: nothing if it begins as typed; then what only sounds so, the nearest spelling first; then errors.
 */
const COST = { asHeard: 10, withErrors: 20, ofSpelling: 3 } as const;

/** What one word costs as a hit; undefined if it is none. */
function costOf({ word, sound }: TypedWord, candidate: string, soundIn: Sounds): number | undefined {
  if (candidate.startsWith(word)) return 0;
  if (sound.length < 2) return undefined;
  const heard = soundIn(candidate) ?? soundOf(candidate);
  if (heard.startsWith(sound))
    return COST.asHeard + (errorsInStart(word, candidate, COST.ofSpelling - 1) ?? COST.ofSpelling);
  const errors = errorsInStart(sound, heard, errorsForgiven(sound));
  return errors === undefined ? undefined : COST.withErrors + errors;
}

/** How well words match all of what was typed. */
export interface Match {
  /** 0 if every typed word begins a word exactly as typed. */
  readonly cost: number;
  /** The place of the word that the first typed one begins. */
  readonly place: number;
}

/** Sounds that are known already: thousands of names consist of the same words. */
type Sounds = (word: string) => string | undefined;

/** How a name matches; undefined if a typed word begins none of its words. */
export function matchOf(
  typed: readonly TypedWord[],
  words: readonly string[],
  soundIn: Sounds = soundOf,
): Match | undefined {
  let cost = 0;
  let place = 0;
  for (const [index, one] of typed.entries()) {
    const costs = words.map((word) => costOf(one, word, soundIn) ?? Number.POSITIVE_INFINITY);
    const least = Math.min(...costs);
    if (!Number.isFinite(least)) return undefined;
    cost += least;
    if (index === 0) place = costs.indexOf(least);
  }
  return { cost, place };
}

/** Exact starts before spellings and errors, first names before later ones; then by name, so that the order is always the same. */
export function compareMatches(
  one: Match & { readonly name: string },
  other: Match & { readonly name: string },
): number {
  return (
    one.cost - other.cost ||
    one.place - other.place ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  );
}

/**
 * The sound under which to look besides the exact spelling: that of what was typed if other spellings of it are in use;
 * if no word in use begins so, that of the nearest one. Undefined if there is nothing else to look for.
 * @param inUse every word of names in the city
 */
export function otherSound(typed: TypedWord, inUse: readonly TypedWord[]): string | undefined {
  let isInUse = false;
  for (const { word, sound } of inUse) {
    if (word.startsWith(typed.word)) isInUse = true;
    else if (typed.sound.length > 1 && sound.startsWith(typed.sound)) return typed.sound;
  }
  return isInUse ? undefined : nearest(typed, inUse)?.sound;
}

function nearest(typed: TypedWord, inUse: readonly TypedWord[]): TypedWord | undefined {
  const most = errorsForgiven(typed.sound);
  let best: { readonly of: TypedWord; readonly rank: readonly number[] } | undefined;
  for (const of of inUse) {
    const errors = most === 0 ? undefined : errorsInStart(typed.sound, of.sound, most);
    if (errors === undefined || of.sound.length < 2) continue;
    // People mostly type the first letter right, and finish the word before they look.
    const isFirstWrong = of.sound[0] === typed.sound[0] ? 0 : 1;
    const rank = [errors, isFirstWrong, Math.abs(of.sound.length - typed.sound.length)];
    if (best === undefined || compareRanks(rank, best.rank) < 0) best = { of, rank };
  }
  return best?.of;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((value, index) => value !== other[index]);
  return differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
}
