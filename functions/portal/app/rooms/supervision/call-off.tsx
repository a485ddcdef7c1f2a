import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Form, Submit, TextArea } from "../../parts/form.tsx";
import type { Visit } from "./visit-words.ts";

const WORDS = {
  open: { id: "Batalkan kunjungan", en: "Call off the visit" },
  reason: { id: "Alasan", en: "Reason" },
  hint: {
    id: "Undian tidak dapat diubah: alasan ini tersimpan dan dibaca tim serta semua yang memeriksa undiannya.",
    en: "A draw cannot be changed: this reason is kept, for the team and whoever checks the draw.",
  },
};

/** A visit that cannot be made, for those who run the programme. */
export function CallOff({ of }: { readonly of: Visit }) {
  const { programmeId, period, number, version } = of;
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useKept(`call off ${programmeId} ${period} ${number}`, "");
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/call-off",
    () => {
      setIsAsking(false);
      setReason("");
    },
  );
  const text = words(WORDS);
  const submit = () =>
    void acting.act(
      { params: { programmeId, period, number }, body: { reason: reason.trim() } },
      { version },
    );
  return (
    <>
      <button type="button" class="bare" onClick={() => setIsAsking(true)}>
        {text.open}
      </button>
      <Dialog title={text.open} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <Form error={acting.error} onSubmit={submit}>
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.hint}
            maxLength={1_000}
            rows={3}
            value={reason}
            onValue={setReason}
          />
          <Submit isBusy={acting.isBusy}>{text.open}</Submit>
        </Form>
      </Dialog>
    </>
  );
}
