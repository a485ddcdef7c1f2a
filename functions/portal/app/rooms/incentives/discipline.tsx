import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useTrying } from "../../client/trying.ts";
import { monthFrom, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { useKept } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { FileField } from "../../parts/form/file-field.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { tableText } from "../../parts/form/table-text.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { IncentiveTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Kehadiran dan disiplin", en: "Presence and discipline" },
  file: { id: "Berkas CSV", en: "CSV file" },
  hint: {
    id: "Kolom nip dan hadir (persen), lalu satu kolom untuk tiap kode potongan dalam tabel. Berkas yang sama boleh diunggah lagi.",
    en: "Columns nip and hadir (percent), then one for each deduction code of the table. The same file may be uploaded again.",
  },
  send: { id: "Catat", en: "Record" },
  recorded: { id: "tercatat", en: "recorded" },
  unchanged: { id: "sudah sama", en: "the same already" },
};

/** A month's discipline records, from a file. */
export function Discipline() {
  const [month, setMonth] = useMonth(monthFrom(monthOf(today()), -1));
  const [file, setFile] = useKept<File | undefined>("discipline records", undefined);
  const [counted, setCounted] = useState<{ readonly recorded: number; readonly unchanged: number }>();
  const recording = useAct("PUT /v1/discipline-records/{month}", (answer) => {
    setCounted(answer);
    setFile(undefined);
  });
  const reading = useTrying();
  const text = words(WORDS);
  async function submit() {
    if (file === undefined) return;
    setCounted(undefined);
    await recording.act({ params: { month }, body: { csv: await tableText(file, "csv") } });
  }
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <IncentiveTabs />
      {counted && (
        <Notice kind="done">
          <p role="status">
            {periodWords(month)}: {numberWords(counted.recorded)} {text.recorded},{" "}
            {numberWords(counted.unchanged)} {text.unchanged}.
          </p>
        </Notice>
      )}
      <Form error={reading.error ?? recording.error} onSubmit={() => void reading.attempt(submit)}>
        <FileField
          name="csv"
          label={text.file}
          hint={text.hint}
          accept=".csv,text/csv"
          file={file}
          onFile={(chosen) => {
            setCounted(undefined);
            setFile(chosen);
          }}
        />
        <Submit isBusy={recording.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
