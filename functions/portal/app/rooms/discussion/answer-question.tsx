import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import type { Post } from "./post-words.ts";

const WORDS = {
  title: { id: "Jawab resmi", en: "Answer officially" },
  again: { id: "Perbaiki jawaban resmi", en: "Correct the official answer" },
  text: { id: "Jawaban", en: "Answer" },
  send: { id: "Kirim jawaban resmi", en: "Send the official answer" },
};

/** For who published it, HR and the head of the city. */
export function AnswerQuestion({ of }: { readonly of: Post }) {
  const answering = useAct("POST /v1/discussions/{topic}/questions/{questionId}/answer");
  const stored = of.question?.answer?.text ?? "";
  const edit = useEdit(`official answer ${of.id}`, { version: of.version, typed: stored });
  const text = words(WORDS);
  async function submit() {
    const { typed, version } = edit;
    const params = { topic: of.topic, questionId: of.questionId };
    const done = await answering.act(
      { params, body: { text: typed.trim() } },
      { ...(version !== undefined && { version }), onAnswer: edit.sent },
    );
    if (done) edit.clear();
  }
  return (
    <Card title={stored === "" ? text.title : text.again}>
      <Form error={answering.error} onSubmit={() => void submit()}>
        <EditStored of={edit}>
          {(typed, onTyped) => (
            <TextArea
              name="text"
              label={text.text}
              maxLength={5_000}
              rows={5}
              value={typed}
              onValue={onTyped}
            />
          )}
        </EditStored>
        <Submit isBusy={answering.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
