import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import type { Level } from "./competency-words.ts";
import { LevelsField } from "./levels-field.tsx";

type Standard = Answer<"GET /v1/talent/competency-standards">["items"][number];

const WORDS = {
  position: { id: "Nama jabatan", en: "Post" },
  positionHint: {
    id: "Tulis seperti pada data pegawai, misalnya Analis Kebijakan Ahli Muda.",
    en: "As in the employees' records.",
  },
  from: { id: "Berlaku mulai", en: "In force from" },
  basis: { id: "Dasar penetapan", en: "Basis" },
  basisHint: { id: "Nomor keputusan atau peraturan.", en: "The number of the decision or regulation." },
  save: { id: "Tetapkan", en: "Set" },
};

interface TypedStandard {
  readonly position: string;
  readonly from: string;
  readonly basis: string;
  readonly levels: readonly Level[];
}

interface StandardFormProps {
  /** Undefined for a post that has none yet. */
  readonly of: Standard | undefined;
  readonly onDone: () => void;
}

/** HR sets the standard of a post, or a new edition of it. */
export function StandardForm({ of, onDone }: StandardFormProps) {
  const last = of?.editions.at(-1);
  const edit = useEdit<TypedStandard>(`competency standard ${of?.id ?? "new"}`, {
    version: of?.version,
    typed: { position: "", from: today(), basis: last?.basis ?? "", levels: last?.competencies ?? [] },
  });
  const done = () => {
    edit.clear();
    onDone();
  };
  const setting = useAct("POST /v1/talent/competency-standards", done);
  const changing = useAct("PUT /v1/talent/competency-standards/{standardId}", done);
  const text = words(WORDS);
  const submit = () => {
    const { position, from, basis, levels } = edit.typed;
    const edition = { from, basis: basis.trim(), competencies: [...levels] };
    if (of === undefined) void setting.act({ body: { position: position.trim(), ...edition } });
    else void changing.act({ params: { standardId: of.id }, body: edition }, { version: of.version });
  };
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<TypedStandard>) => onTyped({ ...typed, ...part });
        return (
          <Form error={setting.error ?? changing.error} onSubmit={submit}>
            {of === undefined && (
              <TextField
                name="position"
                label={text.position}
                hint={text.positionHint}
                maxLength={200}
                value={typed.position}
                onValue={(position) => set({ position })}
              />
            )}
            <TextField
              name="from"
              type="date"
              label={text.from}
              value={typed.from}
              onValue={(from) => set({ from })}
            />
            <TextField
              name="basis"
              label={text.basis}
              hint={text.basisHint}
              maxLength={300}
              value={typed.basis}
              onValue={(basis) => set({ basis })}
            />
            <LevelsField levels={typed.levels} onLevels={(levels) => set({ levels })} />
            <Submit isBusy={setting.isBusy || changing.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}
