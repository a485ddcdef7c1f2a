import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { BASIS, type FormOf, optionsOf, SERVICE_REASONS } from "./record-words.ts";

const WORDS = {
  title: { id: "Masa tugas", en: "Service" },
  open: { id: "Catat berhenti, jeda, atau bertugas kembali", en: "Record an end, a pause or a return" },
  what: { id: "Yang terjadi", en: "What happens" },
  goesOn: { id: "Bertugas kembali", en: "Service goes on" },
  from: { id: "Hari pertama berlakunya", en: "First day" },
  save: { id: "Catat", en: "Record" },
};

/** Since when somebody serves, no longer does, or pauses. */
export function ChangeService({ of: { nip, version } }: FormOf) {
  const reasons = words(SERVICE_REASONS);
  const [reason, setReason] = useKept<keyof typeof SERVICE_REASONS | "GOES_ON" | undefined>(
    `service ${nip}, what happens`,
    undefined,
  );
  const [from, setFrom] = useKept(`service ${nip}, from`, today());
  const [basis, setBasis] = useKept(`service ${nip}, basis`, "");
  const acting = useAct("PUT /v1/employees/{nip}/service", () => {
    setBasis("");
    setReason(undefined);
    setFrom(today());
  });
  const text = words(WORDS);
  const submit = () => {
    const body = { reason: reason === "GOES_ON" ? null : asChosen(reason), from, basis: basis.trim() };
    void acting.act({ params: { nip }, body }, { version });
  };
  return (
    <Card title={text.title}>
      <details>
        <summary>{text.open}</summary>
        <Form error={acting.error} onSubmit={submit}>
          <SelectField
            name="reason"
            label={text.what}
            options={[...optionsOf(reasons), ["GOES_ON", text.goesOn]]}
            value={reason ?? ""}
            onValue={(code) => setReason(code as typeof reason)}
          />
          <TextField name="from" type="date" label={text.from} value={from} onValue={setFrom} />
          <TextField name="basis" label={say(BASIS)} value={basis} onValue={setBasis} />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
