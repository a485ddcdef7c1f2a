import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { SheetOfForm, useSheetField } from "../../parts/edit/sheet.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { TextField } from "../../parts/form/form.tsx";
import { competencyName, kindNames, type Level, NAMED } from "./competency-words.ts";

const WORDS = {
  all: { id: "Kompetensi dan level", en: "Competencies and levels" },
  none: { id: "Tidak disebut", en: "Not named" },
  level: { id: "Level", en: "Level" },
  technical: { id: "Kompetensi teknis", en: "Technical competency" },
  technicalHint: { id: "Tulis namanya, lalu tambahkan.", en: "Write its name, then add it." },
  add: { id: "Tambah kompetensi teknis", en: "Add a technical competency" },
};

interface LevelsFieldProps {
  readonly levels: readonly Level[];
  readonly onLevels: (levels: readonly Level[]) => void;
}

const LEVELS = ["1", "2", "3", "4", "5"] as const;

/** Competencies at their levels: those that the regulation names, and technical ones as they are added. */
export function LevelsField({ levels, onLevels }: LevelsFieldProps) {
  const [name, setName] = useState("");
  const text = words(WORDS);
  useSheetField("competencies", {
    label: text.all,
    value: levels,
    shown: levels.map((one) => `${competencyName(one.name)} ${one.level}`).join("; "),
    take: onLevels,
  });
  const kinds = kindNames();
  const technical = levels.filter(({ kind }) => kind === "TEKNIS").map((one) => one.name);
  const rows = [...NAMED, ...technical.map((one) => ["TEKNIS", one] as const)];
  const set = (kind: Level["kind"], of: string, level: string) => {
    const others = levels.filter((one) => one.kind !== kind || one.name !== of);
    onLevels(level === "" ? others : [...others, { kind, name: of, level: Number(level) }]);
  };
  const add = () => {
    const named = name.trim();
    if (named === "" || technical.includes(named)) return;
    onLevels([...levels, { kind: "TEKNIS", name: named, level: 1 }]);
    setName("");
  };
  return (
    // As a whole they are one field of the form.
    <SheetOfForm.Provider value={undefined}>
      {rows.map(([kind, of]) => (
        <SelectField
          key={`${kind} ${of}`}
          name={`competencies.${levels.findIndex((one) => one.kind === kind && one.name === of)}.level`}
          label={`${competencyName(of)} (${kinds[kind].toLowerCase()})`}
          value={String(levels.find((one) => one.kind === kind && one.name === of)?.level ?? "")}
          onValue={(level) => set(kind, of, level)}
          options={[["", text.none], ...LEVELS.map((level) => [level, `${text.level} ${level}`] as const)]}
        />
      ))}
      <TextField
        name="technical"
        label={text.technical}
        hint={text.technicalHint}
        isOptional
        maxLength={120}
        value={name}
        onValue={setName}
      />
      <button type="button" class="quiet" onClick={add}>
        {text.add}
      </button>
    </SheetOfForm.Provider>
  );
}
