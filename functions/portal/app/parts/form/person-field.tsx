import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Field } from "./form.tsx";
import { usePaused } from "./paused.ts";

export type Person = Answer<"GET /v1/search">["people"][number];

const WORDS = {
  type: {
    id: "Ketik paling sedikit dua huruf namanya, atau awal NIP-nya.",
    en: "Type at least two letters of the name, or the beginning of the NIP.",
  },
  none: { id: "Tidak ada pegawai yang cocok.", en: "No employee matches." },
  other: { id: "Pilih orang lain", en: "Choose somebody else" },
  found: { id: "Pegawai yang cocok", en: "Matching employees" },
};

interface PersonFieldProps {
  /** The path of the NIP in the body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Takes the focus when it appears. */
  readonly hasFocus?: boolean;
  /** Who was chosen, or null, where the form keeps it with the rest; otherwise the field itself knows. */
  readonly person?: Person | null;
  readonly onPerson: (person: Person | undefined) => void;
  /** Whether it is empty again once somebody was chosen: for a list of people, or where the choice leads elsewhere. */
  readonly isEmptied?: boolean;
}

const FEWEST_LETTERS = 2;

/** An employee, found by name. */
export function PersonField({
  name,
  label,
  hint,
  hasFocus,
  person: kept,
  onPerson,
  isEmptied = false,
}: PersonFieldProps) {
  const [typed, setTyped] = useState("");
  const [own, setChosen] = useState<Person>();
  const chosen = kept === undefined ? own : (kept ?? undefined);
  const q = usePaused(typed.trim());
  // While letters are added, those found so far stay; after anything else they are answers to another question.
  const isOfTyped = typed.trim().startsWith(q);
  const isAsked = chosen === undefined && q.length >= FEWEST_LETTERS && isOfTyped;
  const found = useAsk("GET /v1/search", isAsked ? { query: { q } } : undefined);
  const input = useRef<HTMLInputElement>(null);
  // At once: a letter typed right after the key that opened it belongs in it.
  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  const other = useRef<HTMLButtonElement>(null);
  const isPicked = useRef(false);
  // The button that was pressed has gone: the keyboard continues from here.
  useLayoutEffect(() => {
    if (isPicked.current) other.current?.focus();
    isPicked.current = false;
  }, [chosen]);
  const text = words(WORDS);
  const choose = (person: Person | undefined) => {
    if (isEmptied) {
      setTyped("");
      input.current?.focus();
    } else {
      isPicked.current = true;
      setChosen(person);
    }
    onPerson(person);
  };
  return (
    <>
      <Field name={name} label={label} hint={hint ?? text.type}>
        {(wiring) =>
          chosen === undefined ? (
            <input
              {...wiring}
              ref={input}
              type="search"
              autoComplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          ) : (
            <p>
              <output id={wiring.id}>{chosen.name}</output>, {chosen.unit.name}{" "}
              <button ref={other} type="button" class="bare" onClick={() => choose(undefined)}>
                {text.other}
              </button>
            </p>
          )
        }
      </Field>
      {isAsked && found.value && (
        <ul class="plain found" aria-label={text.found}>
          {found.value.people.length === 0 && <li>{text.none}</li>}
          {found.value.people.map((person) => (
            <li key={person.nip}>
              <button type="button" class="quiet" onClick={() => choose(person)}>
                <strong>{person.name}</strong>
                <small>
                  {person.position}, {person.unit.name}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
