import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Form, Submit, TextField } from "../../parts/form.tsx";
import type { Level } from "./competency-words.ts";
import { LevelsField } from "./levels-field.tsx";

type Standard = Answer<"GET /v1/competency-standards">["items"][number];

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

interface StandardFormProps {
  /** Undefined for a post that has none yet. */
  readonly of: Standard | undefined;
  readonly onDone: () => void;
}

/** HR sets the standard of a post, or a new edition of it. */
export function StandardForm({ of, onDone }: StandardFormProps) {
  const last = of?.editions.at(-1);
  const [position, setPosition] = useState("");
  const [from, setFrom] = useState(today());
  const [basis, setBasis] = useState(last?.basis ?? "");
  const [levels, setLevels] = useState<readonly Level[]>(last?.competencies ?? []);
  const setting = useAct("POST /v1/competency-standards", onDone);
  const changing = useAct("PUT /v1/competency-standards/{standardId}", onDone);
  const text = words(WORDS);
  const submit = () => {
    const edition = { from, basis: basis.trim(), competencies: [...levels] };
    if (of === undefined) void setting.act({ body: { position: position.trim(), ...edition } });
    else void changing.act({ params: { standardId: of.id }, body: edition }, { version: of.version });
  };
  return (
    <Form error={setting.error ?? changing.error} onSubmit={submit}>
      {of === undefined && (
        <TextField
          name="position"
          label={text.position}
          hint={text.positionHint}
          maxLength={200}
          value={position}
          onValue={setPosition}
        />
      )}
      <TextField name="from" type="date" label={text.from} value={from} onValue={setFrom} />
      <TextField
        name="basis"
        label={text.basis}
        hint={text.basisHint}
        maxLength={300}
        value={basis}
        onValue={setBasis}
      />
      <LevelsField levels={levels} onLevels={setLevels} />
      <Submit isBusy={setting.isBusy || changing.isBusy}>{text.save}</Submit>
    </Form>
  );
}
