import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useKept } from "../offline/draft.ts";
import { Dialog } from "./dialog.tsx";
import { Form, Submit, TextArea } from "./form.tsx";

interface WordsDialogProps {
  /** The act: said by the button that opens the dialog, and its title. */
  readonly act: string;
  /** Said by the button that sends; by default the act again. */
  readonly send?: string;
  /** How the button that opens it looks. */
  readonly look?: "quiet" | "bare" | "bare wrong";
  /** What it is for, unlike any other: the words are kept on the device until they are sent. */
  readonly draft: string;
  /** The path of the words in the operation's body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly acting: { readonly isBusy: boolean; readonly error: Error | undefined };
  /** @param onAnswer to be told once it is done, so that the dialog closes and its words go */
  readonly onSend: (words: string, onAnswer: () => void) => void;
  /** What is asked or said before the words. */
  readonly children?: ComponentChildren;
}

/** An act that asks for words first, such as the reason for it: a button, and the dialog that it opens. */
export function WordsDialog({
  act,
  send = act,
  look = "bare",
  draft,
  name,
  label,
  hint,
  maxLength,
  rows = 3,
  acting,
  onSend,
  children,
}: WordsDialogProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [typed, setTyped] = useKept(draft, "");
  const answered = () => {
    setIsAsking(false);
    setTyped("");
  };
  return (
    <>
      <button type="button" class={look} onClick={() => setIsAsking(true)}>
        {act}
      </button>
      <Dialog title={act} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <Form error={acting.error} onSubmit={() => onSend(typed.trim(), answered)}>
          {children}
          <TextArea
            {...{ name, label, maxLength, rows }}
            {...(hint !== undefined && { hint })}
            value={typed}
            onValue={setTyped}
          />
          <Submit isBusy={acting.isBusy}>{send}</Submit>
        </Form>
      </Dialog>
    </>
  );
}
