import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Form, Submit } from "../form/form.tsx";
import { Dialog } from "./dialog.tsx";

export interface ConfirmDialogProps {
  /** The act: said by the button that opens the dialog, and its title. */
  readonly act: string;
  /** What it is done to, after the act in the dialog's title and in the name of the button that opens it. */
  readonly about?: string;
  /** Said by the button that sends; by default the act again. */
  readonly send?: string;
  /** How the button that opens it looks; by default as what is done here most. */
  readonly look?: "quiet" | "quiet wrong" | "bare" | "bare wrong";
  readonly acting: {
    readonly isBusy: boolean;
    readonly error: Error | undefined;
    /** A refusal is not shown once more where it is opened again. */
    readonly forget?: () => void;
  };
  /** @param onAnswer to be told once it is done, so that the dialog closes */
  readonly onSend: (onAnswer: () => void) => void;
  /** What follows from the act, and what is asked before it. */
  readonly children: ComponentChildren;
}

/** An act that is done only once its consequences were read: a button, and the dialog that it opens. */
export function ConfirmDialog({
  act,
  about,
  send = act,
  look,
  acting,
  onSend,
  children,
}: ConfirmDialogProps) {
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  const open = () => {
    acting.forget?.();
    setIsAsking(true);
  };
  const named = about === undefined ? act : `${act}: ${about}`;
  return (
    <>
      <button type="button" class={look} aria-label={about === undefined ? undefined : named} onClick={open}>
        {act}
      </button>
      <Dialog title={named} isOpen={isAsking} onClose={close}>
        <Form error={acting.error} onSubmit={() => onSend(close)}>
          {children}
          <Submit isBusy={acting.isBusy}>{send}</Submit>
        </Form>
      </Dialog>
    </>
  );
}
