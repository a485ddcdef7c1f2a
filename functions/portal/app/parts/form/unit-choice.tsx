import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { addressWith } from "../../frame/period-in-address.ts";
import { usePerson } from "../../session/person.ts";
import { closedWords } from "../unit/closed-words.ts";
import { openUnits } from "../unit/open-units.ts";
import { SelectField } from "./choices.tsx";

const WORDS = {
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
};

/** The unit that is looked at: the one in the address, or else one's own. */
export function useUnit(): string | undefined {
  const { query } = useLocation();
  const { unitId } = usePerson();
  return query.unit ?? unitId;
}

interface UnitChoiceProps {
  /** What stands for all units, where a screen shows them together unless one is in the address. */
  readonly all?: string | undefined;
  /** Whether something new begins in it: of the closed ones, then, only whichever is in the address already. */
  readonly isForNew?: boolean;
}

/** Chooses the unit: any for those who see all, and for heads theirs and those below it. */
export function UnitChoice({ all, isForNew = false }: UnitChoiceProps) {
  const { has, isHead, unitId } = usePerson();
  const { path, query, route } = useLocation();
  const lookedAt = useUnit();
  const chosen = all === undefined ? lookedAt : query.unit;
  const seesAll = has("HR", "HEAD_OF_CITY", "COMPLAINT_OFFICER");
  const units = useAsk("GET /v1/units", seesAll || isHead ? {} : undefined);
  const text = words(WORDS);
  const own = unitId ?? "";
  const known = units.value?.items ?? [];
  const offered = (isForNew ? openUnits(known, chosen ?? "") : known).filter(
    ({ id, ancestors }) => seesAll || id === own || ancestors.includes(own),
  );
  if (offered.length < 2) return null;
  const { closing } = offered.find(({ id }) => id === chosen) ?? {};
  return (
    <>
      <SelectField
        name="unit"
        label={text.unit}
        value={chosen ?? ""}
        options={[["", all ?? text.choose], ...offered.map(({ id, name }) => [id, name] as const)]}
        onValue={(chosenId) => route(addressWith({ path, query }, "unit", chosenId), true)}
      />
      {closing && <p class="hint">{closedWords(closing)}</p>}
    </>
  );
}
