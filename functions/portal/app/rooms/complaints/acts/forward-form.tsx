import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft, useKept } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";
import { UnitField } from "./unit-field.tsx";

const WORDS = {
  unit: { id: "Teruskan ke", en: "Forward to" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  hint: { id: "Tenggat tetap berjalan sejak diterima.", en: "The deadlines stay: they count from receipt." },
  reason: { id: "Catatan untuk unit itu", en: "Note for that unit" },
  send: { id: "Teruskan", en: "Forward" },
};

export function ForwardForm({ complaint, onDone }: ActProps) {
  const { trackingCode, version } = complaint;
  const [unitId, setUnitId] = useKept(`forward ${trackingCode}, unitId`, "");
  const draft = useDraft(`forward ${trackingCode}`, "");
  const acting = useAct("POST /v1/complaints/{trackingCode}/forward");
  const text = words(WORDS);
  async function submit() {
    const reason = draft.value.trim();
    const body = { unitId, ...(reason !== "" && { reason }) };
    if (!(await acting.act({ params: { trackingCode }, body }, { version }))) return;
    setUnitId("");
    draft.clear();
    onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <UnitField
        label={text.unit}
        hint={text.hint}
        none={text.choose}
        value={unitId}
        onValue={setUnitId}
        without={complaint.unitId}
      />
      <TextArea
        name="reason"
        label={text.reason}
        isOptional
        maxLength={1_000}
        rows={3}
        value={draft.value}
        onValue={draft.set}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
