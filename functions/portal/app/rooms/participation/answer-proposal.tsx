import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { FateForm } from "../../parts/proposal/fate-form.tsx";
import type { Fate } from "../../parts/proposal/fate-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import type { Proposal } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Jawab usul ini", en: "Answer this proposal" },
  change: { id: "Ubah jawaban itu", en: "Change that answer" },
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
    <Card title={of.answer ? text.change : text.title}>
      <FateForm acting={answering} draft={draft} onSubmit={() => void submit()} />
    </Card>
  );
}
