import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { type Member, PeopleField } from "../../parts/form/people-field.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { namesIn } from "../../parts/person/people.ts";
import { openUnits } from "../../parts/unit/open-units.ts";

type Succession = Answer<"GET /v1/talent/successions/{successionId}">;

const WORDS = {
  position: { id: "Jabatan", en: "Post" },
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  grade: { id: "Golongan paling rendah", en: "Lowest grade" },
  years: { id: "Tahun dalam jabatan sekarang, paling sedikit", en: "Years in the present post, at least" },
  add: { id: "Tambah calon", en: "Add a candidate" },
  candidates: { id: "Calon", en: "Candidates" },
  reason: { id: "Alasan", en: "Reason" },
  save: { id: "Simpan", en: "Save" },
};

interface TypedSuccession extends Pick<Succession, "position" | "unitId" | "gradeFrom" | "reason"> {
  readonly years: string;
  readonly candidates: readonly Member[];
}

interface FormProps {
  /** Undefined for a new one. */
  readonly of: Succession | undefined;
  readonly onDone: () => void;
}

const GRADES = ["III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"] as const;

/** The requirements of a post, and who might succeed in it. */
export function SuccessionForm({ of, onDone }: FormProps) {
  const nameOf = namesIn(of);
  const edit = useEdit<TypedSuccession>(`succession ${of?.id ?? "new"}`, {
    version: of?.version,
    typed: {
      position: of?.position ?? "",
      unitId: of?.unitId ?? "",
      gradeFrom: of?.gradeFrom ?? "III/a",
      years: String(of?.yearsInPost ?? 2),
      reason: of?.reason ?? "",
      candidates: (of?.candidates ?? []).map((nip) => ({ nip, name: nameOf(nip) })),
    },
  });
  const done = () => {
    edit.clear();
    onDone();
  };
  const units = useAsk("GET /v1/units", {});
  const beginning = useAct("POST /v1/talent/successions", done);
  const changing = useAct("PUT /v1/talent/successions/{successionId}", done);
  const text = words(WORDS);
  const submit = () => {
    const { position, unitId, gradeFrom, years, reason, candidates } = edit.typed;
    const body = {
      ...{ position: position.trim(), unitId, gradeFrom, reason: reason.trim() },
      yearsInPost: numberSent(years),
      candidates: candidates.map(({ nip }) => nip),
    };
    if (of === undefined) void beginning.act({ body });
    else void changing.act({ params: { successionId: of.id }, body }, { version: of.version });
  };
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<TypedSuccession>) => onTyped({ ...typed, ...part });
        return (
          <Form error={beginning.error ?? changing.error} onSubmit={submit}>
            <TextField
              name="position"
              label={text.position}
              maxLength={200}
              value={typed.position}
              onValue={(position) => set({ position })}
            />
            <SelectField
              name="unitId"
              label={text.unit}
              value={typed.unitId}
              onValue={(unitId) => set({ unitId })}
              options={[
                ["", text.choose],
                ...openUnits(units.value?.items, typed.unitId).map(({ id, name }) => [id, name] as const),
              ]}
            />
            <SelectField
              name="gradeFrom"
              label={text.grade}
              value={typed.gradeFrom}
              onValue={(grade) => set({ gradeFrom: grade as TypedSuccession["gradeFrom"] })}
              options={GRADES.map((grade) => [grade, grade] as const)}
            />
            <TextField
              name="yearsInPost"
              label={text.years}
              inputMode="numeric"
              value={typed.years}
              onValue={(years) => set({ years })}
            />
            <PeopleField
              name="candidates"
              label={text.add}
              listLabel={text.candidates}
              chosen={typed.candidates}
              onChosen={(candidates) => set({ candidates })}
            />
            <TextArea
              name="reason"
              label={text.reason}
              maxLength={4_000}
              rows={3}
              value={typed.reason}
              onValue={(reason) => set({ reason })}
            />
            <Submit isBusy={beginning.isBusy || changing.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}
