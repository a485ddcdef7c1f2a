import { BEHAVIOUR_VALUES, VALUE_NAMES } from "../../../../../../shared/domain/rules/berakhlak.ts";
import {
  EXPECTATION_TEXTS,
  EXPECTATIONS,
  type Expectation,
} from "../../../../../../shared/domain/rules/predikat.ts";
import { useAct } from "../../../client/acts.ts";
import { say, words } from "../../../frame/language.ts";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import { useKeys } from "../../../parts/list/keys.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import { PredikatMatrix } from "../../../parts/person/predikat-matrix.tsx";
import { contentOf, type Evaluation, reasonsAsked, type TypedRating, typedOf } from "./form.ts";
import { ResultFeedback } from "./result-feedback.tsx";

const WORDS = {
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku kerja", en: "Behaviour" },
  advised: { id: "disarankan sistem", en: "advised by the software" },
  resultsReason: { id: "Alasan penilaian hasil kerja", en: "Why the results are rated so" },
  resultsHint: {
    id: "Diminta karena berbeda dari saran sistem, atau karena tidak ada saran.",
    en: "Asked because it differs from the advice, or there is none.",
  },
  behaviourReason: { id: "Alasan penilaian perilaku kerja", en: "Why the behaviour is rated so" },
  behaviourHint: {
    id: "Diminta karena di bawah ekspektasi, atau berbeda dari saran sistem.",
    en: "Asked because it is below expectation, or differs from the advice.",
  },
  values: { id: "Umpan balik per nilai perilaku", en: "Feedback by value of behaviour" },
  save: { id: "Simpan penilaian", en: "Save the rating" },
  change: { id: "Ubah penilaian", en: "Change the rating" },
};

const MAXIMUM = 4_000;

/** The rater's own judgement of results and behaviour; the predikat follows from the matrix. */
export function RateForm({ evaluation }: { readonly evaluation: Evaluation }) {
  const done = useDone();
  const { nip, period, version, advice } = evaluation;
  const edit = useEdit<TypedRating>(`rated ${nip} ${period}`, { version, typed: typedOf(evaluation.rating) });
  const rating = useAct("PUT /v1/employees/{nip}/evaluations/{period}/rating", () => {
    edit.clear();
    done();
  });
  const text = words(WORDS);
  const choose = (part: Partial<TypedRating>) => edit.set({ ...edit.typed, ...part });
  const submit = () => void rating.act({ params: { nip, period }, body: contentOf(edit.typed) }, { version });
  useKeys({
    ...keysOf("123", (hasilKerja) => choose({ hasilKerja })),
    ...keysOf("456", (perilakuKerja) => choose({ perilakuKerja })),
    s: submit,
  });
  const options = (advised: Expectation | undefined, keys: string) =>
    EXPECTATIONS.map((value, index) => ({
      value,
      label: say(EXPECTATION_TEXTS[value]),
      hint: (
        <>
          <kbd>{keys[index]}</kbd> {value === advised && text.advised}
        </>
      ),
    }));
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const asked = reasonsAsked(typed, evaluation);
        const set = (part: Partial<TypedRating>) => onTyped({ ...typed, ...part });
        return (
          <Form error={rating.error} onSubmit={submit}>
            <div class="fields">
              <Choices
                name="hasilKerja"
                legend={text.results}
                value={typed.hasilKerja ?? ""}
                onValue={(value) => set({ hasilKerja: value as Expectation })}
                options={options(advice.hasilKerja, "123")}
              />
              <Choices
                name="perilakuKerja"
                legend={text.behaviour}
                value={typed.perilakuKerja ?? ""}
                onValue={(value) => set({ perilakuKerja: value as Expectation })}
                options={options(advice.perilakuKerja, "456")}
              />
            </div>
            {asked.hasilKerja && (
              <TextArea
                name="hasilKerjaReason"
                label={text.resultsReason}
                hint={text.resultsHint}
                maxLength={MAXIMUM}
                rows={3}
                value={typed.hasilKerjaReason}
                onValue={(hasilKerjaReason) => set({ hasilKerjaReason })}
              />
            )}
            {asked.perilakuKerja && (
              <TextArea
                name="perilakuKerjaReason"
                label={text.behaviourReason}
                hint={text.behaviourHint}
                maxLength={MAXIMUM}
                rows={3}
                value={typed.perilakuKerjaReason}
                onValue={(perilakuKerjaReason) => set({ perilakuKerjaReason })}
              />
            )}
            <PredikatMatrix
              hasilKerja={typed.hasilKerja}
              perilakuKerja={typed.perilakuKerja}
              onChoose={(hasilKerja, perilakuKerja) => set({ hasilKerja, perilakuKerja })}
            />
            <ResultFeedback
              evaluation={evaluation}
              value={typed.resultFeedback}
              onValue={(resultFeedback) => set({ resultFeedback })}
            />
            <details>
              <summary>{text.values}</summary>
              {BEHAVIOUR_VALUES.map((value) => (
                <TextArea
                  key={value}
                  name={`behaviourFeedback.${value}`}
                  label={VALUE_NAMES[value]}
                  isOptional
                  maxLength={1_000}
                  rows={2}
                  value={typed.behaviourFeedback[value] ?? ""}
                  onValue={(said) =>
                    set({ behaviourFeedback: { ...typed.behaviourFeedback, [value]: said } })
                  }
                />
              ))}
            </details>
            <div class="acts">
              <Submit isBusy={rating.isBusy}>{evaluation.rating ? text.change : text.save}</Submit>
            </div>
          </Form>
        );
      }}
    </EditStored>
  );
}

function keysOf(keys: string, choose: (of: Expectation) => void) {
  return Object.fromEntries(EXPECTATIONS.map((value, index) => [keys[index], () => choose(value)]));
}
