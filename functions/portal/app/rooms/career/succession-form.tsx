import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Form, SelectField, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { namesIn } from "../../parts/people.ts";
import { PeopleField } from "../../parts/people-field.tsx";

type Succession = Answer<"GET /v1/successions/{successionId}">;

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

interface FormProps {
  /** Undefined for a new one. */
  readonly of: Succession | undefined;
  readonly onDone: () => void;
}

const GRADES = ["III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"] as const;

/** The requirements of a post, and who might succeed in it. */
export function SuccessionForm({ of, onDone }: FormProps) {
  const nameOf = namesIn(of);
  const [position, setPosition] = useState(of?.position ?? "");
  const [unitId, setUnitId] = useState(of?.unitId ?? "");
  const [gradeFrom, setGradeFrom] = useState(of?.gradeFrom ?? "III/a");
  const [years, setYears] = useState(String(of?.yearsInPost ?? 2));
  const [reason, setReason] = useState(of?.reason ?? "");
  const [candidates, setCandidates] = useState(
    (of?.candidates ?? []).map((nip) => ({ nip, name: nameOf(nip) })),
  );
  const units = useAsk("GET /v1/units", {});
  const beginning = useAct("POST /v1/successions", onDone);
  const changing = useAct("PUT /v1/successions/{successionId}", onDone);
  const text = words(WORDS);
  const submit = () => {
    const body = {
      ...{ position: position.trim(), unitId, gradeFrom, reason: reason.trim() },
      yearsInPost: years.trim() === "" ? Number.NaN : Number(years),
      candidates: candidates.map(({ nip }) => nip),
    };
    if (of === undefined) void beginning.act({ body });
    else void changing.act({ params: { successionId: of.id }, body }, { version: of.version });
  };
  return (
    <Form error={beginning.error ?? changing.error} onSubmit={submit}>
      <TextField
        name="position"
        label={text.position}
        maxLength={200}
        value={position}
        onValue={setPosition}
      />
      <SelectField
        name="unitId"
        label={text.unit}
        value={unitId}
        onValue={setUnitId}
        options={[
          ["", text.choose],
          ...(units.value?.items ?? []).map(({ id, name }) => [id, name] as const),
        ]}
      />
      <SelectField
        name="gradeFrom"
        label={text.grade}
        value={gradeFrom}
        onValue={setGradeFrom}
        options={GRADES.map((grade) => [grade, grade] as const)}
      />
      <TextField name="yearsInPost" label={text.years} inputMode="numeric" value={years} onValue={setYears} />
      <PeopleField
        name="candidates"
        label={text.add}
        listLabel={text.candidates}
        chosen={candidates}
        onChosen={(chosen) => setCandidates([...chosen])}
      />
      <TextArea
        name="reason"
        label={text.reason}
        maxLength={4_000}
        rows={3}
        value={reason}
        onValue={setReason}
      />
      <Submit isBusy={beginning.isBusy || changing.isBusy}>{text.save}</Submit>
    </Form>
  );
}
