import { words } from "../../../frame/language.ts";
import { Check, SelectField } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../../parts/form/form.tsx";
import { PeopleField } from "../../../parts/form/people-field.tsx";
import { type AnswerKind, newCriterion, type TypedInstrument } from "./typed-instrument.ts";

const WORDS = {
  title: { id: "Nama instrumen", en: "Name of the instrument" },
  purpose: { id: "Kegunaannya", en: "What it is for" },
  levels: { id: "Skala, dari yang terendah", en: "Scale, from the lowest" },
  level: { id: "Tingkat", en: "Level" },
  score: { id: "Skor", en: "Score" },
  label: { id: "Sebutan", en: "Label" },
  addLevel: { id: "Tambah tingkat", en: "Add a level" },
  criteria: { id: "Yang diamati", en: "What is observed" },
  criterion: { id: "Kriteria", en: "Criterion" },
  answer: { id: "Dijawab dengan", en: "Answered by" },
  note: { id: "Wajib disertai catatan", en: "Needs a note" },
  addCriterion: { id: "Tambah kriteria", en: "Add a criterion" },
  remove: { id: "Hapus", en: "Remove" },
  supervisors: { id: "Pengawas yang boleh memakainya", en: "Supervisors who may use it" },
  supervisorsHint: {
    id: "Penilai dan pimpinan unit selalu boleh. Ketik nama pengawas lain, misalnya pengawas sekolah.",
    en: "Raters and heads always may. Type the name of others, such as a school supervisor.",
  },
  chosen: { id: "Pengawas yang dipilih", en: "Chosen supervisors" },
};

/** An instrument with anything but the scale is for visits. */
export const ANSWERS: Readonly<Record<AnswerKind, { readonly id: string; readonly en: string }>> = {
  SCALE: { id: "skala", en: "the scale" },
  CHECK: { id: "ya atau tidak (kunjungan)", en: "yes or no (visits)" },
  PHOTO: { id: "foto (kunjungan)", en: "photos (visits)" },
  PLACE: { id: "lokasi (kunjungan)", en: "coordinates (visits)" },
  NOTE: { id: "uraian (kunjungan)", en: "words (visits)" },
};

interface FormProps {
  readonly value: TypedInstrument;
  readonly onValue: (value: TypedInstrument) => void;
  readonly error: Error | undefined;
  readonly isBusy: boolean;
  readonly save: string;
  readonly onSubmit: () => void;
}

const MOST_LEVELS = 10;
const MOST_CRITERIA = 50;

/** An instrument's name, scale, criteria, and those who may observe with it. */
export function InstrumentForm({ value, onValue, error, isBusy, save, onSubmit }: FormProps) {
  const text = words(WORDS);
  const { levels, criteria } = value;
  const set = (part: Partial<TypedInstrument>) => onValue({ ...value, ...part });
  return (
    <Form error={error} onSubmit={onSubmit}>
      <TextField
        name="title"
        label={text.title}
        maxLength={200}
        value={value.title}
        onValue={(title) => set({ title })}
      />
      <TextArea
        name="purpose"
        label={text.purpose}
        isOptional
        maxLength={1_000}
        rows={2}
        value={value.purpose}
        onValue={(purpose) => set({ purpose })}
      />
      <fieldset class="field">
        <legend>{text.levels}</legend>
        {levels.map(({ score, label }, index) => (
          <div key={index} class="fields">
            <TextField
              name={`levels.${index}.score`}
              label={`${text.score} ${index + 1}`}
              inputMode="numeric"
              value={score}
              onValue={(typed) => set({ levels: replaced(levels, index, { score: typed, label }) })}
            />
            <TextField
              name={`levels.${index}.label`}
              label={`${text.label} ${index + 1}`}
              maxLength={100}
              value={label}
              onValue={(typed) => set({ levels: replaced(levels, index, { score, label: typed }) })}
            />
          </div>
        ))}
        <div class="acts">
          {levels.length < MOST_LEVELS && (
            <button
              type="button"
              class="quiet"
              onClick={() => set({ levels: [...levels, nextLevel(levels)] })}
            >
              {text.addLevel}
            </button>
          )}
          {levels.length > 0 && (
            <button type="button" class="bare" onClick={() => set({ levels: levels.slice(0, -1) })}>
              {text.remove} {text.level.toLowerCase()} {levels.length}
            </button>
          )}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>{text.criteria}</legend>
        {criteria.map((one, index) => (
          <div key={one.id}>
            <TextField
              name={`criteria.${index}.statement`}
              label={`${text.criterion} ${index + 1}`}
              maxLength={500}
              value={one.statement}
              onValue={(statement) => set({ criteria: replaced(criteria, index, { ...one, statement }) })}
            />
            <SelectField
              name={`criteria.${index}.answer`}
              label={`${text.answer} (${index + 1})`}
              options={Object.entries(words(ANSWERS))}
              value={one.answer}
              onValue={(answer) =>
                set({ criteria: replaced(criteria, index, { ...one, answer: answer as AnswerKind }) })
              }
            />
            <Check
              name={`criteria.${index}.isNoteRequired`}
              label={
                <>
                  {text.note}
                  <span class="unseen">{`, ${text.criterion} ${index + 1}`}</span>
                </>
              }
              isOn={one.isNoteRequired}
              onToggle={(isNoteRequired) =>
                set({ criteria: replaced(criteria, index, { ...one, isNoteRequired }) })
              }
            />
            {criteria.length > 1 && (
              <p>
                <button
                  type="button"
                  class="bare"
                  onClick={() => set({ criteria: criteria.filter(({ id }) => id !== one.id) })}
                >
                  {text.remove} {text.criterion.toLowerCase()} {index + 1}
                </button>
              </p>
            )}
          </div>
        ))}
        {criteria.length < MOST_CRITERIA && (
          <button
            type="button"
            class="quiet"
            onClick={() => set({ criteria: [...criteria, newCriterion(criteria)] })}
          >
            {text.addCriterion}
          </button>
        )}
      </fieldset>
      <PeopleField
        name="supervisors"
        label={text.supervisors}
        hint={text.supervisorsHint}
        listLabel={text.chosen}
        chosen={value.supervisors}
        onChosen={(supervisors) => set({ supervisors })}
      />
      <Submit isBusy={isBusy}>{save}</Submit>
    </Form>
  );
}

function replaced<One>(all: readonly One[], index: number, by: One): readonly One[] {
  return all.map((one, place) => (place === index ? by : one));
}

function nextLevel(levels: TypedInstrument["levels"]) {
  const highest = Number(levels.at(-1)?.score ?? 0);
  return { score: Number.isInteger(highest) ? String(highest + 1) : "", label: "" };
}
