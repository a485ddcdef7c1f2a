import { words } from "../../../frame/language.ts";
import { SelectField } from "../../../parts/form/choices.tsx";
import { TextField } from "../../../parts/form/form.tsx";
import { useLines } from "../../../parts/form/use-lines.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { type DeductedFrom, NEW_DEDUCTION, type TypedDeduction } from "./typed-table.ts";

const WORDS = {
  title: { id: "Potongan", en: "Deductions" },
  none: {
    id: "Belum ada potongan. Tambahkan satu untuk tiap pelanggaran yang disebut peraturan.",
    en: "There are no deductions yet. Add one for each breach that the regulation names.",
  },
  deduction: { id: "Potongan", en: "Deduction" },
  name: { id: "Pelanggaran", en: "Breach" },
  code: { id: "Kode", en: "Code" },
  codeHint: {
    id: "Judul kolomnya dalam berkas kehadiran",
    en: "The title of its column in the presence file",
  },
  share: { id: "Potongan tiap kejadian (%)", en: "Deducted for each case (%)" },
  from: { id: "Dipotong dari", en: "Deducted from" },
  DISCIPLINE: { id: "bagian disiplin", en: "the discipline part" },
  WHOLE: { id: "semua kecuali bonus", en: "everything but bonuses" },
  add: { id: "Tambah potongan", en: "Add a deduction" },
  remove: { id: "Hapus", en: "Remove" },
};

const MOST_DEDUCTIONS = 50;

interface DeductionRowsProps {
  readonly of: readonly TypedDeduction[];
  readonly onDeductions: (deductions: readonly TypedDeduction[]) => void;
}

/** What each breach takes off. */
export function DeductionRows({ of: deductions, onDeductions }: DeductionRowsProps) {
  const text = words(WORDS);
  const { keys, add, change, remove } = useLines(deductions, onDeductions);
  return (
    <Card title={text.title}>
      {deductions.length === 0 && <p class="hint">{text.none}</p>}
      {deductions.map(({ code, name, share, from }, index) => {
        const field = (part: string) => `discipline.deductions.${index}.${part}`;
        return (
          <fieldset key={keys[index]} class="field">
            <legend>
              {text.deduction} {index + 1}
            </legend>
            <div class="fields">
              <TextField
                name={field("name")}
                label={text.name}
                maxLength={200}
                value={name}
                onValue={(typed) => change(index, { name: typed })}
              />
              <TextField
                name={field("code")}
                label={text.code}
                hint={text.codeHint}
                maxLength={32}
                value={code}
                onValue={(typed) => change(index, { code: typed.toUpperCase() })}
              />
              <TextField
                name={field("basisPoints")}
                label={text.share}
                inputMode="decimal"
                value={share}
                onValue={(typed) => change(index, { share: typed })}
              />
              <SelectField
                name={field("from")}
                label={text.from}
                options={(["DISCIPLINE", "WHOLE"] as const).map((one) => [one, text[one]] as const)}
                value={from}
                onValue={(one) => change(index, { from: one as DeductedFrom })}
              />
            </div>
            <button type="button" class="bare" onClick={() => remove(index)}>
              {text.remove} {text.deduction.toLowerCase()} {index + 1}
            </button>
          </fieldset>
        );
      })}
      {deductions.length < MOST_DEDUCTIONS && (
        <button type="button" class="quiet" onClick={() => add(NEW_DEDUCTION)}>
          {text.add}
        </button>
      )}
    </Card>
  );
}
