import { useState } from "preact/hooks";
import { useAsk } from "../client/questions.ts";
import { words } from "../frame/language.ts";
import { TextField } from "./form.tsx";
import { usePaused } from "./paused.ts";

const WORDS = {
  hint: {
    id: "Ketik paling sedikit dua huruf namanya, atau awal NIP-nya.",
    en: "Type at least two letters of the name, or the beginning of the NIP.",
  },
  found: { id: "Pegawai yang ditemukan", en: "People found" },
  none: { id: "Tidak ada pegawai dengan nama itu.", en: "Nobody has that name." },
};

const SHORTEST = 2;

export interface Picked {
  readonly nip: string;
  readonly name: string;
}

interface PickerProps {
  /** The field's path in the body, for what the API refuses. */
  readonly name: string;
  readonly label: string;
  readonly onPick: (person: Picked) => void;
}

/** Finds somebody by name. */
export function PersonPicker({ name, label, onPick }: PickerProps) {
  const [typed, setTyped] = useState("");
  const q = usePaused(typed.trim());
  const asked = useAsk("GET /v1/search", q.length < SHORTEST ? undefined : { query: { q } });
  const text = words(WORDS);
  const people = q.length < SHORTEST ? undefined : asked.value?.people;
  return (
    <>
      <TextField name={name} label={label} hint={text.hint} type="search" value={typed} onValue={setTyped} />
      {people?.length === 0 && <p role="status">{text.none}</p>}
      {people !== undefined && people.length > 0 && (
        <ul class="rows" aria-label={text.found}>
          {people.map((person) => (
            <li key={person.nip}>
              <button
                type="button"
                class="bare row"
                onClick={() => {
                  setTyped("");
                  onPick({ nip: person.nip, name: person.name });
                }}
              >
                <span class="row-main">
                  <span class="row-title">{person.name}</span>
                  <span class="row-detail">{`${person.position}, ${person.unit.name}`}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
