import {
  type Expectation,
  PREDIKAT_WORDS,
  predikatOf,
} from "../../../../../../shared/domain/rules/predikat.ts";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import { PredikatMatrix } from "../../../parts/person/predikat-matrix.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { type Objected, ObjectionCard } from "./objection-card.tsx";

const WORDS = {
  title: { id: "Keputusan Anda", en: "Your decision" },
  lead: {
    id: "Pilih sel matriks: biarkan seperti penilaian semula untuk menolak keberatan, atau pilih yang lain untuk mengubahnya. Setelah diputuskan, hasilnya final.",
    en: "Choose a cell of the matrix: leave it as it was rated to reject the objection, or choose another to change it. Once decided, the result is final.",
  },
  reason: { id: "Alasan keputusan", en: "Reason for the decision" },
  keep: { id: "Putuskan: penilaian tetap", en: "Decide: the rating stays" },
  change: { id: "Putuskan: predikat menjadi", en: "Decide: the predikat becomes" },
};

interface Typed {
  readonly hasilKerja: Expectation;
  readonly perilakuKerja: Expectation;
  readonly reason: string;
}

/** The rater's superior decides an objection; the result is then final. */
export function DecideObjection({ evaluation }: { readonly evaluation: Objected }) {
  const done = useDone();
  const { nip, period, version, rating } = evaluation;
  const draft = useDraft<Typed>(`decide ${nip} ${period}`, {
    hasilKerja: rating?.hasilKerja ?? "SESUAI_EKSPEKTASI",
    perilakuKerja: rating?.perilakuKerja ?? "SESUAI_EKSPEKTASI",
    reason: "",
  });
  const deciding = useAct("POST /v1/employees/{nip}/evaluations/{period}/objection/decision", () => {
    draft.clear();
    done();
  });
  const text = words(WORDS);
  const { hasilKerja, perilakuKerja, reason } = draft.value;
  const isKept = hasilKerja === rating?.hasilKerja && perilakuKerja === rating?.perilakuKerja;
  const body = { hasilKerja, perilakuKerja, reason: reason.trim() };
  return (
    <>
      <ObjectionCard evaluation={evaluation} />
      <Card title={text.title}>
        <Form
          error={deciding.error}
          onSubmit={() => void deciding.act({ params: { nip, period }, body }, { version })}
        >
          <p>{text.lead}</p>
          <PredikatMatrix
            hasilKerja={hasilKerja}
            perilakuKerja={perilakuKerja}
            onChoose={(results, behaviour) =>
              draft.set({ ...draft.value, hasilKerja: results, perilakuKerja: behaviour })
            }
          />
          <TextArea
            name="reason"
            label={text.reason}
            maxLength={4_000}
            value={reason}
            onValue={(value) => draft.set({ ...draft.value, reason: value })}
          />
          <Submit isBusy={deciding.isBusy}>
            {isKept ? text.keep : `${text.change} ${PREDIKAT_WORDS[predikatOf(hasilKerja, perilakuKerja)]}`}
          </Submit>
        </Form>
      </Card>
    </>
  );
}
