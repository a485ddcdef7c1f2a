import { type Employee, lastPlaceOn, placeOn } from "../../shared/domain/organisation/employee.ts";
import { matchOf } from "../../shared/domain/organisation/names/match.ts";
import { nameWords } from "../../shared/domain/organisation/names/words.ts";
import { personOn } from "../../shared/domain/organisation/person-reference.ts";
import type { Typed } from "./typed.ts";

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
