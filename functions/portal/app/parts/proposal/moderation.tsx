import type { Acting } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { Notice } from "../asked/notice.tsx";
import { asChosen } from "../form/as-chosen.ts";
import { Choices } from "../form/choices.tsx";
import { Form, Submit, TextArea } from "../form/form.tsx";
import { Written } from "../screen/written.tsx";

type Proposal = Answer<"GET /v1/consultations/{consultationId}/proposals/{proposalId}">["proposal"];

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

/** An act of moderation as its context's operations do it. */
export interface Sending<Body> {
  readonly acting: Pick<Acting<never>, "isBusy" | "error">;
  readonly send: (body: Body) => Promise<unknown>;
}

/** What may be done about words that are, or may be, hidden. */
export interface ModerationWays {
  readonly hide: Sending<{ readonly reason: string }>;
  readonly appeal: Sending<{ readonly text: string }>;
  readonly decide: Sending<{ readonly isRestored: boolean; readonly reason: string }>;
}

interface ModerationProps {
  readonly of: Pick<Proposal, "id" | "hidden"> & { readonly acts: readonly string[] };
  readonly ways: ModerationWays;
  readonly nameOf: (nip: string | undefined) => string;
}

/** Why words are hidden, how an appeal went, and what may be done about it. */
export function Moderation({ of: { id, hidden, acts }, ways, nameOf }: ModerationProps) {
  const text = words(WORDS);
  return (
    <>
      {hidden && (
        <Notice kind="care">
          <p>
            <strong>{hidden.decision?.isRestored ? text.restored : text.hidden}:</strong>{" "}
            <Written>{hidden.reason}</Written> ({nameOf(hidden.by)})
          </p>
          {hidden.appeal && (
            <p>
              <strong>{text.appeal}:</strong> <Written>{hidden.appeal.text}</Written>
            </p>
          )}
          {hidden.decision && (
            <p>
              <strong>{text.decision}:</strong> <Written>{hidden.decision.reason}</Written> (
              {nameOf(hidden.decision.by)})
            </p>
          )}
        </Notice>
      )}
      {acts.includes("HIDE") && (
        <Worded
          {...{ id, acting: ways.hide.acting, send: (reason) => ways.hide.send({ reason }) }}
          {...{ field: "reason", open: text.hide, label: text.hideLabel }}
        />
      )}
      {acts.includes("APPEAL") && (
        <Worded
          {...{ id, acting: ways.appeal.acting, send: (said) => ways.appeal.send({ text: said }) }}
          {...{ field: "text", open: text.appealing, label: text.appealLabel }}
        />
      )}
      {acts.includes("DECIDE_APPEAL") && <DecideAppeal id={id} decide={ways.decide} />}
    </>
  );
}

interface DecideProps {
  readonly id: string;
  readonly decide: ModerationWays["decide"];
}

function DecideAppeal({ id, decide }: DecideProps) {
  const [choice, setChoice] = useKept(`decide appeal ${id}`, "");
  const text = words(WORDS);
  const send = (reason: string) =>
    decide.send({ isRestored: asChosen(choice === "" ? undefined : choice === "restore"), reason });
  return (
    <Worded
      {...{ id, acting: decide.acting, send, field: "reason", open: text.decide, label: text.reason }}
      onSent={() => setChoice("")}
    >
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
  readonly onSent?: () => void;
  readonly children?: preact.ComponentChildren;
}

/** An act that asks for words first. */
function Worded({ id, acting, send, field, open, label, onSent, children }: WordedProps) {
  const draft = useDraft(`${open} ${id}`, "");
  async function submit() {
    if (!(await send(draft.value.trim()))) return;
    draft.clear();
    onSent?.();
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
