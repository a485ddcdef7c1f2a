import { words } from "../../frame/language.ts";
import { TextArea } from "../form/form.tsx";
import { Card } from "../screen/screen.tsx";
import { EditResult } from "./edit-result.tsx";
import { newResult, type TypedPlan } from "./typed-plan.ts";

const WORDS = {
  addResult: { id: "Tambah hasil kerja", en: "Add a result" },
  attachments: { id: "Lampiran", en: "Attachments" },
  eachLine: { id: "Satu butir tiap baris.", en: "One to a line." },
  support: { id: "Dukungan sumber daya", en: "Support" },
  accountability: { id: "Skema pertanggungjawaban", en: "Accountability" },
  consequences: { id: "Konsekuensi", en: "Consequences" },
};

const MOST_RESULTS = 20;

interface PlanFieldsProps {
  readonly typed: TypedPlan;
  readonly set: (part: Partial<TypedPlan>) => void;
  readonly isExecutive: boolean;
  /** For positions rather than for one employee. */
  readonly isTemplate?: boolean;
}

/** A plan's results with their indicators, and its attachments. A template's are under `content` in the body. */
export function PlanFields({ typed, set, isExecutive, isTemplate = false }: PlanFieldsProps) {
  const text = words(WORDS);
  const within = isTemplate ? "content." : "";
  return (
    <>
      {typed.results.map((result, index) => (
        <EditResult
          key={result.id}
          result={result}
          number={index + 1}
          path={`${within}results.${index}`}
          isQuantitative={typed.approach === "KUANTITATIF"}
          isExecutive={isExecutive}
          isTemplate={isTemplate}
          canRemove={typed.results.length > 1}
          onResult={(changed) =>
            set({ results: typed.results.flatMap((one) => (one.id === result.id ? (changed ?? []) : one)) })
          }
        />
      ))}
      {typed.results.length < MOST_RESULTS && (
        <p>
          <button
            type="button"
            class="quiet"
            onClick={() => set({ results: [...typed.results, newResult()] })}
          >
            {text.addResult}
          </button>
        </p>
      )}
      <Card title={text.attachments}>
        {(["support", "accountability", "consequences"] as const).map((name) => (
          <TextArea
            key={name}
            name={`${within}attachments.${name}`}
            label={text[name]}
            hint={text.eachLine}
            isOptional
            maxLength={5_000}
            rows={2}
            value={typed[name]}
            onValue={(value) => set({ [name]: value })}
          />
        ))}
      </Card>
    </>
  );
}
