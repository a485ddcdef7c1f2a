import { useUnitName } from "../../parts/unit/name.ts";
import { rates, usePerson } from "../../session/person.ts";

/** What a screen of a unit is given: the unit in its address; absent for the reader's own. */
export interface OfUnit {
  readonly unitId?: string;
}

/** The unit that a screen is about, and its name once it is known. */
export function useUnitOf({ unitId: named }: OfUnit) {
  const { unitId: own } = usePerson();
  const unitId = named ?? own ?? "";
  return { unitId, name: useUnitName(unitId) ?? "" };
}

/** The screen about somebody of a unit, as far as the reader has one. */
export function usePersonScreen(): ((of: { readonly nip: string }) => string) | undefined {
  const person = usePerson();
  const { has, nip: own } = person;
  if (has("HR")) return ({ nip }) => `/app/kepegawaian/pegawai/${nip}`;
  if (rates(person)) return ({ nip }) => (nip === own ? "/app" : `/app/tim/pegawai/${nip}`);
  return undefined;
}
