import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Form, SelectField, Submit, TextArea } from "../../parts/form.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { BRIEF, ownersOf, type VisitBrief } from "./keep-briefs.ts";
import type { Recommendation, Visit } from "./visit-words.ts";

const WORDS = {
  open: { id: "Ganti penanggung jawab", en: "Name another owner" },
  owner: { id: "Penanggung jawab baru", en: "New owner" },
  choose: { id: "Pilih pegawai", en: "Choose an employee" },
  reason: { id: "Alasan", en: "Reason" },
  hint: {
    id: "Yang baru mendapat sedikitnya waktu yang sama seperti rekomendasi yang dikembalikan. Keterlambatan sebelumnya tidak menjadi bebannya.",
    en: "They get as much time as for a returned one at least. What was late before is not held against them.",
  },
};

interface Passed {
  readonly of: Recommendation;
  readonly visit: Visit;
}

/** A recommendation whose owner cannot follow it up any more, for those who run the programme. */
export function PassOn({ of, visit }: Passed) {
  const [isAsking, setIsAsking] = useState(false);
  const { programmeId, period, number } = visit;
  const brief = useAsk(BRIEF, isAsking ? { params: { programmeId, period, number } } : undefined);
  const text = words(WORDS);
  return (
    <>
      <button type="button" class="bare" onClick={() => setIsAsking(true)}>
        {text.open}
      </button>
      <Dialog title={text.open} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{of.text}</p>
        <Loaded asked={brief} lines={3}>
          {(known) => <NewOwner {...{ of, visit, known }} onPassed={() => setIsAsking(false)} />}
        </Loaded>
      </Dialog>
    </>
  );
}

interface NewOwnerProps extends Passed {
  readonly known: VisitBrief;
  readonly onPassed: () => void;
}

function NewOwner({ of, visit, known, onPassed }: NewOwnerProps) {
  const { programmeId, period, visit: number, number: recommendation, ownerNip, version } = of;
  const draft = `pass on ${programmeId} ${period} ${number} ${recommendation}`;
  const [toNip, setToNip] = useKept(`${draft}, to`, "");
  const [reason, setReason] = useKept(draft, "");
  const acting = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/recommendations/{recommendation}/pass-on",
    () => {
      setToNip("");
      setReason("");
      onPassed();
    },
  );
  const text = words(WORDS);
  const owners = ownersOf(visit, known, (nip) => nip).filter(([nip]) => nip !== ownerNip);
  const submit = () =>
    void acting.act(
      {
        params: { programmeId, period, number, recommendation },
        body: { ownerNip: toNip, reason: reason.trim() },
      },
      { version },
    );
  return (
    <Form error={acting.error} onSubmit={submit}>
      <SelectField
        name="ownerNip"
        label={text.owner}
        options={[["", text.choose], ...owners]}
        value={toNip}
        onValue={setToNip}
      />
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
  );
}
