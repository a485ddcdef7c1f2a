import { useState } from "preact/hooks";
import { say, words } from "../../../frame/language.ts";
import { TextArea, TextField } from "../../../parts/form.tsx";
import { PersonField } from "../../../parts/person-field.tsx";
import { BASIS } from "../record-words.ts";

const WORDS = {
  rater: { id: "Pejabat penilai yang baru", en: "New rater" },
  reason: { id: "Alasan", en: "Reason" },
  basisHint: {
    id: "Wajib bila ia tidak memimpin unit pegawai itu atau unit di atasnya.",
    en: "Needed if they head neither the employee's unit nor one above it.",
  },
};

const LONGEST_REASON = 4_000;

/** Who is to rate instead, why, and on what basis. */
export function useRaterOrder() {
  const [raterNip, setRaterNip] = useState("");
  const [reason, setReason] = useState("");
  const [basis, setBasis] = useState("");
  const text = words(WORDS);
  const fields = (
    <>
      <PersonField name="raterNip" label={text.rater} onPerson={(person) => setRaterNip(person?.nip ?? "")} />
      <TextArea
        name="reason"
        label={text.reason}
        maxLength={LONGEST_REASON}
        rows={2}
        value={reason}
        onValue={setReason}
      />
      <TextField
        name="basis"
        label={say(BASIS)}
        hint={text.basisHint}
        isOptional
        value={basis}
        onValue={setBasis}
      />
    </>
  );
  const order = {
    raterNip,
    reason: reason.trim(),
    ...(basis.trim() !== "" && { basis: basis.trim() }),
  };
  return { fields, order };
}
