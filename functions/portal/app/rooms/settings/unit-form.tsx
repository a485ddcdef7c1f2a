import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { UNIT_KINDS } from "../../parts/unit/kinds.ts";

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
  const edit = useEdit(`unit ${of?.id ?? "new"}`, { version: of?.version ?? 0, typed: typedOf(of, all) });
  const acting = useAct("PUT /v1/units/{unitId}");
  const text = words(WORDS);
  const done = () => {
    edit.clear();
    onDone();
  };
  const submit = () => {
    const { id, name, kind, parentId } = edit.typed;
    const body = { name: name.trim(), kind, ...(parentId !== "" && { parentId }) };
    const guard = { version: edit.version, onAnswer: done };
    void acting.act({ params: { unitId: id.trim() }, body }, guard);
  };
  const parents = all
    .filter((unit) => unit.closing === undefined || unit.id === of?.parentId)
    .filter((unit) => unit.id !== of?.id && !unit.ancestors.includes(of?.id ?? ""));
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<TypedUnit>) => onTyped({ ...typed, ...part });
        return (
          <Form error={acting.error} onSubmit={submit}>
            {of === undefined && (
              <TextField name="unitId" label={text.id} value={typed.id} onValue={(id) => set({ id })} />
            )}
            <TextField
              name="name"
              label={text.name}
              maxLength={200}
              value={typed.name}
              onValue={(name) => set({ name })}
            />
            <SelectField
              name="kind"
              label={text.kind}
              options={Object.entries(words(UNIT_KINDS))}
              value={typed.kind}
              onValue={(kind) => set({ kind: kind as Kind })}
            />
            <SelectField
              name="parentId"
              label={text.parent}
              options={[["", text.top], ...parents.map((unit) => [unit.id, unit.name] as const)]}
              value={typed.parentId}
              onValue={(parentId) => set({ parentId })}
            />
            <Submit isBusy={acting.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}

interface TypedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly parentId: string;
}

function typedOf(of: Unit | undefined, all: readonly Unit[]): TypedUnit {
  const topmost = all.find((unit) => unit.parentId === undefined);
  const { id = "", name = "", kind = "BIDANG", parentId = (of ? undefined : topmost?.id) ?? "" } = of ?? {};
  return { id, name, kind, parentId };
}
