import { useState } from "preact/hooks";
import { say, words } from "../../../frame/language.ts";
import { useKept } from "../../../offline/draft.ts";
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

/**
 * Who is to rate instead, why, and on what basis; why and on what basis are kept until they are forgotten.
 * @param about whose rater, or whose results
 */
export function useRaterOrder(about: string) {
  const [raterNip, setRaterNip] = useState("");
  const [reason, setReason] = useKept(`rater order ${about}, reason`, "");
  const [basis, setBasis] = useKept(`rater order ${about}, basis`, "");
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
  const forget = () => {
    setReason("");
    setBasis("");
  };
  return { fields, order, forget };
}
