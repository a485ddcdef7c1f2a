import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Check, Choices, Group, SelectField } from "../../parts/form/choices.tsx";
import { TextArea, TextField } from "../../parts/form/form.tsx";
import { PeopleField } from "../../parts/form/people-field.tsx";
import { UNIT_KINDS } from "../../parts/unit/kinds.ts";
import { openUnits } from "../../parts/unit/open-units.ts";
import { usePerson } from "../../session/person.ts";
import type { TypedProgramme } from "./typed-programme.ts";

const WORDS = {
  title: { id: "Nama program", en: "Name" },
  purpose: { id: "Untuk apa", en: "What for" },
  instrument: { id: "Instrumen", en: "Form" },
  instrumentHint: {
    id: "Yang sudah diundi tetap memakai kata-kata instrumen pada hari undiannya.",
    en: "What was drawn keeps the wording of the day of its draw.",
  },
  chooseForm: { id: "Pilih instrumen", en: "Choose a form" },
  chooseUnit: { id: "Pilih unit", en: "Choose a unit" },
  visits: { id: "Yang dikunjungi", en: "Who is visited" },
  employees: { id: "Pegawai, dalam pekerjaannya", en: "Employees, at their work" },
  units: {
    id: "Unit, yang dipertanggungjawabkan pimpinannya",
    en: "Units, for which their head answers",
  },
  lead: { id: "Unit pelaksana", en: "Unit that carries it out" },
  leadHint: {
    id: "Pimpinannya ikut mengatur program ini.",
    en: "Its head runs this programme, too.",
  },
  scope: { id: "Di unit mana", en: "In which unit" },
  scopeHint: { id: "Termasuk semua unit di bawahnya.", en: "With all units below it." },
  kinds: { id: "Hanya jenis unit ini", en: "Only these kinds of units" },
  kindsHint: { id: "Kosongkan untuk semua jenis.", en: "None means all kinds." },
  positions: { id: "Hanya jabatan yang memuat kata ini", en: "Only positions with these words" },
  positionsHint: { id: "Pisahkan dengan koma; kosongkan untuk semua jabatan.", en: "Divide by commas." },
  inspectors: { id: "Pengawas", en: "Inspectors" },
  addInspector: { id: "Tambah pengawas", en: "Add an inspector" },
  unannounced: {
    id: "Kunjungan mendadak: yang dikunjungi baru mengetahuinya saat tim datang",
    en: "Unannounced: the visited learn of it by the visit",
  },
};

interface FieldsProps {
  readonly typed: TypedProgramme;
  readonly set: (part: Partial<TypedProgramme>) => void;
}

/** What a programme is: the form, whom it visits, who carries it out. */
export function ProgrammeFields({ typed, set }: FieldsProps) {
  const forms = useAsk("GET /v1/observation-instruments", {});
  const units = useAsk("GET /v1/units", {});
  const { has, unitId = "" } = usePerson();
  const text = words(WORDS);
  const all = openUnits(units.value?.items, typed.leadUnitId, typed.scopeUnitId);
  const own = all.filter(({ id, ancestors }) => has("HR") || id === unitId || ancestors.includes(unitId));
  const offered = forms.value?.items.filter(({ isRetired, id }) => !isRetired || id === typed.instrumentId);
  return (
    <>
      <TextField
        name="title"
        label={text.title}
        maxLength={200}
        value={typed.title}
        onValue={(title) => set({ title })}
      />
      <TextArea
        name="purpose"
        label={text.purpose}
        isOptional
        maxLength={1_000}
        rows={2}
        value={typed.purpose}
        onValue={(purpose) => set({ purpose })}
      />
      <SelectField
        name="instrumentId"
        label={text.instrument}
        hint={text.instrumentHint}
        options={[["", text.chooseForm], ...(offered ?? []).map(({ id, title }) => [id, title] as const)]}
        value={typed.instrumentId}
        onValue={(instrumentId) => set({ instrumentId })}
      />
      <UnitField
        name="leadUnitId"
        label={text.lead}
        hint={text.leadHint}
        units={own}
        value={typed.leadUnitId}
        onValue={(leadUnitId) => set({ leadUnitId })}
      />
      <Choices
        name="visits"
        legend={text.visits}
        options={[
          { value: "EMPLOYEES", label: text.employees },
          { value: "UNITS", label: text.units },
        ]}
        value={typed.visits}
        onValue={(visits) => set({ visits: visits as TypedProgramme["visits"] })}
      />
      <UnitField
        name="scopeUnitId"
        label={text.scope}
        hint={text.scopeHint}
        units={all}
        value={typed.scopeUnitId}
        onValue={(scopeUnitId) => set({ scopeUnitId })}
      />
      <Kinds typed={typed} set={set} />
      {typed.visits === "EMPLOYEES" && (
        <TextField
          name="positions"
          label={text.positions}
          hint={text.positionsHint}
          isOptional
          value={typed.positions}
          onValue={(positions) => set({ positions })}
        />
      )}
      <PeopleField
        name="inspectors"
        label={text.addInspector}
        listLabel={text.inspectors}
        chosen={typed.inspectors}
        onChosen={(inspectors) => set({ inspectors })}
      />
      <Check
        label={text.unannounced}
        isOn={typed.isUnannounced}
        onToggle={(isUnannounced) => set({ isUnannounced })}
      />
    </>
  );
}

interface UnitFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly units: Answer<"GET /v1/units">["items"];
  readonly value: string;
  readonly onValue: (id: string) => void;
}

function UnitField({ units, ...field }: UnitFieldProps) {
  const text = words(WORDS);
  return (
    <SelectField
      {...field}
      options={[["", text.chooseUnit], ...units.map(({ id, name }) => [id, name] as const)]}
    />
  );
}

function Kinds({ typed: { unitKinds }, set }: FieldsProps) {
  const text = words(WORDS);
  const toggle = (kind: (typeof unitKinds)[number], isOn: boolean) =>
    set({ unitKinds: isOn ? [...unitKinds, kind] : unitKinds.filter((one) => one !== kind) });
  return (
    <details>
      <summary>{text.kinds}</summary>
      <Group name="unitKinds" legend={text.kinds} hint={text.kindsHint}>
        {Object.entries(words(UNIT_KINDS)).map(([kind, name]) => (
          <Check
            key={kind}
            label={name}
            isOn={unitKinds.includes(kind as keyof typeof UNIT_KINDS)}
            onToggle={(isOn) => toggle(kind as keyof typeof UNIT_KINDS, isOn)}
          />
        ))}
      </Group>
    </details>
  );
}
