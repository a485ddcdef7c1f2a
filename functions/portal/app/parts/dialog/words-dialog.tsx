import type { ComponentChildren } from "preact";
import { useKept } from "../../offline/draft.ts";
import { TextArea } from "../form/form.tsx";
import { ConfirmDialog, type ConfirmDialogProps } from "./confirm-dialog.tsx";

interface WordsDialogProps extends Pick<ConfirmDialogProps, "act" | "send" | "look" | "acting"> {
  /** What it is for, unlike any other: the words are kept on the device until they are sent. */
  readonly draft: string;
  /** The path of the words in the operation's body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly rows?: number;
  /** @param onAnswer to be told once it is done, so that the dialog closes and its words go */
  readonly onSend: (words: string, onAnswer: () => void) => void;
  /** What is asked or said before the words. */
  readonly children?: ComponentChildren;
}

/** An act that asks for words first, such as the reason for it: a button, and the dialog that it opens. */
export function WordsDialog({
  draft,
  name,
  label,
  hint,
  maxLength,
  rows = 3,
  look = "bare",
  onSend,
  children,
  ...dialog
}: WordsDialogProps) {
  const [typed, setTyped] = useKept(draft, "");
  const send = (onAnswer: () => void) =>
    onSend(typed.trim(), () => {
      onAnswer();
      setTyped("");
    });
  return (
    <ConfirmDialog {...dialog} look={look} onSend={send}>
      {children}
      <TextArea
        {...{ name, label, maxLength, rows }}
        {...(hint !== undefined && { hint })}
        value={typed}
        onValue={setTyped}
      />
    </ConfirmDialog>
  );
}
