import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";

const WORDS = {
  head: { id: "Tambah kebutuhan", en: "Add a need" },
  title: { id: "Apa yang perlu dipelajari", en: "What is to be learned" },
  reason: { id: "Alasannya", en: "Why" },
  send: { id: "Tambahkan", en: "Add" },
};

const EMPTY = { title: "", reason: "" };

/** A need that no record shows. */
export function AddNeed({ nip, year }: { readonly nip: string; readonly year: string }) {
  const draft = useDraft(`need ${nip} ${year}`, EMPTY);
  const acting = useAct("POST /v1/employees/{nip}/development-needs/{year}", () => draft.clear(EMPTY));
  const text = words(WORDS);
  const { title, reason } = draft.value;
  const body = { title: title.trim(), reason: reason.trim() };
  return (
    <Card title={text.head}>
      <Form error={acting.error} onSubmit={() => void acting.act({ params: { nip, year }, body })}>
        <TextField
          name="title"
          label={text.title}
          maxLength={200}
          value={title}
          onValue={(value) => draft.set({ title: value, reason })}
        />
        <TextArea
          name="reason"
          label={text.reason}
          maxLength={2_000}
          rows={3}
          value={reason}
          onValue={(value) => draft.set({ title, reason: value })}
        />
        <Submit isBusy={acting.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
