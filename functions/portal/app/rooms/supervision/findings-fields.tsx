import { words } from "../../frame/language.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { TextArea, TextField } from "../../parts/form/form.tsx";
import { useLines } from "../../parts/form/use-lines.ts";
import { NO_RECOMMENDATION, type TypedRecommendation, type TypedVisit } from "./typed-visit.ts";

const WORDS = {
  finding: { id: "Temuan", en: "Finding" },
  addFinding: { id: "Tambah temuan", en: "Add a finding" },
  recommendation: { id: "Rekomendasi", en: "Recommendation" },
  addRecommendation: { id: "Tambah rekomendasi", en: "Add a recommendation" },
  remove: { id: "Hapus rekomendasi", en: "Remove recommendation" },
  owner: { id: "Siapa yang menindaklanjuti?", en: "Who follows it up?" },
  choose: { id: "Pilih penanggung jawab", en: "Choose an owner" },
  days: { id: "Batas waktu (hari kerja)", en: "Time (working days)" },
};

/** As many as a record holds. */
const MOST = 10;

interface FieldsProps {
  readonly typed: Pick<TypedVisit, "findings" | "recommendations">;
  readonly set: (part: Partial<TypedVisit>) => void;
  readonly owners: readonly (readonly [nip: string, name: string])[];
}

/** What was found, and what is to be done about it, by whom and by when. */
export function FindingsFields({ typed: { findings, recommendations }, set, owners }: FieldsProps) {
  const text = words(WORDS);
  const lines = useLines(recommendations, (all) => set({ recommendations: all }));
  return (
    <>
      {findings.map((finding, index) => (
        <TextArea
          key={index}
          name={`findings.${index}`}
          label={index === 0 ? text.finding : `${text.finding} ${index + 1}`}
          isOptional
          maxLength={1_000}
          rows={2}
          value={finding}
          onValue={(value) => set({ findings: findings.map((one, at) => (at === index ? value : one)) })}
        />
      ))}
      {findings.length < MOST && (
        <div class="acts">
          <button type="button" class="quiet" onClick={() => set({ findings: [...findings, ""] })}>
            {text.addFinding}
          </button>
        </div>
      )}
      {recommendations.map((recommendation, index) => (
        <OneOrder
          key={lines.keys[index]}
          {...{ recommendation, index, owners }}
          set={(part) => lines.change(index, part)}
          onRemove={() => lines.remove(index)}
        />
      ))}
      {recommendations.length < MOST && (
        <div class="acts">
          <button type="button" class="quiet" onClick={() => lines.add(NO_RECOMMENDATION)}>
            {text.addRecommendation}
          </button>
        </div>
      )}
    </>
  );
}

interface OrderProps extends Pick<FieldsProps, "owners"> {
  readonly recommendation: TypedRecommendation;
  readonly index: number;
  readonly set: (part: Partial<TypedRecommendation>) => void;
  readonly onRemove: () => void;
}

function OneOrder({ recommendation, index, owners, set, onRemove }: OrderProps) {
  const text = words(WORDS);
  const name = `recommendations.${index}`;
  const { text: typed, ownerNip, workingDays } = recommendation;
  return (
    <fieldset class="field">
      <legend>
        {text.recommendation} {index + 1}
      </legend>
      <TextArea
        name={`${name}.text`}
        label={text.recommendation}
        maxLength={1_000}
        rows={2}
        value={typed}
        onValue={(value) => set({ text: value })}
      />
      <SelectField
        name={`${name}.ownerNip`}
        label={text.owner}
        options={[["", text.choose], ...owners]}
        value={ownerNip}
        onValue={(value) => set({ ownerNip: value })}
      />
      <TextField
        name={`${name}.workingDays`}
        label={text.days}
        inputMode="numeric"
        value={workingDays}
        onValue={(value) => set({ workingDays: value })}
      />
      <button type="button" class="bare" onClick={onRemove}>
        {text.remove} {index + 1}
      </button>
    </fieldset>
  );
}
