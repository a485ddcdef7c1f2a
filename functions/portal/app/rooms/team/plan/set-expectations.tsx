import { useState } from "preact/hooks";
import { BEHAVIOUR_VALUES, VALUE_NAMES } from "../../../../../../shared/domain/rules/berakhlak.ts";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { Plan } from "../../../parts/plan/words.ts";
import { Card } from "../../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Ekspektasi Anda atas perilaku kerja", en: "Your expectations of behaviour" },
  lead: {
    id: "Tulis apa yang Anda harapkan secara khusus dari pegawai ini; yang dikosongkan mengikuti panduan umum.",
    en: "Write what you expect of this employee in particular; what you leave empty follows the general guide.",
  },
  edit: { id: "Tulis atau ubah ekspektasi", en: "Write or change expectations" },
  save: { id: "Simpan ekspektasi", en: "Save expectations" },
  saved: { id: "Ekspektasi tersimpan.", en: "Expectations saved." },
};

/** The rater's own expectations, value by value, until the plan is agreed. */
export function SetExpectations({ plan }: { readonly plan: Plan }) {
  const pending = plan.amendment ?? plan;
  const { nip, year, version } = plan;
  const edit = useEdit<Readonly<Record<string, string>>>(`expectations ${nip} ${year}`, {
    version,
    typed: Object.fromEntries(pending.expectations.map(({ value, expectation }) => [value, expectation])),
  });
  const [isSaved, setIsSaved] = useState(false);
  const saving = useAct("PUT /v1/employees/{nip}/plans/{year}/expectations", () => {
    setIsSaved(true);
    edit.clear();
  });
  const text = words(WORDS);
  const expectations = BEHAVIOUR_VALUES.flatMap((value) => {
    const expectation = edit.typed[value]?.trim() ?? "";
    return expectation === "" ? [] : [{ value, expectation }];
  });
  const save = () => void saving.act({ params: { nip, year }, body: { expectations } }, { version });
  return (
    <Card title={text.title}>
      <p class="quiet-text">{text.lead}</p>
      {isSaved && (
        <Notice kind="done">
          <p role="status">{text.saved}</p>
        </Notice>
      )}
      <details>
        <summary>{text.edit}</summary>
        <EditStored of={edit}>
          {(typed, onTyped) => (
            <Form error={saving.error} onSubmit={save}>
              {BEHAVIOUR_VALUES.map((value) => (
                <TextArea
                  key={value}
                  name={`expectations.${value}`}
                  label={VALUE_NAMES[value]}
                  isOptional
                  maxLength={1_000}
                  rows={2}
                  value={typed[value] ?? ""}
                  onValue={(expectation) => {
                    setIsSaved(false);
                    onTyped({ ...typed, [value]: expectation });
                  }}
                />
              ))}
              <Submit isBusy={saving.isBusy}>{text.save}</Submit>
            </Form>
          )}
        </EditStored>
      </details>
    </Card>
  );
}
