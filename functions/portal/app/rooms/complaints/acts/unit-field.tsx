import { useAsk } from "../../../client/questions.ts";
import { SelectField } from "../../../parts/form/choices.tsx";
import { openUnits } from "../../../parts/unit/open-units.ts";

interface UnitFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (unitId: string) => void;
  /** What no choice means. */
  readonly none: string;
  /** Not offered: where it is now. */
  readonly without?: string;
}

/** A unit of the organisation, by name. */
export function UnitField({ label, hint, value, onValue, none, without }: UnitFieldProps) {
  const units = useAsk("GET /v1/units", {});
  const options = openUnits(units.value?.items).filter(({ id }) => id !== without);
  return (
    <SelectField
      name="unitId"
      label={label}
      {...(hint !== undefined && { hint })}
      value={value}
      onValue={onValue}
      options={[["", none], ...options.map(({ id, name }) => [id, name] as const)]}
    />
  );
}
