import { words } from "../../frame/language.ts";
import { TextArea } from "../../parts/form/form.tsx";

const WORDS = {
  question: { id: "Pertanyaan, dengan rumusan umum", en: "The question, in general words" },
  hint: {
    id: "Tulis tanpa nama, unit, atau kejadian yang menunjuk penanyanya.",
    en: "Write it without names, units or events that point to who asked.",
  },
  answer: { id: "Jawaban", en: "Answer" },
};

export interface FaqWords {
  readonly question: string;
  readonly answer: string;
}

interface FieldsProps {
  readonly typed: FaqWords;
  readonly onTyped: (typed: FaqWords) => void;
}

/** A question and its answer, in words for everybody. */
export function FaqFields({ typed, onTyped }: FieldsProps) {
  const text = words(WORDS);
  return (
    <>
      <TextArea
        name="question"
        label={text.question}
        hint={text.hint}
        maxLength={500}
        rows={2}
        value={typed.question}
        onValue={(question) => onTyped({ ...typed, question })}
      />
      <TextArea
        name="answer"
        label={text.answer}
        maxLength={5_000}
        rows={5}
        value={typed.answer}
        onValue={(answer) => onTyped({ ...typed, answer })}
      />
    </>
  );
}

/** Without the spaces around. */
export const trimmed = ({ question, answer }: FaqWords): FaqWords => ({
  question: question.trim(),
  answer: answer.trim(),
});
