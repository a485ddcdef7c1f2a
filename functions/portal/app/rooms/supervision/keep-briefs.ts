import { useEffect } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { askOrRecall } from "../../client/questions.ts";
import { NoLine, Refusal, SignedOut } from "../../client/refusal.ts";
import type { Mine, Visit } from "./visit-words.ts";

export const BRIEF = "GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/brief";

export type VisitBrief = Answer<typeof BRIEF>;

/** Kept already, as long as the app is open: a list that is asked again asks for none of them again. */
const kept = new Set<string>();

/** Has what a team should know of each place on the device before it leaves, one after another so that nothing else waits. */
export function useKeptBriefs(mine: Mine | undefined): void {
  useEffect(() => {
    if (mine === undefined || !navigator.onLine) return;
    void keepAll(mine.visits.filter(({ state }) => state === "PLANNED"));
  }, [mine]);
}

async function keepAll(visits: readonly Visit[]): Promise<void> {
  for (const { programmeId, period, number } of visits) {
    const name = `${programmeId} ${period} ${number}`;
    if (kept.has(name)) continue;
    kept.add(name);
    try {
      await askOrRecall(BRIEF, { params: { programmeId, period, number } });
    } catch (error) {
      kept.delete(name);
      if (error instanceof NoLine || error instanceof SignedOut) return;
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

type Choice = readonly [nip: string, words: string];

/** Who may follow up what is found: from the brief, or where the device has none, the rater of the visited and themselves. */
export function ownersOf(
  { nip, raterNip, inspectors }: Visit,
  brief: VisitBrief | undefined,
  nameOf: (nip: string) => string,
): readonly Choice[] {
  if (brief) return ownersIn(brief);
  const near = [...(raterNip ? [raterNip] : []), nip].filter((one) => !inspectors.includes(one));
  return near.map((one) => [one, nameOf(one)]);
}

export function ownersIn({ people, owners }: VisitBrief): readonly Choice[] {
  const known = new Map(people.map((person) => [person.nip, person]));
  return owners.map(({ nip }) => {
    const person = known.get(nip);
    return [nip, person ? `${person.name}, ${person.position}` : nip];
  });
}
