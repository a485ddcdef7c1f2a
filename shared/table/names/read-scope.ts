import { searchesWholeCity, searchScope } from "../../domain/organisation/names/search-scope.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import { type EmployeeRepository, isRatedOn } from "../organisation/employees.ts";

/** More do not report to one person. */
const MOST_RATED = 500;

type Principal = Parameters<typeof searchScope>[0];

interface Asked {
  readonly day: string;
  readonly tree: readonly OrganisationUnit[];
}

/** Whom somebody may find, themselves, and those they rate; nothing is read for those who may find everybody. */
export async function readScope(
  principal: Principal,
  { day, tree }: Asked,
  { employees }: { readonly employees: Pick<EmployeeRepository, "findMany" | "team"> },
) {
  if (searchesWholeCity(principal)) {
    const scope = searchScope(principal, { self: undefined, rated: [], tree, day });
    return { scope, self: undefined, members: [] };
  }
  const [[self], team] = await Promise.all([
    employees.findMany([principal.id]),
    employees.team(principal.id, { limit: MOST_RATED }),
  ]);
  const members = team.items.filter((member) => isRatedOn(member, day));
  const scope = searchScope(principal, { self, rated: members.map(({ nip }) => nip), tree, day });
  return { scope, self, members };
}
