import { useAct } from "../../../client/acts.ts";
import { periodWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { Form, Submit } from "../../../parts/form/form.tsx";
import type { UnitResult } from "../../../parts/unit/results.tsx";
import { useRaterOrder } from "./rater-order.tsx";

const WORDS = {
  title: { id: "Ganti penilai", en: "Replace the rater" },
  lead: {
    id: "Penilai yang baru mendapat waktu menilai sejak hari ini, dan menemukannya di daftar pekerjaannya.",
    en: "The new rater has time to rate from today on, and finds it among their tasks.",
  },
  save: { id: "Ganti", en: "Replace" },
};

interface ReassignRaterProps {
  readonly of: UnitResult;
  readonly period: string;
  readonly onClose: () => void;
}

/** Gives one result that awaits its rating to another rater. */
export function ReassignRater({ of: { nip, name, version }, period, onClose }: ReassignRaterProps) {
  const { fields, order, forget } = useRaterOrder(`${nip} ${period}`);
  const acting = useAct("PUT /v1/employees/{nip}/evaluations/{period}/rater", () => {
    forget();
    onClose();
  });
  const text = words(WORDS);
  return (
    <Dialog title={`${text.title}: ${name}, ${periodWords(period)}`} isOpen onClose={onClose}>
      <p>{text.lead}</p>
      <Form
        error={acting.error}
        onSubmit={() => void acting.act({ params: { nip, period }, body: order }, { version })}
      >
        {fields}
        <Submit isBusy={acting.isBusy}>{text.save}</Submit>
      </Form>
    </Dialog>
  );
}
