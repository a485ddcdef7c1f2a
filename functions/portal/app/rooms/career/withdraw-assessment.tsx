import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import type { Profile } from "./competency-words.ts";

const WORDS = {
  open: { id: "Cabut hasil ini", en: "Withdraw this" },
  reason: { id: "Mengapa hasil ini keliru", en: "What is wrong with it" },
  send: { id: "Cabut", en: "Withdraw" },
};

/** HR withdraws a faulty assessment. */
export function WithdrawAssessment({ of }: { readonly of: Profile["assessments"][number] }) {
  const [reason, setReason] = useKept<string | undefined>(`withdraw assessment ${of.id}`, undefined);
  const acting = useAct(
    "POST /v1/talent/employees/{nip}/competency-assessments/{assessmentId}/withdraw",
    () => setReason(undefined),
  );
  const text = words(WORDS);
  if (reason === undefined)
    return (
      <button type="button" class="quiet" onClick={() => setReason("")}>
        {text.open}
      </button>
    );
  const submit = () =>
    void acting.act(
      { params: { nip: of.nip, assessmentId: of.id }, body: { reason: reason.trim() } },
      { version: of.version },
    );
  return (
    <Form error={acting.error} onSubmit={submit}>
      <TextArea
        name="reason"
        label={text.reason}
        hasFocus
        maxLength={1_000}
        rows={2}
        value={reason}
        onValue={setReason}
        onEscape={() => setReason(undefined)}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
