import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { keptByProcess } from "../../shared/deployment/process-state.ts";
import { type TypedWord, typedWord } from "../../shared/domain/organisation/names/match.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

/** What a process keeps to compare with what was typed. */
export interface Lexicon {
  /** Every word of names in the city. */
  readonly words: readonly TypedWord[];
  readonly sounds: ReadonlyMap<string, string>;
  readonly tree: readonly OrganisationUnit[];
}

/** As long as a process goes by what it read of somebody's service: a new unit, or the first of a name, is found that much later. */
const KNOWN_FOR_MILLISECONDS = 60_000;

const knownHere = /* @__PURE__ */ keptByProcess(
  () => new Map<string, { readonly lexicon: Promise<Lexicon>; readonly readAt: number }>(),
);

/** The city's names and units, read at most once a minute: people type faster. */
export function lexiconAt(
  at: string,
  { names, units }: { readonly names: NameRepository; readonly units: UnitRepository },
): Promise<Lexicon> {
  // The local host runs several cities in one process.
  const table = process.env[ENVIRONMENT.tableName] ?? "";
  const known = knownHere();
  const now = Date.parse(at);
  const last = known.get(table);
  if (last !== undefined && Math.abs(now - last.readAt) < KNOWN_FOR_MILLISECONDS) return last.lexicon;
  const lexicon = readLexicon(names, units);
  known.set(table, { lexicon, readAt: now });
  lexicon.catch(() => known.delete(table));
  return lexicon;
}

async function readLexicon(names: NameRepository, units: UnitRepository): Promise<Lexicon> {
  const [inUse, tree] = await Promise.all([names.inUse(), units.all()]);
  const words = inUse.map(typedWord);
  return { words, sounds: new Map(words.map(({ word, sound }) => [word, sound])), tree };
}
