import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  question: { id: "Pertanyaan kepada pengadu", en: "Question to the complainant" },
  questionHint: {
    id: "Tenggat berhenti sampai pengadu menjawab. Tanyakan hanya yang diperlukan untuk bekerja.",
    en: "The deadlines pause until they reply. Ask only for what the work needs.",
  },
  ask: { id: "Kirim pertanyaan", en: "Send the question" },
  remark: { id: "Pesan kepada pengadu", en: "Message to the complainant" },
  remarkHint: {
    id: "Tidak mengubah keadaan dan tenggat; bukan tanggapan.",
    en: "It changes neither state nor deadlines, and is no answer.",
  },
  send: { id: "Kirim pesan", en: "Send the message" },
  note: { id: "Catatan untuk sesama petugas", en: "Note for colleagues" },
  noteHint: { id: "Pengadu tidak membacanya.", en: "The complainant does not read it." },
  keep: { id: "Simpan catatan", en: "Save the note" },
  archive: { id: "Alasan, dibaca pengadu", en: "Reason; the complainant reads it" },
  archiveHint: {
    id: "Untuk yang tidak meminta tindakan, misalnya ucapan terima kasih atau percobaan.",
    en: "For what calls for no action, such as thanks or a test.",
  },
  toArchive: { id: "Arsipkan", en: "Archive" },
};

type Text = "text" | "reason";

interface OneTextProps {
  readonly acting: {
    readonly isBusy: boolean;
    readonly error: Error | undefined;
    readonly act: (typed: string) => Promise<unknown>;
  };
  /** Under which it is kept while it is typed. */
  readonly draft: string;
  readonly name: Text;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly maxLength: number;
  readonly onDone: () => void;
}

/** An act that takes one text, kept on the device until it is sent. */
function OneText({ acting, draft: form, name, label, hint, button, maxLength, onDone }: OneTextProps) {
  const draft = useDraft(form, "");
  async function submit() {
    if (!(await acting.act(draft.value))) return;
    draft.clear();
    onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <TextArea {...{ name, label, hint, maxLength }} value={draft.value} onValue={draft.set} />
      <Submit isBusy={acting.isBusy}>{button}</Submit>
    </Form>
  );
}

export function AskForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const acting = useAct("POST /v1/complaints/{trackingCode}/ask");
  const { question, questionHint, ask } = words(WORDS);
  const act = (text: string) => acting.act({ params: { trackingCode }, body: { text } }, { version });
  const written = { label: question, hint: questionHint, button: ask, maxLength: 4_000 };
  return (
    <OneText
      {...written}
      acting={{ ...acting, act }}
      draft={`ask ${trackingCode}`}
      name="text"
      onDone={onDone}
    />
  );
}

export function RemarkForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const acting = useAct("POST /v1/complaints/{trackingCode}/remark");
  const { remark, remarkHint, send } = words(WORDS);
  const act = (text: string) => acting.act({ params: { trackingCode }, body: { text } }, { version });
  const written = { label: remark, hint: remarkHint, button: send, maxLength: 4_000 };
  return (
    <OneText
      {...written}
      acting={{ ...acting, act }}
      draft={`remark ${trackingCode}`}
      name="text"
      onDone={onDone}
    />
  );
}

export function NoteForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const acting = useAct("POST /v1/complaints/{trackingCode}/note");
  const { note, noteHint, keep } = words(WORDS);
  const act = (text: string) => acting.act({ params: { trackingCode }, body: { text } }, { version });
  const written = { label: note, hint: noteHint, button: keep, maxLength: 1_000 };
  return (
    <OneText
      {...written}
      acting={{ ...acting, act }}
      draft={`note ${trackingCode}`}
      name="text"
      onDone={onDone}
    />
  );
}

export function ArchiveForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const acting = useAct("POST /v1/complaints/{trackingCode}/archive");
  const { archive, archiveHint, toArchive } = words(WORDS);
  const act = (reason: string) => acting.act({ params: { trackingCode }, body: { reason } }, { version });
  const written = { label: archive, hint: archiveHint, button: toArchive, maxLength: 1_000 };
  return (
    <OneText
      {...written}
      acting={{ ...acting, act }}
      draft={`archive ${trackingCode}`}
      name="reason"
      onDone={onDone}
    />
  );
}
