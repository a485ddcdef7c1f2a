import { useState } from "preact/hooks";
import { own } from "../../../../../../shared/domain/own.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { TextArea } from "../../../parts/form/form.tsx";
import type { Evaluation } from "./form.ts";

const WORDS = { title: { id: "Umpan balik per hasil kerja", en: "Feedback by planned result" } };

interface FeedbackProps {
  readonly evaluation: Pick<Evaluation, "nip" | "period">;
  readonly value: Readonly<Record<string, string>>;
  readonly onValue: (value: Readonly<Record<string, string>>) => void;
}

/** Words on each planned result; the plan is asked for when they are opened. */
export function ResultFeedback({ evaluation: { nip, period }, value, onValue }: FeedbackProps) {
  const [isOpen, setIsOpen] = useState(false);
  const plan = useAsk(
    "GET /v1/employees/{nip}/plans/{year}",
    isOpen ? { params: { nip, year: period.slice(0, 4) } } : undefined,
  );
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words(WORDS).title}</summary>
      {plan.value?.results.map(({ id, statement }) => (
        <TextArea
          key={id}
          name={`resultFeedback.${id}`}
          label={statement}
          isOptional
          maxLength={1_000}
          rows={2}
          value={own(value, id) ?? ""}
          onValue={(said) => onValue({ ...value, [id]: said })}
        />
      ))}
    </details>
  );
}
