import { useState } from "preact/hooks";
import type { Acting } from "../client/acts.ts";
import type { Act } from "../client/operations.ts";
import { words } from "../frame/language.ts";
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
  readonly acting: Pick<Acting<Act>, "isBusy" | "error">;
  readonly onSend: (text: string) => void;
}

/** The right of reply to something said about oneself. */
export function ReplyForm({ acting, onSend }: ReplyProps) {
  const [typed, setTyped] = useState("");
  const text = words(WORDS);
  return (
    <details>
      <summary>{text.open}</summary>
      <Form error={acting.error} onSubmit={() => onSend(typed.trim())}>
        <TextArea
          name="text"
          label={text.label}
          hint={text.hint}
          maxLength={2_000}
          rows={3}
          value={typed}
          onValue={setTyped}
        />
        <Submit isBusy={acting.isBusy}>{text.send}</Submit>
      </Form>
    </details>
  );
}
