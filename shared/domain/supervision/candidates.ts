import { type Employee, placeOn } from "../organisation/employee.ts";
import { leaveOn } from "../organisation/leave/leave.ts";
import { isWithin, type OrganisationUnit } from "../organisation/organisation-unit.ts";
import { headOn } from "../organisation/raters/reporting-line.ts";
import type { Candidate } from "./lots.ts";
import type { Programme } from "./programme.ts";

type Scope = Pick<Programme, "visits" | "scopeUnitId" | "unitKinds" | "positions">;

/** The units that a programme visits: within its scope, and of its kinds. */
export function unitsVisited(
  { scopeUnitId, unitKinds }: Scope,
  tree: readonly OrganisationUnit[],
): readonly OrganisationUnit[] {
  return tree.filter((unit) => isWithin(unit, scopeUnitId) && (unitKinds?.includes(unit.kind) ?? true));
}

interface Place {
  readonly unitId: string;
  /** Local day of the draw. */
  readonly day: string;
  readonly weight: number;
}

/**
 * Whom or what a programme may visit in a unit: of employees those who serve there that day, in one of its positions, and are not
 * on leave; of units itself, unless nobody serves in it or nobody answers for it.
 * @param staff the unit's employees
 * @source policy
 */
export function candidatesIn(
  { visits, positions }: Scope,
  staff: readonly Employee[],
  { unitId, day, weight }: Place,
): readonly Candidate[] {
  const serving = staff.filter((one) => placeOn(one, day)?.unitId === unitId);
  if (visits === "UNITS") {
    const nip = answerableFor(unitId, serving, day);
    return nip === undefined ? [] : [{ subject: unitId, nip, unitId, weight }];
  }
  const words = positions?.map((word) => word.toLowerCase());
  return serving
    .filter((one) => leaveOn(one, day) === undefined)
    .filter((one) => {
      const position = placeOn(one, day)?.position.toLowerCase() ?? "";
      return words === undefined || words.some((word) => position.includes(word));
    })
    .map(({ nip }) => ({ subject: nip, nip, unitId, weight }));
}

/** The head of a unit, or whoever rates most of its staff in their place. */
function answerableFor(unitId: string, serving: readonly Employee[], day: string): string | undefined {
  const head = headOn(unitId, serving, day);
  if (head !== undefined) return head;
  const raters = Map.groupBy(
    serving.flatMap((one) => placeOn(one, day)?.raterNip ?? []),
    (nip) => nip,
  );
  const byCount = [...raters].toSorted(
    ([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1),
  );
  return byCount[0]?.[0];
}
