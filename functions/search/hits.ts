import { type Employee, lastPlaceOn, placeOn } from "../../shared/domain/organisation/employee.ts";
import { matchOf } from "../../shared/domain/organisation/names/name-match.ts";
import { nameWords } from "../../shared/domain/organisation/names/name-words.ts";
import { isInScope, type SearchScope } from "../../shared/domain/organisation/names/search-scope.ts";
import { personOn } from "../../shared/domain/organisation/person-reference.ts";
import type { Typed } from "./typed.ts";

/** A line only suggested them: their record decides whether the caller may find them. */
export function isFound(employee: Employee, scope: SearchScope, day: string): boolean {
  if (!scope.withLeavers && placeOn(employee, day) === undefined) return false;
  const unitId = lastPlaceOn(employee, day)?.unitId ?? "";
  return isInScope(scope, { nip: employee.nip, unitId });
}

/** By the name that they have, or one that they had. */
export function matchOfEmployee(typed: Typed, { nip, name, formerly = [] }: Employee) {
  if (typed.kind === "NIP") return nip.startsWith(typed.digits) ? { cost: 0, place: 0 } : undefined;
  const names = [name, ...formerly.map((one) => one.name)];
  const matches = names.flatMap((one) => matchOf(typed.words, nameWords(one)) ?? []);
  return matches.toSorted((one, other) => one.cost - other.cost)[0];
}

export function hitOf(employee: Employee, day: string, unitNames: ReadonlyMap<string, string>) {
  const id = lastPlaceOn(employee, day)?.unitId ?? employee.postings[0]?.unitId ?? "";
  return {
    ...personOn(employee, day),
    unit: { id, name: unitNames.get(id) ?? id },
    isInService: placeOn(employee, day) !== undefined,
  };
}
