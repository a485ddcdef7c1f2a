import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { SelectField } from "../form/choices.tsx";
import { TextArea } from "../form/form.tsx";
import { Card } from "../screen/screen.tsx";
import { EditIndicator } from "./edit-indicator.tsx";
import { newCriterion, newIndicator, type TypedResult, typedWeight } from "./typed-plan.ts";
import { optionsOf, RESULT_KINDS } from "./words.ts";

const WORDS = {
  result: { id: "Hasil kerja", en: "Result" },
  remove: { id: "Hapus hasil kerja ini", en: "Remove this result" },
  statement: { id: "Apa yang akan dihasilkan?", en: "What will be achieved?" },
  kind: { id: "Jenis", en: "Kind" },
  weight: { id: "Bobot", en: "Weight" },
  addIndicator: { id: "Tambah indikator", en: "Add an indicator" },
  criterion: { id: "Ukuran keberhasilan", en: "Criterion of success" },
  expectation: { id: "Yang diharapkan", en: "What is expected" },
  addCriterion: { id: "Tambah ukuran keberhasilan", en: "Add a criterion" },
  removeCriterion: { id: "Hapus ukuran ini", en: "Remove this criterion" },
};

const MOST = 10;

interface EditResultProps {
  readonly result: TypedResult;
  readonly number: number;
  readonly path: string;
  readonly isQuantitative: boolean;
  readonly isExecutive: boolean;
  /** Whether it is written for others. */
  readonly isTemplate?: boolean;
  /** Undefined removes it. */
  readonly onResult: (result: TypedResult | undefined) => void;
  readonly canRemove: boolean;
}

/** One result, with what it is measured by. */
export function EditResult(props: EditResultProps) {
  const {
    result,
    number,
    path,
    isQuantitative,
    isExecutive,
    isTemplate = false,
    onResult,
    canRemove,
  } = props;
  const text = words(WORDS);
  const set = (part: Partial<TypedResult>) => onResult({ ...result, ...part });
  return (
    <Card
      title={`${text.result} ${number}`}
      aside={
        <span class="acts">
          {isQuantitative && (
            <span class="quiet-text">{`${text.weight}: ${percentWords(typedWeight({ results: [result] }))}`}</span>
          )}
          {canRemove && (
            <button
              type="button"
              class="bare"
              aria-label={`${text.remove}: ${number}`}
              onClick={() => onResult(undefined)}
            >
              {text.remove}
            </button>
          )}
        </span>
      }
    >
      <TextArea
        name={`${path}.statement`}
        label={text.statement}
        maxLength={500}
        rows={2}
        value={result.statement}
        onValue={(statement) => set({ statement })}
      />
      <SelectField
        name={`${path}.kind`}
        label={text.kind}
        value={result.kind}
        onValue={(kind) => set({ kind: kind as TypedResult["kind"] })}
        options={optionsOf(RESULT_KINDS)}
      />
      {isQuantitative ? (
        <>
          {result.indicators.map((indicator, index) => (
            <EditIndicator
              key={indicator.id}
              indicator={indicator}
              name={`${number}.${index + 1}`}
              path={`${path}.indicators.${index}`}
              isExecutive={isExecutive}
              isTemplate={isTemplate}
              canRemove={result.indicators.length > 1}
              onIndicator={(changed) =>
                set({
                  indicators: result.indicators.flatMap((one) =>
                    one.id === indicator.id ? (changed ?? []) : one,
                  ),
                })
              }
            />
          ))}
          {result.indicators.length < MOST && (
            <button
              type="button"
              class="quiet"
              onClick={() => set({ indicators: [...result.indicators, newIndicator()] })}
            >
              {text.addIndicator}
            </button>
          )}
        </>
      ) : (
        <EditCriteria result={result} path={path} onResult={onResult} />
      )}
    </Card>
  );
}

function EditCriteria({ result, path, onResult }: Pick<EditResultProps, "result" | "path" | "onResult">) {
  const text = words(WORDS);
  const setAll = (criteria: TypedResult["criteria"]) => onResult({ ...result, criteria });
  const set = (id: string, part: object) =>
    setAll(result.criteria.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <>
      {result.criteria.map(({ id, statement, expectation }, index) => (
        <fieldset key={id} class="measure">
          <legend>{`${text.criterion} ${index + 1}`}</legend>
          <TextArea
            name={`${path}.criteria.${index}.statement`}
            label={text.criterion}
            maxLength={500}
            rows={2}
            value={statement}
            onValue={(value) => set(id, { statement: value })}
          />
          <TextArea
            name={`${path}.criteria.${index}.expectation`}
            label={text.expectation}
            maxLength={500}
            rows={2}
            value={expectation}
            onValue={(value) => set(id, { expectation: value })}
          />
          {result.criteria.length > 1 && (
            <button
              type="button"
              class="bare"
              onClick={() => setAll(result.criteria.filter((one) => one.id !== id))}
            >
              {text.removeCriterion}
            </button>
          )}
        </fieldset>
      ))}
      {result.criteria.length < MOST && (
        <button type="button" class="quiet" onClick={() => setAll([...result.criteria, newCriterion()])}>
          {text.addCriterion}
        </button>
      )}
    </>
  );
}
