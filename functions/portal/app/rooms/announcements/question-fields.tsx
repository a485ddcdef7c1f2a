import { words } from "../../frame/language.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { TextArea, TextField } from "../../parts/form/form.tsx";
import { NO_QUESTION, type TypedAnnouncement, type TypedQuestion } from "./typed-announcement.ts";

const WORDS = {
  title: { id: "Uji pemahaman (tidak wajib)", en: "Check of understanding (optional)" },
  hint: {
    id: "Satu sampai tiga pertanyaan cukup. Anda melihat berapa yang keliru, bukan siapa.",
    en: "One to three questions are enough. You see how many are wrong, never who.",
  },
  add: { id: "Tambah pertanyaan", en: "Add a question" },
  remove: { id: "Hapus pertanyaan", en: "Remove the question" },
  question: { id: "Pertanyaan", en: "Question" },
  option: { id: "Pilihan", en: "Option" },
  more: { id: "Tambah pilihan", en: "Add an option" },
  right: { id: "Yang benar", en: "The right one" },
  choose: { id: "Pilih yang benar", en: "Choose the right one" },
  why: { id: "Mengapa itu benar", en: "Why it is right" },
};

const MOST_QUESTIONS = 10;
const MOST_OPTIONS = 6;

interface QuestionFieldsProps {
  readonly typed: TypedAnnouncement;
  readonly set: (part: Partial<TypedAnnouncement>) => void;
}

/** The questions of a check, with what is right and why. */
export function QuestionFields({ typed: { questions }, set }: QuestionFieldsProps) {
  const text = words(WORDS);
  return (
    <fieldset class="field">
      <legend>{text.title}</legend>
      <p class="hint">{text.hint}</p>
      {questions.map((question, index) => (
        <QuestionField
          key={index}
          {...{ question, index }}
          set={(part) =>
            set({ questions: questions.map((one, at) => (at === index ? { ...one, ...part } : one)) })
          }
        />
      ))}
      <div class="acts">
        {questions.length < MOST_QUESTIONS && (
          <button type="button" class="quiet" onClick={() => set({ questions: [...questions, NO_QUESTION] })}>
            {text.add}
          </button>
        )}
        {questions.length > 0 && (
          <button type="button" class="bare" onClick={() => set({ questions: questions.slice(0, -1) })}>
            {text.remove}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface QuestionFieldProps {
  readonly question: TypedQuestion;
  readonly index: number;
  readonly set: (part: Partial<TypedQuestion>) => void;
}

function QuestionField({ question, index, set }: QuestionFieldProps) {
  const text = words(WORDS);
  const name = `questions.${index}`;
  const { options } = question;
  return (
    <>
      <TextField
        name={`${name}.text`}
        label={`${text.question} ${index + 1}`}
        maxLength={300}
        value={question.text}
        onValue={(value) => set({ text: value })}
      />
      {options.map((option, place) => (
        <TextField
          key={place}
          name={`${name}.options.${place}`}
          label={`${text.option} ${place + 1}`}
          maxLength={200}
          value={option}
          onValue={(value) => set({ options: options.map((one, at) => (at === place ? value : one)) })}
        />
      ))}
      {options.length < MOST_OPTIONS && (
        <button type="button" class="bare" onClick={() => set({ options: [...options, ""] })}>
          {text.more}
        </button>
      )}
      <SelectField
        name={`${name}.right`}
        label={text.right}
        value={question.right}
        options={[["", text.choose], ...options.map((one, at) => [String(at), one || `${at + 1}`] as const)]}
        onValue={(right) => set({ right })}
      />
      <TextArea
        name={`${name}.why`}
        label={text.why}
        maxLength={500}
        rows={2}
        value={question.why}
        onValue={(why) => set({ why })}
      />
    </>
  );
}
