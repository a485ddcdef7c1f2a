import { PREDIKAT_VALUES, PREDIKAT_WORDS } from "../../../../../../shared/domain/rules/predikat.ts";
import { words } from "../../../frame/language.ts";
import { percentWords } from "../../../frame/numbers.ts";
import { Check, Choices } from "../../../parts/form/choices.tsx";
import { TextField } from "../../../parts/form/form.tsx";
import { basisPointsOf } from "../../../parts/form/typed-figures.ts";
import { LEAVES } from "../../../parts/person/leave-words.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { BandRows } from "./band-rows.tsx";
import { LEAVE_KINDS, type TypedTable } from "./typed-table.ts";

const WORDS = {
  split: { id: "Pembagian besaran dasar", en: "How the base amount is split" },
  productivity: { id: "Bagian kinerja (%)", en: "Performance part (%)" },
  rest: { id: "Sisanya bagian disiplin:", en: "The rest is the discipline part:" },
  bands: { id: "Bagian kinerja yang diterima", en: "Share of the performance part that is paid" },
  by: { id: "Ditentukan oleh", en: "Decided by" },
  PREDIKAT: { id: "Predikat bulan itu", en: "The month's predikat" },
  SCORE: { id: "Skor capaian bulan itu", en: "The month's score" },
  predikat: { id: "Predikat", en: "Predikat" },
  unrated: { id: "Tanpa hasil penilaian (%)", en: "Without a result (%)" },
  other: { id: "Disiplin dan bonus", en: "Discipline and bonuses" },
  withoutRecord: {
    id: "Bagian disiplin tanpa catatan kehadiran (%)",
    en: "Discipline part without a record of presence (%)",
  },
  bonusCap: {
    id: "Batas bonus sebulan, dari besaran dasar (%)",
    en: "Cap on a month's bonuses, of the base amount (%)",
  },
  leave: { id: "Cuti", en: "Leave" },
  hasLeave: {
    id: "Peraturan mengatur bayaran selama cuti",
    en: "The regulation says what is paid during leave",
  },
  leaveHint: { id: "Kosong berarti tidak dibayar.", en: "Empty means that nothing is paid." },
};

interface ShareFieldsProps {
  readonly value: TypedTable;
  readonly onPart: (part: Partial<TypedTable>) => void;
}

/** All that is a percentage but deductions: split, bands, leave, cap. */
export function ShareFields({ value, onPart }: ShareFieldsProps) {
  const text = words(WORDS);
  const leaves = words(LEAVES);
  const productivity = basisPointsOf(value.productivity);
  const unrated = value.by === "PREDIKAT" ? "unratedBasisPoints" : "unmeasuredBasisPoints";
  const percent = (
    name: string,
    label: string,
    typed: string,
    onTyped: (typed: string) => void,
    hint?: string,
  ) => (
    <TextField
      key={name}
      name={name}
      label={label}
      inputMode="decimal"
      {...(hint !== undefined && { hint })}
      value={typed}
      onValue={onTyped}
    />
  );
  return (
    <>
      <Card title={text.split}>
        {percent("split.productivityBasisPoints", text.productivity, value.productivity, (typed) =>
          onPart({ productivity: typed }),
        )}
        {productivity !== undefined && productivity <= 10_000 && (
          <p class="hint">
            {text.rest} {percentWords(10_000 - productivity)}
          </p>
        )}
      </Card>
      <Card title={text.bands}>
        <Choices
          name="productivity.by"
          legend={text.by}
          options={(["PREDIKAT", "SCORE"] as const).map((by) => ({ value: by, label: text[by] }))}
          value={value.by}
          onValue={(by) => onPart({ by: by as TypedTable["by"] })}
        />
        {value.by === "PREDIKAT" ? (
          <div class="fields">
            {PREDIKAT_VALUES.map((predikat, index) =>
              percent(
                `productivity.bands.${index}.basisPoints`,
                `${PREDIKAT_WORDS[predikat]} (%)`,
                value.predikat[predikat],
                (typed) => onPart({ predikat: { ...value.predikat, [predikat]: typed } }),
              ),
            )}
          </div>
        ) : (
          <BandRows of={value.bands} onBands={(bands) => onPart({ bands })} />
        )}
        {percent(`productivity.${unrated}`, text.unrated, value.unrated, (typed) =>
          onPart({ unrated: typed }),
        )}
      </Card>
      <Card title={text.leave}>
        <Check label={text.hasLeave} isOn={value.hasLeave} onToggle={(hasLeave) => onPart({ hasLeave })} />
        {value.hasLeave && (
          <>
            <p class="hint">{text.leaveHint}</p>
            <div class="fields">
              {LEAVE_KINDS.map((kind) =>
                percent(`leave.${kind}`, `${leaves[kind]} (%)`, value.leave[kind], (typed) =>
                  onPart({ leave: { ...value.leave, [kind]: typed } }),
                ),
              )}
            </div>
          </>
        )}
      </Card>
      <Card title={text.other}>
        {percent("discipline.withoutRecordBasisPoints", text.withoutRecord, value.withoutRecord, (typed) =>
          onPart({ withoutRecord: typed }),
        )}
        {percent("bonuses.atMostBasisPoints", text.bonusCap, value.bonusCap, (typed) =>
          onPart({ bonusCap: typed }),
        )}
      </Card>
    </>
  );
}
