import { words } from "../frame/language.ts";
import { useDraft } from "../offline/draft.ts";
import { Form, Submit, TextArea } from "./form.tsx";

const WORDS = {
  open: { id: "Tanggapi", en: "Reply" },
  label: { id: "Tanggapan Anda", en: "Your reply" },
  hint: {
    id: "Tanggapan diberikan satu kali dan tersimpan bersama catatan ini.",
    en: "There is one reply, and it is kept with this record.",
  },
  send: { id: "Kirim tanggapan", en: "Send the reply" },
};

interface ReplyProps {
  /** What it replies to, unlike any other: the words are kept on the device until they are sent. */
  readonly to: string;
  readonly acting: { readonly isBusy: boolean; readonly error: Error | undefined };
  /** @returns something once it is done, nothing where it was not */
  readonly onSend: (text: string) => Promise<unknown>;
}

/** The right of reply to something said about oneself. */
export function ReplyForm({ to, acting, onSend }: ReplyProps) {
  const draft = useDraft(`reply ${to}`, "");
  const text = words(WORDS);
  async function submit() {
    if (await onSend(draft.value.trim())) draft.clear();
  }
  return (
    <details>
      <summary>{text.open}</summary>
      <Form error={acting.error} onSubmit={() => void submit()}>
        <TextArea
          name="text"
          label={text.label}
          hint={text.hint}
          maxLength={2_000}
          rows={3}
          value={draft.value}
          onValue={draft.set}
        />
        <Submit isBusy={acting.isBusy}>{text.send}</Submit>
      </Form>
    </details>
  );
}
