import { useAct } from "../../../client/acts.ts";
import type { Answer, Given } from "../../../client/operations.ts";
import { today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { asChosen } from "../../../parts/form/as-chosen.ts";
import { Choices, SelectField } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../../parts/form/form.tsx";
import { type Person, PersonField } from "../../../parts/form/person-field.tsx";
import { CONDUCT_KINDS, REFERENCE, SANCTION_LEVELS } from "./words.ts";

type Order = Given<"POST /v1/conduct-records">["body"];
type Kind = keyof typeof CONDUCT_KINDS;
type Level = keyof typeof SANCTION_LEVELS;

const WORDS = {
  title: { id: "Catat hukuman atau pengaduan", en: "Record a sanction or complaint" },
  kind: { id: "Yang dicatat", en: "What is recorded" },
  level: { id: "Tingkat hukuman", en: "Level of the sanction" },
  person: { id: "Pegawai", en: "Employee" },
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  from: { id: "Berlaku sejak", en: "In force from" },
  until: { id: "Hari terakhir berlaku", en: "Last day in force" },
  untilHint: {
    id: "Tanpa hari terakhir, catatan berlaku sampai dicabut.",
    en: "Without a last day, the record is in force until it is lifted.",
  },
  save: { id: "Simpan catatan", en: "Save the record" },
};

interface TypedConduct {
  readonly kind?: Kind;
  readonly level?: Level;
  readonly person: Person | null;
  readonly unitId: string;
  readonly reference: string;
  readonly from: string;
  readonly until: string;
}

interface RecordProps {
  readonly units: Answer<"GET /v1/units">["items"];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Enters a sanction, or a complaint that an inquiry found to be true. */
export function RecordConduct({ isOpen, onClose, ...form }: RecordProps) {
  return (
    <Dialog title={words(WORDS).title} isOpen={isOpen} onClose={onClose}>
      <RecordForm {...form} />
    </Dialog>
  );
}

function RecordForm({ units, onDone }: Pick<RecordProps, "units" | "onDone">) {
  const draft = useDraft<TypedConduct>("conduct record", {
    ...{ person: null, unitId: "" },
    ...{ reference: "", from: today(), until: "" },
  });
  const typed = draft.value;
  const { kind, level, person, unitId, from, until } = typed;
  const set = (part: Partial<TypedConduct>) => draft.set({ ...typed, ...part });
  const recording = useAct("POST /v1/conduct-records", () => {
    draft.clear();
    onDone();
  });
  const text = words(WORDS);
  const ends = kind === "HUKUMAN_DISIPLIN";
  function body(): Order {
    const nip = person?.nip ?? "";
    const open = { reference: typed.reference.trim(), from, ...(until !== "" && { until }) };
    if (kind === "HUKUMAN_DISIPLIN") return { kind, level: asChosen(level), nip, ...open, until };
    if (kind === "PENGADUAN_UNIT_TERBUKTI") return { kind, unitId, ...open };
    return { kind: asChosen(kind), nip, ...open };
  }
  return (
    <Form error={recording.error} onSubmit={() => void recording.act({ body: body() })}>
      <Choices
        name="kind"
        legend={text.kind}
        options={Object.entries(words(CONDUCT_KINDS)).map(([value, label]) => ({ value, label }))}
        value={kind ?? ""}
        onValue={(code) => set({ kind: code as Kind })}
      />
      {ends && (
        <SelectField
          name="level"
          label={text.level}
          options={Object.entries(words(SANCTION_LEVELS))}
          value={level ?? ""}
          onValue={(code) => set({ level: code as Level })}
        />
      )}
      {kind === "PENGADUAN_UNIT_TERBUKTI" ? (
        <SelectField
          name="unitId"
          label={text.unit}
          options={[["", text.choose], ...units.map(({ id, name }) => [id, name] as const)]}
          value={unitId}
          onValue={(id) => set({ unitId: id })}
        />
      ) : (
        <PersonField
          name="nip"
          label={text.person}
          person={person}
          onPerson={(chosen) => set({ person: chosen ?? null })}
        />
      )}
      <TextField
        name="reference"
        label={words({ REFERENCE }).REFERENCE}
        maxLength={100}
        value={typed.reference}
        onValue={(reference) => set({ reference })}
      />
      <TextField
        name="from"
        type="date"
        label={text.from}
        value={from}
        onValue={(day) => set({ from: day })}
      />
      <TextField
        name="until"
        type="date"
        label={text.until}
        {...(!ends && { hint: text.untilHint, isOptional: true })}
        value={until}
        onValue={(day) => set({ until: day })}
      />
      <Submit isBusy={recording.isBusy}>{text.save}</Submit>
    </Form>
  );
}
