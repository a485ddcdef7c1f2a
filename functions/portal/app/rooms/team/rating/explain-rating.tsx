import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { type Objected, ObjectionCard } from "./objection-card.tsx";

const WORDS = {
  title: { id: "Penjelasan Anda", en: "Your explanation" },
  text: { id: "Jelaskan penilaian Anda", en: "Explain your rating" },
  hint: {
    id: "Pegawai dan atasan Anda, yang memutuskan, membaca penjelasan ini.",
    en: "The employee, and your superior who decides, read this explanation.",
  },
  send: { id: "Kirim penjelasan", en: "Send the explanation" },
};

/** The rater explains a rating that was objected to. */
export function ExplainRating({ evaluation }: { readonly evaluation: Objected }) {
  const done = useDone();
  const { nip, period, version } = evaluation;
  const draft = useDraft(`explain ${nip} ${period}`, "");
  const explaining = useAct("POST /v1/employees/{nip}/evaluations/{period}/objection/explanation", () => {
    draft.clear();
    done();
  });
  const text = words(WORDS);
  const send = () =>
    void explaining.act({ params: { nip, period }, body: { text: draft.value.trim() } }, { version });
  return (
    <>
      <ObjectionCard evaluation={evaluation} />
      <Card title={text.title}>
        <Form error={explaining.error} onSubmit={send}>
          <TextArea
            name="text"
            label={text.text}
            hint={text.hint}
            maxLength={4_000}
            value={draft.value}
            onValue={draft.set}
          />
          <Submit isBusy={explaining.isBusy}>{text.send}</Submit>
        </Form>
      </Card>
    </>
  );
}
