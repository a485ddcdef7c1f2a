import { useState } from "preact/hooks";
import { BEHAVIOUR_VALUES, VALUE_NAMES } from "../../../../../../shared/domain/rules/berakhlak.ts";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form.tsx";
import { Notice } from "../../../parts/notice.tsx";
import type { Plan } from "../../../parts/plan/plan-words.ts";
import { Card } from "../../../parts/screen.tsx";

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
  const draft = useDraft<Readonly<Record<string, string>>>(
    `expectations ${plan.nip} ${plan.year}`,
    Object.fromEntries(pending.expectations.map(({ value, expectation }) => [value, expectation])),
  );
  const typed = draft.value;
  const [isSaved, setIsSaved] = useState(false);
  const saving = useAct("PUT /v1/employees/{nip}/plans/{year}/expectations", () => {
    setIsSaved(true);
    draft.clear(typed);
  });
  const text = words(WORDS);
  const { nip, year, version } = plan;
  const expectations = BEHAVIOUR_VALUES.flatMap((value) => {
    const expectation = typed[value]?.trim() ?? "";
    return expectation === "" ? [] : [{ value, expectation }];
  });
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
        <Form
          error={saving.error}
          onSubmit={() => void saving.act({ params: { nip, year }, body: { expectations } }, { version })}
        >
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
                draft.set({ ...typed, [value]: expectation });
              }}
            />
          ))}
          <Submit isBusy={saving.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
