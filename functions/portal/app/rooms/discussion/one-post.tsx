import { useAct } from "../../client/acts.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Moderation, type ModerationWays } from "../../parts/proposal/moderation.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { type Post, placeholderOf } from "./post-words.ts";

const WORDS = {
  edited: { id: "diubah", en: "changed" },
  edit: { id: "Ubah", en: "Change" },
  text: { id: "Tulisan", en: "Text" },
  save: { id: "Simpan", en: "Save" },
  withdraw: { id: "Tarik tulisan ini", en: "Withdraw this" },
  sure: {
    id: "Tulisan Anda dihapus dan tidak dapat dikembalikan. Tulisan orang lain tetap ada.",
    en: "What you wrote is deleted and cannot be brought back. What others wrote stays.",
  },
};

interface PostProps {
  readonly of: Post;
  readonly nameOf: (nip: string | undefined) => string;
}

/** A question or a reply, with what may be done about it. */
export function OnePost({ of, nameOf }: PostProps) {
  const params = { topic: of.topic, questionId: of.questionId, postId: of.id };
  const { version, acts } = of;
  const withdrawing = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts/{postId}/withdraw");
  const hide = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts/{postId}/hide");
  const appeal = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts/{postId}/appeal");
  const decide = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts/{postId}/appeal-decision");
  const ways: ModerationWays = {
    hide: { acting: hide, send: (body) => hide.act({ params, body }, { version }) },
    appeal: { acting: appeal, send: (body) => appeal.act({ params, body }, { version }) },
    decide: { acting: decide, send: (body) => decide.act({ params, body }, { version }) },
  };
  const text = words(WORDS);
  const gone = placeholderOf(of);
  return (
    <article>
      {of.text !== undefined && <Words>{of.text}</Words>}
      {gone !== undefined && <p class="quiet-text">{gone}</p>}
      <p class="quiet-text">
        {[
          of.authorNip && nameOf(of.authorNip),
          momentWords(of.writtenAt),
          of.editedAt !== undefined && text.edited,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <Moderation of={of} ways={ways} nameOf={nameOf} />
      {acts.includes("EDIT") && <EditPost of={of} />}
      {acts.includes("WITHDRAW") && (
        <ConfirmDialog
          act={text.withdraw}
          look="bare wrong"
          acting={withdrawing}
          onSend={(onAnswer) => void withdrawing.act({ params }, { version, onAnswer })}
        >
          <p>{text.sure}</p>
        </ConfirmDialog>
      )}
    </article>
  );
}

function EditPost({ of }: { readonly of: Post }) {
  const params = { topic: of.topic, questionId: of.questionId, postId: of.id };
  const editing = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts/{postId}/edit");
  const edit = useEdit(`post ${of.id}`, { version: of.version, typed: of.text ?? "" });
  const text = words(WORDS);
  async function submit() {
    const { typed, version } = edit;
    const done = await editing.act(
      { params, body: { text: typed.trim() } },
      { ...(version !== undefined && { version }), onAnswer: edit.sent },
    );
    if (done) edit.clear();
  }
  return (
    <details>
      <summary>{text.edit}</summary>
      <Form error={editing.error} onSubmit={() => void submit()}>
        <EditStored of={edit}>
          {(typed, onTyped) => (
            <TextArea
              name="text"
              label={text.text}
              maxLength={2_000}
              rows={3}
              value={typed}
              onValue={onTyped}
            />
          )}
        </EditStored>
        <Submit isBusy={editing.isBusy}>{text.save}</Submit>
      </Form>
    </details>
  );
}
