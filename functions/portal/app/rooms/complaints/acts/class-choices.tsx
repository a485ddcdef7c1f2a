import { say } from "../../../frame/language.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { type ComplaintClass, classOptions } from "../words.ts";

interface ClassChoicesProps {
  readonly value: string;
  readonly onValue: (named: ComplaintClass) => void;
  /** Not offered: its class now. */
  readonly without?: ComplaintClass | undefined;
}

/** The class of a complaint: the time allowed for it depends on it. */
export function ClassChoices({ value, onValue, without }: ClassChoicesProps) {
  return (
    <Choices
      name="class"
      legend={say({ id: "Kelas", en: "Class" })}
      value={value}
      onValue={(chosen) => onValue(chosen as ComplaintClass)}
      options={classOptions()
        .filter(([named]) => named !== without)
        .map(([named, label]) => ({ value: named, label }))}
    />
  );
}
