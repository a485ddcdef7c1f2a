import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Choices, Form, SelectField, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { PersonField } from "../../parts/person-field.tsx";
import { Card } from "../../parts/screen.tsx";

const WORDS = {
  title: { id: "Buka kembali", en: "Reopen" },
  open: { id: "Buka kembali bulan ini", en: "Reopen this month" },
  whom: { id: "Untuk siapa", en: "For whom" },
  EMPLOYEE: { id: "Satu pegawai", en: "One employee" },
  UNIT: { id: "Satu unit", en: "One unit" },
  CITY: { id: "Seluruh daerah", en: "The whole city" },
  person: { id: "Pegawai", en: "Employee" },
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  reason: { id: "Alasan", en: "Reason" },
  lastDay: { id: "Hari terakhir terbuka", en: "Last day open" },
  paid: {
    id: "Alasan membuka walau tunjangan sudah dibayar",
    en: "Why, although the incentive has been paid",
  },
  save: { id: "Buka kembali", en: "Reopen" },
};
type Kind = "EMPLOYEE" | "UNIT" | "CITY";

const LONGEST = 1_000;

/** Opens a closed month again for somebody, a unit or all. */
export function ReopenPeriod({
  of: { period, version },
}: {
  readonly of: Answer<"GET /v1/periods/{period}">;
}) {
  const [kind, setKind] = useState<Kind>("EMPLOYEE");
  const [nip, setNip] = useState("");
  const [unitId, setUnitId] = useState("");
  const reason = useDraft(`reopen ${period}`, "");
  const [lastDay, setLastDay] = useState("");
  const [paid, setPaid] = useState("");
  const units = useAsk("GET /v1/units", kind === "UNIT" ? {} : undefined);
  const acting = useAct("POST /v1/periods/{period}/reopen", () => reason.clear());
  const text = words(WORDS);
  const scope = {
    EMPLOYEE: { kind: "EMPLOYEE", nip },
    UNIT: { kind: "UNIT", unitId },
    CITY: { kind: "CITY" },
  } as const;
  const submit = () => {
    const body = {
      scope: scope[kind],
      reason: reason.value.trim(),
      lastDay,
      ...(paid.trim() !== "" && { afterPaymentReason: paid.trim() }),
    };
    void acting.act({ params: { period }, body }, { version });
  };
  return (
    <Card title={text.title}>
      <details>
        <summary>{text.open}</summary>
        <Form error={acting.error} onSubmit={submit}>
          <Choices
            name="scope"
            legend={text.whom}
            options={(["EMPLOYEE", "UNIT", "CITY"] as const).map((value) => ({ value, label: text[value] }))}
            value={kind}
            onValue={(value) => setKind(value as Kind)}
          />
          {kind === "EMPLOYEE" && (
            <PersonField
              name="scope.nip"
              label={text.person}
              onPerson={(person) => setNip(person?.nip ?? "")}
            />
          )}
          {kind === "UNIT" && (
            <SelectField
              name="scope.unitId"
              label={text.unit}
              options={[
                ["", text.choose],
                ...(units.value?.items ?? []).map(({ id, name }) => [id, name] as const),
              ]}
              value={unitId}
              onValue={setUnitId}
            />
          )}
          <TextArea
            name="reason"
            label={text.reason}
            maxLength={LONGEST}
            value={reason.value}
            onValue={reason.set}
          />
          <TextField
            name="lastDay"
            type="date"
            min={today()}
            label={text.lastDay}
            value={lastDay}
            onValue={setLastDay}
          />
          <TextArea
            name="afterPaymentReason"
            label={text.paid}
            isOptional
            maxLength={LONGEST}
            rows={2}
            value={paid}
            onValue={setPaid}
          />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
