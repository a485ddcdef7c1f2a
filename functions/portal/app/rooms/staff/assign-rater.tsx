import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Check } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { type Person, PersonField } from "../../parts/form/person-field.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { BASIS, type FormOf } from "./record-words.ts";

const WORDS = {
  title: { id: "Pejabat penilai", en: "Rater" },
  open: { id: "Tetapkan penilai lain", en: "Assign another rater" },
  rater: { id: "Pejabat penilai", en: "Rater" },
  head: { id: "Dinilai kepala daerah", en: "Rated by the head of the city" },
  from: { id: "Mulai", en: "From" },
  basisHint: {
    id: "Wajib bila penilai tidak memimpin unit pegawai ini atau unit di atasnya.",
    en: "Needed if the rater heads neither this unit nor one above it.",
  },
  save: { id: "Tetapkan", en: "Assign" },
};

/** Who rates somebody from a day on. */
export function AssignRater({ of: { nip, version } }: FormOf) {
  const [rater, setRater] = useKept<Person | null>(`rater ${nip}, who`, null);
  const [isHead, setIsHead] = useKept(`rater ${nip}, is head of the city`, false);
  const [from, setFrom] = useKept(`rater ${nip}, from`, today());
  const [basis, setBasis] = useKept(`rater ${nip}, basis`, "");
  const acting = useAct("PUT /v1/employees/{nip}/rater", () => {
    setRater(null);
    setIsHead(false);
    setBasis("");
    setFrom(today());
  });
  const text = words(WORDS);
  const submit = () => {
    const body = {
      raterNip: isHead ? null : (rater?.nip ?? ""),
      from,
      ...(basis.trim() !== "" && { basis: basis.trim() }),
    };
    void acting.act({ params: { nip }, body }, { version });
  };
  return (
    <Card title={text.title}>
      <details>
        <summary>{text.open}</summary>
        <Form error={acting.error} onSubmit={submit}>
          <Check label={text.head} isOn={isHead} onToggle={setIsHead} />
          {!isHead && (
            <PersonField
              name="raterNip"
              label={text.rater}
              person={rater}
              onPerson={(chosen) => setRater(chosen ?? null)}
            />
          )}
          <TextField name="from" type="date" label={text.from} value={from} onValue={setFrom} />
          <TextField
            name="basis"
            label={say(BASIS)}
            hint={text.basisHint}
            isOptional
            value={basis}
            onValue={setBasis}
          />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
