import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { asChosen } from "../../../parts/form/as-chosen.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import type { ComplaintClass } from "../words.ts";
import { ClassChoices } from "./class-choices.tsx";
import type { ActProps } from "./props.ts";
import { UnitField } from "./unit-field.tsx";

const WORDS = {
  unit: { id: "Unit yang berwenang", en: "Unit that is responsible" },
  keep: { id: "Tetap di", en: "Stays with" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  oversight: { id: "Unit pengawasan (Inspektorat)", en: "The oversight unit (inspectorate)" },
  send: { id: "Verifikasi", en: "Verify" },
};

const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";

export function VerifyForm({ complaint, onDone }: ActProps) {
  const [named, setNamed] = useState<ComplaintClass | undefined>(complaint.class);
  const [unitId, setUnitId] = useState("");
  const acting = useAct("POST /v1/complaints/{trackingCode}/verify");
  const text = words(WORDS);
  const { trackingCode, version } = complaint;
  const isAtDesk = complaint.unitId === "COMPLAINT_DESK";
  const none =
    named === MISCONDUCT ? text.oversight : isAtDesk ? text.choose : `${text.keep} ${complaint.unitName}`;
  async function submit() {
    const body = { class: asChosen(named), ...(unitId !== "" && { unitId }) };
    if (await acting.act({ params: { trackingCode }, body }, { version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <ClassChoices value={named ?? ""} onValue={setNamed} />
      <UnitField label={text.unit} none={none} value={unitId} onValue={setUnitId} />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
