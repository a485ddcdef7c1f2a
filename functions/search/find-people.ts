import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { compareMatches } from "../../shared/domain/organisation/names/match.ts";
import { isFound } from "../../shared/domain/organisation/names/search-scope.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { searchRoutes } from "./contract.ts";
import { hitOf, matchOfEmployee } from "./hits.ts";
import type { Lexicon } from "./lexicon.ts";
import { linesLike } from "./lines-like.ts";
import { type ScopeDeps, scopeOf } from "./scope.ts";
import { typedIn } from "./typed.ts";

export interface PeopleDeps extends ScopeDeps {
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

const MOST_HITS = 10;

/** Some lines are older than their records: of somebody who has left, moved or is called otherwise since. */
const READ_FOR_HITS = 20;

/** People by name or NIP, whom the caller may find, the best matches first. */
export async function findPeople(
  { query: { q }, principal, at }: Input<typeof searchRoutes.search>,
  lexicon: Lexicon,
  deps: PeopleDeps,
) {
  const typed = typedIn(q);
  if (typed === undefined) return [];
  const day = localDay(at, deps.city.timeZone);
  const { scope, near } = await scopeOf(principal, { day, tree: lexicon.tree }, deps);
  const lines = await linesLike(typed, { scope, near, lexicon }, deps.names);
  const nips = lines.slice(0, READ_FOR_HITS).map(({ nip }) => nip);
  const found = await deps.employees.findMany(nips);
  const unitNames = new Map(lexicon.tree.map(({ id, name }) => [id, name]));
  return found
    .flatMap((employee) => (employee ? [employee] : []))
    .filter((employee) => isFound(employee, scope, day))
    .flatMap((employee) => {
      const match = matchOfEmployee(typed, employee);
      return match ? [{ employee, ...match, name: `${employee.name} ${employee.nip}` }] : [];
    })
    .toSorted(compareMatches)
    .slice(0, MOST_HITS)
    .map(({ employee }) => hitOf(employee, day, unitNames));
}
