import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { Form, SelectField, Submit, TextField } from "../../parts/form.tsx";
import { UNIT_KINDS } from "../../parts/unit-kinds.ts";

type Unit = Answer<"GET /v1/units">["items"][number];

const WORDS = {
  id: { id: "Id unit (UNOR ID di SIASN)", en: "Unit id (SIASN's UNOR ID)" },
  name: { id: "Nama unit", en: "Name" },
  kind: { id: "Jenis", en: "Kind" },
  parent: { id: "Unit induk", en: "Parent" },
  top: { id: "Tidak ada (pemerintah daerah)", en: "None (the topmost)" },
  save: { id: "Simpan unit", en: "Save the unit" },
};

type Kind = keyof typeof UNIT_KINDS;

interface UnitFormProps {
  /** Undefined for one to register. */
  readonly of: Unit | undefined;
  readonly all: readonly Unit[];
  readonly onDone: () => void;
}

/** A unit to register or to change. */
export function UnitForm({ of, all, onDone }: UnitFormProps) {
  const [id, setId] = useState(of?.id ?? "");
  const [name, setName] = useState(of?.name ?? "");
  const [kind, setKind] = useState<Kind>(of?.kind ?? "BIDANG");
  const [parentId, setParentId] = useState(of ? (of.parentId ?? "") : (all[0]?.id ?? ""));
  const acting = useAct("PUT /v1/units/{unitId}");
  const text = words(WORDS);
  const submit = () => {
    const body = { name: name.trim(), kind, ...(parentId !== "" && { parentId }) };
    void acting.act({ params: { unitId: id.trim() }, body }, { onAnswer: onDone });
  };
  const parents = all.filter((unit) => unit.id !== of?.id && !unit.ancestors.includes(of?.id ?? ""));
  return (
    <Form error={acting.error} onSubmit={submit}>
      {of === undefined && <TextField name="unitId" label={text.id} value={id} onValue={setId} />}
      <TextField name="name" label={text.name} maxLength={200} value={name} onValue={setName} />
      <SelectField
        name="kind"
        label={text.kind}
        options={Object.entries(words(UNIT_KINDS))}
        value={kind}
        onValue={(code) => setKind(code as Kind)}
      />
      <SelectField
        name="parentId"
        label={text.parent}
        options={[["", text.top], ...parents.map((unit) => [unit.id, unit.name] as const)]}
        value={parentId}
        onValue={setParentId}
      />
      <Submit isBusy={acting.isBusy}>{text.save}</Submit>
    </Form>
  );
}
