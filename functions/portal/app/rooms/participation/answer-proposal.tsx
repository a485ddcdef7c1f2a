import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { FATE_CHOICES, type Fate } from "../../parts/fate-words.ts";
import { Choices, Form, Submit, TextArea } from "../../parts/form.tsx";
import { Card } from "../../parts/screen.tsx";
import type { Proposal } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Jawab usul ini", en: "Answer this proposal" },
  fate: { id: "Keputusan", en: "Decision" },
  reason: { id: "Alasan", en: "Reason" },
  send: { id: "Kirim jawaban", en: "Send the answer" },
};

interface AnswerProps {
  readonly of: Proposal;
  readonly name: { readonly consultationId: string; readonly proposalId: string };
}

/** An official's answer: what becomes of it, and why. */
export function AnswerProposal({ of, name }: AnswerProps) {
  const answering = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/answer");
  const initial: { readonly fate: string; readonly reason: string } = {
    fate: of.answer?.fate ?? "",
    reason: of.answer?.reason ?? "",
  };
  const draft = useDraft(`answer ${of.id}`, initial);
  const text = words(WORDS);
  async function submit() {
    const body = { fate: draft.value.fate as Fate, reason: draft.value.reason.trim() };
    if (await answering.act({ params: name, body }, { version: of.version })) draft.clear();
  }
  return (
    <Card title={text.title}>
      <Form error={answering.error} onSubmit={() => void submit()}>
        <Choices
          name="fate"
          legend={text.fate}
          options={FATE_CHOICES()}
          value={draft.value.fate}
          onValue={(fate) => draft.set({ ...draft.value, fate })}
        />
        <TextArea
          name="reason"
          label={text.reason}
          maxLength={2_000}
          value={draft.value.reason}
          onValue={(reason) => draft.set({ ...draft.value, reason })}
        />
        <Submit isBusy={answering.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
