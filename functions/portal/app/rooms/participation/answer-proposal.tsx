import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
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
  const edit = useEdit<{ readonly fate: string; readonly reason: string }>(`answer ${of.id}`, {
    version: of.version,
    typed: { fate: of.answer?.fate ?? "", reason: of.answer?.reason ?? "" },
  });
  const text = words(WORDS);
  async function submit() {
    const { fate, reason } = edit.typed;
    const body = { fate: fate as Fate, reason: reason.trim() };
    const meant = { version: of.version, onAnswer: edit.sent };
    if (await answering.act({ params: name, body }, meant)) edit.clear();
  }
  return (
    <Card title={of.answer ? text.change : text.title}>
      <EditStored of={edit}>
        {(value, set) => (
          <FateForm acting={answering} draft={{ value, set }} onSubmit={() => void submit()} />
        )}
      </EditStored>
    </Card>
  );
}
