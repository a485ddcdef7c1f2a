import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { type Person, PersonField } from "../../parts/form/person-field.tsx";
import { Card } from "../../parts/screen/screen.tsx";

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

interface TypedReopening {
  readonly kind: Kind;
  readonly person: Person | null;
  readonly unitId: string;
  readonly reason: string;
  readonly lastDay: string;
  readonly paid: string;
}

const NO_REOPENING: TypedReopening = {
  ...{ kind: "EMPLOYEE", person: null, unitId: "" },
  ...{ reason: "", lastDay: "", paid: "" },
};

const LONGEST = 1_000;

/** Opens a closed month again for somebody, a unit or all. */
export function ReopenPeriod({
  of: { period, version },
}: {
  readonly of: Answer<"GET /v1/periods/{period}">;
}) {
  const draft = useDraft<TypedReopening>(`reopening ${period}`, NO_REOPENING);
  const typed = draft.value;
  const { kind, person, unitId, lastDay } = typed;
  const set = (part: Partial<TypedReopening>) => draft.set({ ...typed, ...part });
  const units = useAsk("GET /v1/units", kind === "UNIT" ? {} : undefined);
  const acting = useAct("POST /v1/periods/{period}/reopen", () => draft.clear());
  const text = words(WORDS);
  const scope = {
    EMPLOYEE: { kind: "EMPLOYEE", nip: person?.nip ?? "" },
    UNIT: { kind: "UNIT", unitId },
    CITY: { kind: "CITY" },
  } as const;
  const submit = () => {
    const body = {
      scope: scope[kind],
      reason: typed.reason.trim(),
      lastDay,
      ...(typed.paid.trim() !== "" && { afterPaymentReason: typed.paid.trim() }),
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
            onValue={(value) => set({ kind: value as Kind })}
          />
          {kind === "EMPLOYEE" && (
            <PersonField
              name="scope.nip"
              label={text.person}
              person={person}
              onPerson={(chosen) => set({ person: chosen ?? null })}
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
              onValue={(id) => set({ unitId: id })}
            />
          )}
          <TextArea
            name="reason"
            label={text.reason}
            maxLength={LONGEST}
            value={typed.reason}
            onValue={(reason) => set({ reason })}
          />
          <TextField
            name="lastDay"
            type="date"
            min={today()}
            label={text.lastDay}
            value={lastDay}
            onValue={(day) => set({ lastDay: day })}
          />
          <TextArea
            name="afterPaymentReason"
            label={text.paid}
            isOptional
            maxLength={LONGEST}
            rows={2}
            value={typed.paid}
            onValue={(paid) => set({ paid })}
          />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
