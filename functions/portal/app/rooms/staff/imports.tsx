import { useState } from "preact/hooks";
import { send } from "../../client/call.ts";
import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { FileField } from "../../parts/form/file-field.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { ImportList } from "../../parts/import/list.tsx";
import type { ImportState } from "../../parts/import/states.tsx";
import { useImportUpload } from "../../parts/import/upload.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { StaffTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Impor pegawai", en: "Staff import" },
  lead: {
    id: "Unggah berkas ekspor SIASN. Tidak ada data pegawai yang berubah sebelum Anda melihat hasil pemeriksaannya dan menerapkannya.",
    en: "Upload a SIASN export. No record changes before you have seen the outcome of its check and apply it.",
  },
  upload: { id: "Unggah berkas", en: "Upload a file" },
  file: { id: "Berkas ekspor SIASN", en: "SIASN export" },
  fileHint: {
    id: "CSV atau XLSX, paling besar 40 MB. Pegawai di luar berkas tidak berubah.",
    en: "CSV or XLSX, at most 40 MB. Employees not in the file stay as they are.",
  },
  send: { id: "Unggah dan periksa", en: "Upload and check" },
  none: { id: "Belum ada berkas. Unggah ekspor SIASN yang pertama.", en: "No files yet. Upload the first." },
};

const screenOf = (id: string) => `/app/kepegawaian/impor/${id}`;

/** The imports of staff so far, and a new one. */
export function StaffImports() {
  const [state, setState] = useState<ImportState>();
  const asked = useAskPages("GET /v1/imports", { query: { limit: 20, ...(state && { state }) } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <StaffTabs />
      <Card title={text.upload}>
        <Upload />
      </Card>
      <ImportList asked={asked} state={state} onState={setState} empty={text.none} screenOf={screenOf} />
    </Screen>
  );
}

function Upload() {
  const [file, setFile] = useKept<File | undefined>("staff import", undefined);
  const text = words(WORDS);
  const { isBusy, error, submit } = useImportUpload({
    announce: (body, keyOf) => send("POST /v1/imports", { body }, { key: keyOf(body) }),
    check: ({ id, version }) =>
      send("POST /v1/imports/{importId}/check", { params: { importId: id } }, { version }),
    screenOf,
    onDone: () => setFile(undefined),
  });
  return (
    <Form error={error} onSubmit={() => void submit(file)}>
      <FileField
        name="fileName"
        label={text.file}
        hint={text.fileHint}
        accept=".csv,.xlsx,.txt,text/csv"
        file={file}
        onFile={setFile}
      />
      <Submit isBusy={isBusy}>{text.send}</Submit>
    </Form>
  );
}
