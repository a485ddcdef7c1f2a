import { Form, Submit, TextArea } from "../../parts/form/form.tsx";

interface ReasonFormProps {
  readonly label: string;
  /** What the button says. */
  readonly send: string;
  readonly reason: string;
  readonly onReason: (reason: string | undefined) => void;
  readonly acting: { readonly error: Error | undefined; readonly isBusy: boolean };
  readonly onSend: (reason: string) => void;
}

/** Asks why, before something is returned, refused or withdrawn; Escape leaves it. */
export function ReasonForm({ label, send, reason, onReason, acting, onSend }: ReasonFormProps) {
  return (
    <Form error={acting.error} onSubmit={() => onSend(reason.trim())}>
      <TextArea
        name="reason"
        label={label}
        hasFocus
        maxLength={2_000}
        rows={2}
        value={reason}
        onValue={onReason}
        onEscape={() => onReason(undefined)}
      />
      <Submit isBusy={acting.isBusy}>{send}</Submit>
    </Form>
  );
}
