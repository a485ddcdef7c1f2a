import { useDraft } from "../../offline/draft.ts";
import { Form, Submit, TextArea } from "./form.tsx";

interface WordsFormProps {
  /** What it is for, unlike any other: the words are kept on the device until they are sent. */
  readonly draft: string;
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  /** Where another act is what is done most on the screen. */
  readonly isQuiet?: boolean;
  readonly acting: { readonly isBusy: boolean; readonly error: Error | undefined };
  /** @returns something once it is done, nothing where it was not */
  readonly onSend: (text: string) => Promise<unknown>;
}

/** A few words on something: a reply, a comment. */
export function WordsForm({ draft: of, label, hint, send, isQuiet = false, acting, onSend }: WordsFormProps) {
  const draft = useDraft(of, "");
  async function submit() {
    if (await onSend(draft.value.trim())) draft.clear();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <TextArea
        name="text"
        label={label}
        {...(hint !== undefined && { hint })}
        maxLength={2_000}
        rows={3}
        value={draft.value}
        onValue={draft.set}
      />
      <Submit isBusy={acting.isBusy} isQuiet={isQuiet}>
        {send}
      </Submit>
    </Form>
  );
}
