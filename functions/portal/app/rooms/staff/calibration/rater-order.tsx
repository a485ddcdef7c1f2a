import { say, words } from "../../../frame/language.ts";
import { useKept } from "../../../offline/draft.ts";
import { TextArea, TextField } from "../../../parts/form/form.tsx";
import { type Person, PersonField } from "../../../parts/form/person-field.tsx";
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
 * Who is to rate instead, why, and on what basis; all kept until they are forgotten.
 * @param about whose rater, or whose results
 */
export function useRaterOrder(about: string) {
  const [rater, setRater] = useKept<Person | null>(`rater order ${about}, who`, null);
  const [reason, setReason] = useKept(`rater order ${about}, reason`, "");
  const [basis, setBasis] = useKept(`rater order ${about}, basis`, "");
  const text = words(WORDS);
  const fields = (
    <>
      <PersonField
        name="raterNip"
        label={text.rater}
        person={rater}
        onPerson={(chosen) => setRater(chosen ?? null)}
      />
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
    raterNip: rater?.nip ?? "",
    reason: reason.trim(),
    ...(basis.trim() !== "" && { basis: basis.trim() }),
  };
  const forget = () => {
    setRater(null);
    setReason("");
    setBasis("");
  };
  return { fields, order, forget };
}
