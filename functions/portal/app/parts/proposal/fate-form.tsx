import { words } from "../../frame/language.ts";
import { Choices } from "../form/choices.tsx";
import { Form, Submit, TextArea } from "../form/form.tsx";
import { FATE_CHOICES } from "./fate-words.ts";

const WORDS = {
  fate: { id: "Keputusan", en: "Decision" },
  reason: { id: "Alasan", en: "Reason" },
  send: { id: "Kirim jawaban", en: "Send the answer" },
};

interface Decided {
  readonly fate: string;
  readonly reason: string;
}

interface FateFormProps {
  readonly acting: { readonly error: Error | undefined; readonly isBusy: boolean };
  readonly draft: { readonly value: Decided; readonly set: (value: Decided) => void };
  readonly onSubmit: () => void;
}

/** What becomes of what somebody proposed, and why. */
export function FateForm({ acting, draft, onSubmit }: FateFormProps) {
  const text = words(WORDS);
  return (
    <Form error={acting.error} onSubmit={onSubmit}>
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
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
