import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Check } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { type Person, PersonField } from "../../parts/form/person-field.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
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

interface TypedTrainer {
  /** Parted by commas. */
  readonly skills: string;
  readonly limit: string;
  readonly isActive: boolean;
}

interface TrainerFormProps {
  /** Undefined for a new one. */
  readonly of: Trainer | undefined;
  readonly onDone: () => void;
}

/** An internal trainer to take into the pool, or to change. */
export function TrainerForm({ of, onDone }: TrainerFormProps) {
  const [person, setPerson] = useKept<Person | null>("trainer new, person", null);
  const edit = useEdit<TypedTrainer>(`trainer ${of?.nip ?? "new"}`, {
    version: of?.version,
    typed: {
      skills: (of?.skills ?? []).join(", "),
      limit: String(of?.yearlyHours ?? "40"),
      isActive: of?.isActive ?? true,
    },
  });
  const done = () => {
    edit.clear();
    setPerson(null);
    onDone();
  };
  const appointing = useAct("POST /v1/trainers", done);
  const changing = useAct("PUT /v1/trainers/{nip}", done);
  const text = words(WORDS);
  const submit = () => {
    const { skills, limit, isActive } = edit.typed;
    const body = {
      ...{ skills: listed(skills), isActive },
      yearlyHours: numberSent(limit),
    };
    if (of === undefined) void appointing.act({ body: { ...body, nip: person?.nip ?? "" } });
    else void changing.act({ params: { nip: of.nip }, body }, { version: of.version });
  };
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<TypedTrainer>) => onTyped({ ...typed, ...part });
        return (
          <Form error={appointing.error ?? changing.error} onSubmit={submit}>
            {of === undefined && (
              <PersonField
                name="nip"
                label={text.person}
                person={person}
                onPerson={(chosen) => setPerson(chosen ?? null)}
              />
            )}
            <TextField
              name="skills"
              label={text.skills}
              hint={text.skillsHint}
              value={typed.skills}
              onValue={(skills) => set({ skills })}
            />
            <TextField
              name="yearlyHours"
              label={text.limit}
              inputMode="numeric"
              value={typed.limit}
              onValue={(limit) => set({ limit })}
            />
            <Check label={text.isActive} isOn={typed.isActive} onToggle={(isActive) => set({ isActive })} />
            <Submit isBusy={appointing.isBusy || changing.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}
