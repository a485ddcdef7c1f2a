import { useState } from "preact/hooks";
import { type Acting, useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Choices, Form, Submit, TextArea } from "../../parts/form.tsx";
import { Notice } from "../../parts/notice.tsx";
import type { Proposal } from "./consultation-words.ts";

const WORDS = {
  hidden: { id: "Disembunyikan moderator", en: "Hidden by a moderator" },
  restored: { id: "Pernah disembunyikan, lalu ditampilkan lagi", en: "Was hidden, and is shown again" },
  appeal: { id: "Keberatan", en: "Appeal" },
  decision: { id: "Putusan", en: "Decision" },
  hide: { id: "Sembunyikan", en: "Hide" },
  hideLabel: { id: "Alasan, yang tampil sebagai gantinya", en: "The reason, which is shown in its place" },
  appealLabel: { id: "Mengapa seharusnya ditampilkan?", en: "Why should it be shown?" },
  appealing: { id: "Ajukan keberatan", en: "Appeal" },
  decide: { id: "Putus keberatan", en: "Decide the appeal" },
  restore: { id: "Tampilkan lagi", en: "Show it again" },
  keep: { id: "Tetap disembunyikan", en: "Keep it hidden" },
  reason: { id: "Alasan", en: "Reason" },
};

interface Name {
  readonly consultationId: string;
  readonly proposalId: string;
  /** Of a comment; absent for the proposal itself. */
  readonly commentId?: string;
}

interface ModerationProps {
  readonly of: Pick<Proposal, "id" | "hidden" | "version" | "acts">;
  readonly name: Name;
  readonly nameOf: (nip: string | undefined) => string;
}

/** Why words are hidden, how an appeal went, and what may be done about it. */
export function Moderation({ of: { id, hidden, version, acts }, name, nameOf }: ModerationProps) {
  const text = words(WORDS);
  return (
    <>
      {hidden && (
        <Notice kind="care">
          <p>
            <strong>{hidden.decision?.isRestored ? text.restored : text.hidden}:</strong> {hidden.reason} (
            {nameOf(hidden.by)})
          </p>
          {hidden.appeal && (
            <p>
              <strong>{text.appeal}:</strong> {hidden.appeal.text}
            </p>
          )}
          {hidden.decision && (
            <p>
              <strong>{text.decision}:</strong> {hidden.decision.reason} ({nameOf(hidden.decision.by)})
            </p>
          )}
        </Notice>
      )}
      {acts.includes("HIDE") && <Hide id={id} name={name} version={version} />}
      {acts.includes("APPEAL") && <Appeal id={id} name={name} version={version} />}
      {acts.includes("DECIDE_APPEAL") && <DecideAppeal id={id} name={name} version={version} />}
    </>
  );
}

interface ActProps {
  readonly id: string;
  readonly name: Name;
  readonly version: number;
}

const ofComment = ({ commentId = "", ...name }: Name) => ({ ...name, commentId });

function Hide({ id, name, version }: ActProps) {
  const proposal = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/hide");
  const comment = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/hide",
  );
  const text = words(WORDS);
  const send = (reason: string) =>
    name.commentId === undefined
      ? proposal.act({ params: name, body: { reason } }, { version })
      : comment.act({ params: ofComment(name), body: { reason } }, { version });
  const acting = name.commentId === undefined ? proposal : comment;
  return <Worded {...{ id, acting, send }} field="reason" open={text.hide} label={text.hideLabel} />;
}

function Appeal({ id, name, version }: ActProps) {
  const proposal = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/appeal");
  const comment = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal",
  );
  const text = words(WORDS);
  const send = (said: string) =>
    name.commentId === undefined
      ? proposal.act({ params: name, body: { text: said } }, { version })
      : comment.act({ params: ofComment(name), body: { text: said } }, { version });
  const acting = name.commentId === undefined ? proposal : comment;
  return <Worded {...{ id, acting, send }} field="text" open={text.appealing} label={text.appealLabel} />;
}

function DecideAppeal({ id, name, version }: ActProps) {
  const proposal = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/appeal-decision");
  const comment = useAct(
    "POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments/{commentId}/appeal-decision",
  );
  const [choice, setChoice] = useState("");
  const text = words(WORDS);
  const send = (reason: string) => {
    const body = { isRestored: choice === "restore", reason };
    return name.commentId === undefined
      ? proposal.act({ params: name, body }, { version })
      : comment.act({ params: ofComment(name), body }, { version });
  };
  const acting = name.commentId === undefined ? proposal : comment;
  return (
    <Worded {...{ id, acting, send }} field="reason" open={text.decide} label={text.reason}>
      <Choices
        name="isRestored"
        legend={text.decision}
        options={[
          { value: "restore", label: text.restore },
          { value: "keep", label: text.keep },
        ]}
        value={choice}
        onValue={setChoice}
      />
    </Worded>
  );
}

interface WordedProps {
  readonly id: string;
  readonly acting: Pick<Acting<never>, "isBusy" | "error">;
  readonly send: (text: string) => Promise<unknown>;
  readonly field: string;
  readonly open: string;
  readonly label: string;
  readonly children?: preact.ComponentChildren;
}

/** An act that asks for words first. */
function Worded({ id, acting, send, field, open, label, children }: WordedProps) {
  const draft = useDraft(`${open} ${id}`, "");
  async function submit() {
    if (await send(draft.value.trim())) draft.clear();
  }
  return (
    <details>
      <summary>{open}</summary>
      <Form error={acting.error} onSubmit={() => void submit()}>
        {children}
        <TextArea
          name={field}
          label={label}
          maxLength={2_000}
          rows={3}
          value={draft.value}
          onValue={draft.set}
        />
        <Submit isBusy={acting.isBusy}>{open}</Submit>
      </Form>
    </details>
  );
}
