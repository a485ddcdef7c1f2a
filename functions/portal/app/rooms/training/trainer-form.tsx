import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { Check, Form, Submit, TextField } from "../../parts/form.tsx";
import { PersonField } from "../../parts/person-field.tsx";
import { listed } from "./listed.ts";

export type Trainer = Answer<"GET /v1/trainers">["items"][number];

const WORDS = {
  person: { id: "Pegawai", en: "Employee" },
  skills: { id: "Keahlian, dipisah koma", en: "Skills, parted by commas" },
  skillsHint: {
    id: "Tulis seperti pokok bahasan di katalog, misalnya: pelayanan prima, arsip.",
    en: "As the subjects of the catalogue, such as: customer service, archives.",
  },
  limit: { id: "Batas jam mengajar setahun", en: "Hours that they may teach in a year" },
  isActive: { id: "Diusulkan untuk sesi baru", en: "Proposed for new sessions" },
  save: { id: "Simpan", en: "Save" },
};

interface TrainerFormProps {
  /** Undefined for a new one. */
  readonly of: Trainer | undefined;
  readonly onDone: () => void;
}

/** An internal trainer to take into the pool, or to change. */
export function TrainerForm({ of, onDone }: TrainerFormProps) {
  const [nip, setNip] = useState("");
  const [skills, setSkills] = useState((of?.skills ?? []).join(", "));
  const [limit, setLimit] = useState(String(of?.yearlyHours ?? "40"));
  const [isActive, setIsActive] = useState(of?.isActive ?? true);
  const appointing = useAct("POST /v1/trainers", onDone);
  const changing = useAct("PUT /v1/trainers/{nip}", onDone);
  const text = words(WORDS);
  const submit = () => {
    const body = {
      ...{ skills: listed(skills), isActive },
      yearlyHours: limit.trim() === "" ? Number.NaN : Number(limit),
    };
    if (of === undefined) void appointing.act({ body: { ...body, nip } });
    else void changing.act({ params: { nip: of.nip }, body }, { version: of.version });
  };
  return (
    <Form error={appointing.error ?? changing.error} onSubmit={submit}>
      {of === undefined && (
        <PersonField name="nip" label={text.person} onPerson={(person) => setNip(person?.nip ?? "")} />
      )}
      <TextField
        name="skills"
        label={text.skills}
        hint={text.skillsHint}
        value={skills}
        onValue={setSkills}
      />
      <TextField name="yearlyHours" label={text.limit} inputMode="numeric" value={limit} onValue={setLimit} />
      <Check label={text.isActive} isOn={isActive} onToggle={setIsActive} />
      <Submit isBusy={appointing.isBusy || changing.isBusy}>{text.save}</Submit>
    </Form>
  );
}
