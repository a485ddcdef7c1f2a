import { useState } from "preact/hooks";
import { Refusal } from "../../../client/refusal.ts";
import { words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { Form, Submit, TextField } from "../../../parts/form/form.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { ClassRows } from "./class-rows.tsx";
import { DeductionRows } from "./deduction-rows.tsx";
import { PasteClasses } from "./paste-classes.tsx";
import { problemsOf, type TableProblem } from "./problems.ts";
import { ShareFields } from "./share-fields.tsx";
import type { TypedTable } from "./typed-table.ts";

const WORDS = {
  about: { id: "Tabel dan peraturannya", en: "The table and its regulation" },
  title: { id: "Nama tabel", en: "Name of the table" },
  titleHint: { id: "Misalnya TPP 2026", en: "Such as TPP 2026" },
  regulation: { id: "Peraturan", en: "Regulation" },
  regulationHint: { id: "Misalnya Peraturan Wali Kota 12/2026", en: "Such as Peraturan Wali Kota 12/2026" },
  from: { id: "Bulan mulai berlaku", en: "First month" },
  classes: { id: "Kelas jabatan", en: "Job classes" },
  wrong: { id: "Yang masih perlu diisi atau diperbaiki:", en: "Still to be filled in or put right:" },
  more: { id: "dan lainnya:", en: "and others:" },
  ready: {
    id: "Isinya lengkap. Setelah disimpan, tabel diuji coba, lalu disetujui dua orang lain.",
    en: "It is complete. Once saved, it is tried, and then approved by two other people.",
  },
};

/** More are found once these have been put right. */
const PROBLEMS_SHOWN = 8;

interface TableFormProps {
  readonly value: TypedTable;
  readonly onValue: (value: TypedTable) => void;
  readonly error: Error | undefined;
  readonly isBusy: boolean;
  readonly save: string;
  readonly onSubmit: () => void;
}

/** The rules of the incentive, checked as they are typed; what is wrong is not sent. */
export function TableForm({ value, onValue, error, isBusy, save, onSubmit }: TableFormProps) {
  const [unsent, setUnsent] = useState<Refusal>();
  const text = words(WORDS);
  const problems = problemsOf(value);
  const set = (part: Partial<TypedTable>) => {
    setUnsent(undefined);
    onValue({ ...value, ...part });
  };
  const submit = () => {
    setUnsent(problems.length === 0 ? undefined : refusalOf(problems, text.wrong));
    if (problems.length === 0) onSubmit();
  };
  const wrongClasses = new Set(problems.flatMap(({ field }) => /^classes\.(\d+)/.exec(field)?.[1] ?? []));
  return (
    <Form error={unsent ?? error} onSubmit={submit}>
      <Card title={text.about}>
        <TextField
          name="title"
          label={text.title}
          hint={text.titleHint}
          maxLength={200}
          value={value.title}
          onValue={(title) => set({ title })}
        />
        <TextField
          name="regulation"
          label={text.regulation}
          hint={text.regulationHint}
          maxLength={200}
          value={value.regulation}
          onValue={(regulation) => set({ regulation })}
        />
        <TextField
          name="effectiveFrom"
          type="month"
          label={text.from}
          value={value.effectiveFrom}
          onValue={(effectiveFrom) => set({ effectiveFrom })}
        />
      </Card>
      <Card title={text.classes}>
        <PasteClasses onClasses={(classes) => set({ classes })} />
        <ClassRows of={value.classes} wrong={wrongClasses} onClasses={(classes) => set({ classes })} />
      </Card>
      <ShareFields value={value} onPart={set} />
      <DeductionRows of={value.deductions} onDeductions={(deductions) => set({ deductions })} />
      <Problems of={problems} />
      <Submit isBusy={isBusy}>{save}</Submit>
    </Form>
  );
}

/** What is wrong, as the API would say it beside each field. */
function refusalOf(problems: readonly TableProblem[], detail: string): Refusal {
  const errors = problems.map(({ field, text }) => ({ field, message: text }));
  return new Refusal({ status: 400, code: "", detail, errors });
}

function Problems({ of: problems }: { readonly of: readonly TableProblem[] }) {
  const text = words(WORDS);
  if (problems.length === 0)
    return (
      <Notice kind="done">
        <p>{text.ready}</p>
      </Notice>
    );
  const left = problems.length - PROBLEMS_SHOWN;
  return (
    <Notice kind="care">
      <p>{text.wrong}</p>
      <ul>
        {problems.slice(0, PROBLEMS_SHOWN).map((problem, place) => (
          <li key={place}>{problem.text}</li>
        ))}
        {left > 0 && (
          <li>
            {text.more} {numberWords(left)}
          </li>
        )}
      </ul>
    </Notice>
  );
}
