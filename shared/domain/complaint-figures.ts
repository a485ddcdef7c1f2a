import type { Complaint } from "./complaint.ts";
import type { ServiceMonth } from "./service-month.ts";

type Figure = Extract<keyof ServiceMonth, `complaints${string}`>;

/** What units count of complaints, by unit; a figure that is absent is 0. */
export type ComplaintFigures = ReadonlyMap<string, Readonly<Partial<Record<Figure, number>>>>;

/**
 * Where a complaint counts, and as what. It counts as received for the unit that it is with, until a unit has responded: then
 * for that one, for ever, so that nobody has responded to more than they received. A missed deadline counts for the unit
 * that missed it, once a complaint.
 * @source policy
 */
export function figuresOf({ unitId, answers, escalations }: Complaint): ComplaintFigures {
  const figures = new Map<string, Partial<Record<Figure, number>>>();
  const count = (unit: string, figure: Figure) => figures.set(unit, { ...figures.get(unit), [figure]: 1 });
  const [first] = answers;
  count(first?.unitId ?? unitId, "complaintsReceived");
  if (first) {
    const isLate = first.lateFor.includes("FIRST_RESPONSE");
    count(first.unitId, isLate ? "complaintsAnsweredLate" : "complaintsAnsweredInTime");
  }
  for (const escalation of escalations) count(escalation.unitId, "complaintsEscalated");
  return figures;
}

/**
 * What a change of a complaint adds to the units' counters, so that they always equal a recount.
 * @param before undefined where the complaint is new
 */
export function figureMoves(before: Complaint | undefined, after: Complaint): ComplaintFigures {
  const old: ComplaintFigures = before ? figuresOf(before) : new Map();
  const now = figuresOf(after);
  const moves = new Map<string, Partial<Record<Figure, number>>>();
  for (const unitId of new Set([...old.keys(), ...now.keys()])) {
    const [was = {}, is = {}] = [old.get(unitId), now.get(unitId)];
    const figures = Object.keys({ ...was, ...is }) as Figure[];
    const changed = figures
      .map((figure) => [figure, (is[figure] ?? 0) - (was[figure] ?? 0)] as const)
      .filter(([, difference]) => difference !== 0);
    if (changed.length > 0) moves.set(unitId, Object.fromEntries(changed));
  }
  return moves;
}
