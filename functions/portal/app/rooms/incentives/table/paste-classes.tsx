import { useState } from "preact/hooks";
import { useTrying } from "../../../client/trying.ts";
import { words } from "../../../frame/language.ts";
import { countWords, numberWords } from "../../../frame/numbers.ts";
import { Failure, Notice } from "../../../parts/asked/notice.tsx";
import { Field, TextArea } from "../../../parts/form/form.tsx";
import { tableText } from "../../../parts/form/table-text.ts";
import { readClasses } from "./read-classes.ts";
import type { TypedClass } from "./typed-table.ts";

const WORDS = {
  open: { id: "Ambil dari spreadsheet", en: "Take from a spreadsheet" },
  paste: { id: "Tempel sel dari Excel di sini", en: "Paste cells from Excel here" },
  hint: {
    id: "Baris pertama berisi judul kolom: Kelas, Nama, Besaran, Jabatan, Golongan. Satu baris untuk tiap kelas, atau satu baris untuk tiap jabatan.",
    en: "The first line has the titles Kelas, Nama, Besaran, Jabatan, Golongan. A line for each class, or one for each position.",
  },
  file: { id: "Atau pilih berkas CSV", en: "Or choose a CSV file" },
  found: {
    id: "kelas terbaca; yang sekarang akan diganti.",
    en: "classes are read; the present ones will be replaced.",
    one: "class is read; the present ones will be replaced.",
  },
  use: { id: "Pakai kelas ini", en: "Use these classes" },
  used: { id: "kelas dipakai. Periksa di bawah.", en: "classes are in use. Check them below." },
};

const LONGEST_SHEET = 200_000;

/** Takes the classes from cells that were copied, or from a CSV file, with what is wrong by line. */
export function PasteClasses({
  onClasses,
}: {
  readonly onClasses: (classes: readonly TypedClass[]) => void;
}) {
  const [sheet, setSheet] = useState("");
  const [used, setUsed] = useState<number>();
  const { error, attempt } = useTrying();
  const text = words(WORDS);
  const { classes, problems } = sheet.trim() === "" ? { classes: [], problems: [] } : readClasses(sheet);
  const choose = async (file: File | undefined) => {
    setSheet("");
    if (file) setSheet(await tableText(file, "sheet.file"));
  };
  return (
    <details>
      <summary>{text.open}</summary>
      <TextArea
        name="sheet"
        label={text.paste}
        hint={text.hint}
        isOptional
        maxLength={LONGEST_SHEET}
        rows={6}
        value={sheet}
        onValue={(typed) => {
          setUsed(undefined);
          setSheet(typed);
        }}
      />
      <Field name="sheet.file" label={text.file} isOptional>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={({ currentTarget: { files } }) => void attempt(() => choose(files?.[0]))}
          />
        )}
      </Field>
      <Failure error={error} />
      {problems.length > 0 && (
        <Notice kind="wrong">
          <ul>
            {problems.map((problem, place) => (
              <li key={place}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {classes.length > 0 && problems.length === 0 && (
        <p>
          {countWords(classes.length, WORDS.found)}{" "}
          <button
            type="button"
            onClick={() => {
              onClasses(classes);
              setUsed(classes.length);
              setSheet("");
            }}
          >
            {text.use}
          </button>
        </p>
      )}
      {used !== undefined && (
        <p role="status">
          {numberWords(used)} {text.used}
        </p>
      )}
    </details>
  );
}
