import { words } from "../../frame/language.ts";
import { useSheetField } from "../edit/sheet.ts";
import { PersonField } from "./person-field.tsx";

export interface Member {
  readonly nip: string;
  readonly name: string;
}

interface PeopleFieldProps {
  /** The path of the list of NIPs in the body. */
  readonly name: string;
  readonly label: string;
  /** What the list of those who were chosen is called. */
  readonly listLabel: string;
  readonly hint?: string;
  readonly chosen: readonly Member[];
  readonly onChosen: (people: readonly Member[]) => void;
}

const WORDS = { remove: { id: "Hapus", en: "Remove" } };

/** Several employees, each found by name and chosen once. */
export function PeopleField({ chosen, onChosen, listLabel, ...field }: PeopleFieldProps) {
  useSheetField(field.name, {
    label: listLabel,
    value: chosen,
    shown: chosen.map(({ name }) => name).join("; "),
    take: onChosen,
  });
  const text = words(WORDS);
  const add = (person: Member | undefined) => {
    if (person && !chosen.some(({ nip }) => nip === person.nip))
      onChosen([...chosen, { nip: person.nip, name: person.name }]);
  };
  return (
    <>
      <PersonField {...field} isEmptied onPerson={add} />
      {chosen.length > 0 && (
        <ul class="plain" aria-label={listLabel}>
          {chosen.map(({ nip, name }) => (
            <li key={nip}>
              {name}{" "}
              <button
                type="button"
                class="bare"
                aria-label={`${text.remove} ${name}`}
                onClick={() => onChosen(chosen.filter((one) => one.nip !== nip))}
              >
                {text.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
