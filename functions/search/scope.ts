import type { Principal } from "../../shared/auth/principal.ts";
import { nameWords } from "../../shared/domain/organisation/names/name-words.ts";
import {
  type SearchScope,
  searchesWholeCity,
  searchScope,
} from "../../shared/domain/organisation/names/search-scope.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import { type EmployeeRepository, isRatedOn } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface ScopeDeps {
  readonly employees: EmployeeRepository;
  readonly names: NameRepository;
  readonly units: UnitRepository;
}

/** More do not report to one person. */
const MOST_RATED = 500;

/** Somebody who may be meant. */
export interface Candidate {
  readonly nip: string;
  /** The words of their name; undefined if only their record tells it. */
  readonly words?: string;
}

/** Whom the caller may find, and those near them, whose lines need not be looked up. */
export async function scopeOf(
  principal: Principal,
  { day, tree }: { readonly day: string; readonly tree: readonly OrganisationUnit[] },
  { employees }: ScopeDeps,
): Promise<{ readonly scope: SearchScope; readonly near: readonly Candidate[] }> {
  const nobody = { self: undefined, rated: [], tree, day };
  if (searchesWholeCity(principal)) return { scope: searchScope(principal, nobody), near: [] };
  const [[self], team] = await Promise.all([
    employees.findMany([principal.id]),
    employees.team(principal.id, { limit: MOST_RATED }),
  ]);
  const members = team.items.filter((member) => isRatedOn(member, day));
  const rated = members.map(({ nip }) => nip);
  const scope = searchScope(principal, { self, rated, tree, day });
  const named = [...(self ? [self] : []), ...members];
  const words = new Map(named.map(({ nip, name }) => [nip, nameWords(name).join(" ")]));
  const near = [...scope.nips].map((nip): Candidate => {
    const known = words.get(nip);
    return { nip, ...(known !== undefined && { words: known }) };
  });
  return { scope, near };
}
