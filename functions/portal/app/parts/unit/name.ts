import { useAsk } from "../../client/questions.ts";
import { usePerson } from "../../session/person.ts";

/** What a unit is called; undefined until it is known. */
export function useUnitName(unitId: string): string | undefined {
  const { unitId: own, unitName } = usePerson();
  const isKnown = unitId === own;
  const units = useAsk("GET /v1/units", isKnown ? undefined : {});
  return isKnown ? unitName : units.value?.items.find(({ id }) => id === unitId)?.name;
}
