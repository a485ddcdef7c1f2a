import { words } from "../../frame/language.ts";
import { WordsForm } from "./words-form.tsx";

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
  const text = words(WORDS);
  return (
    <details>
      <summary>{text.open}</summary>
      <WordsForm
        draft={`reply ${to}`}
        label={text.label}
        hint={text.hint}
        send={text.send}
        acting={acting}
        onSend={onSend}
      />
    </details>
  );
}
