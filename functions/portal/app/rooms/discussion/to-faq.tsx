import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit } from "../../parts/form/form.tsx";
import { FaqFields, trimmed } from "./faq-fields.tsx";
import type { Post } from "./post-words.ts";

const WORDS = {
  open: { id: "Jadikan pertanyaan umum", en: "Make it part of the FAQ" },
  send: { id: "Masukkan ke pertanyaan umum", en: "Put it into the FAQ" },
};

/** An answered question becomes part of the FAQ: the words are edited, and who asked is not named. */
export function ToFaq({ of }: { readonly of: Post }) {
  const { topic, questionId, version } = of;
  const publishing = useAct("POST /v1/discussions/{topic}/questions/{questionId}/faq");
  const edit = useEdit(`faq of ${questionId}`, {
    version,
    typed: { question: of.text ?? "", answer: of.question?.answer?.text ?? "" },
  });
  const text = words(WORDS);
  async function submit() {
    const body = trimmed(edit.typed);
    if (await publishing.act({ params: { topic, questionId }, body }, { version, onAnswer: edit.sent }))
      edit.clear();
  }
  return (
    <details>
      <summary>{text.open}</summary>
      <Form error={publishing.error} onSubmit={() => void submit()}>
        <EditStored of={edit}>{(typed, onTyped) => <FaqFields typed={typed} onTyped={onTyped} />}</EditStored>
        <Submit isBusy={publishing.isBusy}>{text.send}</Submit>
      </Form>
    </details>
  );
}
