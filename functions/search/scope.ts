import type { Principal } from "../../shared/auth/principal.ts";
import type { SearchScope } from "../../shared/domain/organisation/names/search-scope.ts";
import { nameWords } from "../../shared/domain/organisation/names/words.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import { readScope } from "../../shared/table/names/read-scope.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface ScopeDeps {
  readonly employees: EmployeeRepository;
  readonly names: NameRepository;
  readonly units: UnitRepository;
}

/** Somebody who may be meant. */
export interface Candidate {
  readonly nip: string;
  /** The words of their name; undefined if only their record tells it. */
  readonly words?: string;
}

/** Whom the caller may find, and those near them, whose lines need not be looked up. */
export async function scopeOf(
  principal: Principal,
  asked: { readonly day: string; readonly tree: readonly OrganisationUnit[] },
  deps: ScopeDeps,
): Promise<{ readonly scope: SearchScope; readonly near: readonly Candidate[] }> {
  const { scope, self, members } = await readScope(principal, asked, deps);
  const named = [...(self ? [self] : []), ...members];
  const words = new Map(named.map(({ nip, name }) => [nip, nameWords(name).join(" ")]));
  const near = [...scope.nips].map((nip): Candidate => {
    const known = words.get(nip);
    return { nip, ...(known !== undefined && { words: known }) };
  });
  return { scope, near };
}
