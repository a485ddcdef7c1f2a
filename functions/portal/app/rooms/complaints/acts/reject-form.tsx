import { useAct } from "../../../client/acts.ts";
import type { Given } from "../../../client/operations.ts";
import { words } from "../../../frame/language.ts";
import { useDraft, useKept } from "../../../offline/draft.ts";
import { asChosen } from "../../../parts/form/as-chosen.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

type Ground = Given<"POST /v1/complaints/{trackingCode}/reject">["body"]["ground"];

const WORDS = {
  ground: { id: "Dasar penolakan", en: "Ground" },
  reason: { id: "Alasan, dibaca pengadu", en: "Reason; the complainant reads it" },
  wrongDoor: {
    id: "Salah alamat bukan alasan: verifikasi dengan unit yang benar.",
    en: "The wrong unit is not a reason: verify it with the right one.",
  },
  send: { id: "Tolak pengaduan", en: "Reject the complaint" },
};

const GROUNDS = {
  TIDAK_JELAS: { id: "Tidak jelas, juga setelah ditanya", en: "Unclear, even after asking" },
  BUKAN_PENGADUAN: { id: "Bukan pengaduan", en: "Not a complaint" },
  DUPLIKAT: { id: "Sudah pernah disampaikan", en: "Sent before" },
  PROSES_HUKUM: { id: "Sedang dalam proses hukum", en: "In legal proceedings" },
};

export function RejectForm({ complaint, onDone }: ActProps) {
  const { trackingCode, version } = complaint;
  const [ground, setGround] = useKept<Ground | undefined>(`reject ${trackingCode}, ground`, undefined);
  const draft = useDraft(`reject ${trackingCode}`, "");
  const acting = useAct("POST /v1/complaints/{trackingCode}/reject");
  const text = words(WORDS);
  async function submit() {
    const body = { ground: asChosen(ground), reason: draft.value };
    if (!(await acting.act({ params: { trackingCode }, body }, { version }))) return;
    setGround(undefined);
    draft.clear();
    onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <Choices
        name="ground"
        legend={text.ground}
        hint={text.wrongDoor}
        value={ground ?? ""}
        onValue={(chosen) => setGround(chosen as Ground)}
        options={Object.entries(words(GROUNDS)).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="reason" label={text.reason} maxLength={1_000} value={draft.value} onValue={draft.set} />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
