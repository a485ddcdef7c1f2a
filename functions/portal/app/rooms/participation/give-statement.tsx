import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import type { Consultation } from "./consultation-words.ts";

const WORDS = {
  answer: { id: "Beri tanggapan resmi", en: "Give the official answer" },
  answerLabel: { id: "Apa yang diputuskan, dan mengapa?", en: "What has been decided, and why?" },
  left: {
    id: "usul belum dijawab. Buka satu per satu di bawah, lalu jawab.",
    en: "proposals have no answer yet. Open each below and answer it.",
  },
  outcome: { id: "Umumkan yang terwujud", en: "Publish what came of it" },
  outcomeLabel: { id: "Apa yang terwujud dari musyawarah ini?", en: "What came of this consultation?" },
  send: { id: "Kirim", en: "Send" },
};

interface GiveProps {
  readonly of: Consultation;
  readonly answered: number;
}

/** What officials say: first the answer, a year later what came of it. */
export function GiveStatement({ of, answered }: GiveProps) {
  const text = words(WORDS);
  const answering = useAct("POST /v1/consultations/{consultationId}/answer");
  const telling = useAct("POST /v1/consultations/{consultationId}/outcome");
  const draft = useDraft(`statement ${of.id} ${of.state}`, "");
  const isAnswer = of.acts.includes("ANSWER");
  if (!isAnswer && !of.acts.includes("SAY_OUTCOME")) return null;
  const left = isAnswer ? (of.tally?.proposals ?? 0) - answered : 0;
  const acting = isAnswer ? answering : telling;
  async function submit() {
    const params = { consultationId: of.id };
    if (await acting.act({ params, body: { text: draft.value.trim() } }, { version: of.version }))
      draft.clear();
  }
  return (
    <Card title={isAnswer ? text.answer : text.outcome}>
      {left > 0 ? (
        <Notice kind="care">
          {left} {text.left}
        </Notice>
      ) : (
        <Form error={acting.error} onSubmit={() => void submit()}>
          <TextArea
            name="text"
            label={isAnswer ? text.answerLabel : text.outcomeLabel}
            maxLength={5_000}
            rows={6}
            value={draft.value}
            onValue={draft.set}
          />
          <Submit isBusy={acting.isBusy}>{text.send}</Submit>
        </Form>
      )}
    </Card>
  );
}
