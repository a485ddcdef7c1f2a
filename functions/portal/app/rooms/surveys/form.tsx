import type { Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { TextField } from "../../parts/form/form.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { useLines } from "../../parts/form/use-lines.ts";
import { CODES, elementWords, LANGUAGES, type Survey } from "./words.ts";

type Plan = Given<"POST /v1/units/{unitId}/surveys">["body"];
type Wording = NonNullable<Plan["questions"]["wording"]>;

const WORDS = {
  service: { id: "Jenis layanan", en: "Kind of service" },
  serviceHint: { id: "Sebagaimana warga menyebutnya.", en: "As citizens call it." },
  language: { id: "Bahasa pertanyaan", en: "Language of the questions" },
  opens: { id: "Dibuka", en: "Opens on" },
  ends: { id: "Berakhir", en: "Ends on" },
  population: { id: "Banyaknya pengguna layanan pada masa itu", en: "Users of the service in the period" },
  populationHint: {
    id: "Dasar jumlah jawaban yang diperlukan agar hasilnya mewakili.",
    en: "It tells how many answers are needed.",
  },
  wording: { id: "Ubah bunyi sembilan pertanyaan", en: "Word the nine questions yourself" },
  wordingHint: {
    id: "Yang dikosongkan memakai bunyi baku.",
    en: "What is left empty is asked in the standard words.",
  },
  own: { id: "Pertanyaan sendiri", en: "Own question" },
  choices: { id: "Pilihan jawaban", en: "Choices" },
  choicesHint: { id: "Dua sampai lima, dipisahkan titik koma.", en: "Two to five, separated by semicolons." },
  add: { id: "Tambah pertanyaan sendiri", en: "Add an own question" },
  remove: { id: "Hapus pertanyaan", en: "Remove question" },
};

const MOST_OWN = 8;

/** A plan as it is typed. */
export interface TypedPlan {
  readonly service: string;
  readonly language: string;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly population: string;
  readonly wording: Readonly<Record<string, string | undefined>>;
  readonly own: readonly { readonly text: string; readonly choices: string }[];
}

export function typedPlanOf(survey: Survey): TypedPlan {
  const { service, language, opensOn, endsOn, population, editions } = survey;
  const { wording = {}, own } = editions.at(-1)?.questions ?? { own: [] };
  return {
    service,
    language,
    opensOn,
    endsOn,
    population: population === undefined ? "" : String(population),
    wording,
    own: own.map(({ text, choices }) => ({ text, choices: choices.join("; ") })),
  };
}

export function planOf({ population, wording, own, service, ...rest }: TypedPlan): Plan {
  const worded = Object.entries(wording)
    .map(([code, text = ""]) => [code, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return {
    ...rest,
    service: service.trim(),
    ...(population.trim() !== "" && { population: numberSent(population) }),
    questions: {
      ...(worded.length > 0 && { wording: Object.fromEntries(worded) as Wording }),
      own: own.map(({ text, choices }, index) => ({
        id: `Q${index + 1}`,
        text: text.trim(),
        choices: choices
          .split(";")
          .map((choice) => choice.trim())
          .filter((choice) => choice !== ""),
      })),
    },
  };
}

interface FieldsProps {
  readonly typed: TypedPlan;
  readonly set: (part: Partial<TypedPlan>) => void;
  /** Once it has opened, its service, language and first day stay. */
  readonly hasOpened?: boolean;
}

/** What HR decides about a survey. */
export function PlanFields({ typed, set, hasOpened }: FieldsProps) {
  const text = words(WORDS);
  return (
    <>
      {!hasOpened && (
        <>
          <TextField
            name="service"
            label={text.service}
            hint={text.serviceHint}
            value={typed.service}
            onValue={(service) => set({ service })}
          />
          <SelectField
            name="language"
            label={text.language}
            value={typed.language}
            options={Object.entries(words(LANGUAGES))}
            onValue={(language) => set({ language })}
          />
        </>
      )}
      <div class="fields">
        {!hasOpened && (
          <TextField
            name="opensOn"
            label={text.opens}
            type="date"
            value={typed.opensOn}
            onValue={(opensOn) => set({ opensOn })}
          />
        )}
        <TextField
          name="endsOn"
          label={text.ends}
          type="date"
          value={typed.endsOn}
          onValue={(endsOn) => set({ endsOn })}
        />
      </div>
      <TextField
        name="population"
        label={text.population}
        hint={text.populationHint}
        isOptional
        inputMode="numeric"
        value={typed.population}
        onValue={(population) => set({ population })}
      />
      <details>
        <summary>{text.wording}</summary>
        <p class="hint">{text.wordingHint}</p>
        {CODES.map((code) => (
          <TextField
            key={code}
            name={`questions.wording.${code}`}
            label={elementWords(code)}
            isOptional
            value={typed.wording[code] ?? ""}
            onValue={(value) => set({ wording: { ...typed.wording, [code]: value } })}
          />
        ))}
      </details>
      <OwnQuestions typed={typed} set={set} />
    </>
  );
}

function OwnQuestions({ typed: { own }, set }: Pick<FieldsProps, "typed" | "set">) {
  const text = words(WORDS);
  const { keys, add, change, remove } = useLines(own, (all) => set({ own: all }));
  return (
    <>
      {own.map((question, index) => (
        <fieldset key={keys[index]} class="field">
          <legend>
            {text.own} {index + 1}
          </legend>
          <TextField
            name={`questions.own.${index}.text`}
            label={text.own}
            value={question.text}
            onValue={(value) => change(index, { text: value })}
          />
          <TextField
            name={`questions.own.${index}.choices`}
            label={text.choices}
            hint={text.choicesHint}
            value={question.choices}
            onValue={(choices) => change(index, { choices })}
          />
          <button type="button" class="bare" onClick={() => remove(index)}>
            {text.remove} {index + 1}
          </button>
        </fieldset>
      ))}
      {own.length < MOST_OWN && (
        <p>
          <button type="button" class="quiet" onClick={() => add({ text: "", choices: "" })}>
            {text.add}
          </button>
        </p>
      )}
    </>
  );
}
