import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  solved: {
    id: "Masalahnya sudah selesai. Pengadu masih dapat membukanya kembali.",
    en: "The problem is solved. The complainant can still reopen it.",
  },
  unsolved: {
    id: "Masalahnya tidak dapat diselesaikan. Terhitung tidak tuntas.",
    en: "The problem cannot be solved. It counts as unsolved.",
  },
  reason: { id: "Alasan, dibaca pengadu", en: "Reason; the complainant reads it" },
  send: { id: "Tutup pengaduan", en: "Close the complaint" },
};

/** A form that closes a complaint with this outcome. */
export function CloseForm(outcome: "SOLVED" | "UNSOLVED") {
  return function Close({ complaint: { trackingCode, version }, onDone }: ActProps) {
    const draft = useDraft(`close ${trackingCode}`, "");
    const acting = useAct("POST /v1/complaints/{trackingCode}/close");
    const text = words(WORDS);
    async function submit() {
      const reason = draft.value.trim();
      const body =
        outcome === "UNSOLVED" ? { outcome, reason } : { outcome, ...(reason !== "" && { reason }) };
      if (!(await acting.act({ params: { trackingCode }, body }, { version }))) return;
      draft.clear();
      onDone();
    }
    return (
      <Form error={acting.error} onSubmit={() => void submit()}>
        <p>{outcome === "SOLVED" ? text.solved : text.unsolved}</p>
        <TextArea
          name="reason"
          label={text.reason}
          isOptional={outcome === "SOLVED"}
          maxLength={1_000}
          rows={3}
          value={draft.value}
          onValue={draft.set}
        />
        <Submit isBusy={acting.isBusy}>{text.send}</Submit>
      </Form>
    );
  };
}
