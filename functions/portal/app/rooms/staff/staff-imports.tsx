import { useState } from "preact/hooks";
import { send } from "../../client/call.ts";
import { useAskPages } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { Field, Form, Submit } from "../../parts/form.tsx";
import { useImportUpload } from "../../parts/import-upload.ts";
import { PagedList } from "../../parts/paged-list.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { IMPORT_STATES } from "./import-words.ts";
import { StaffTabs } from "./staff-tabs.tsx";

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
  list: { id: "Berkas yang sudah diunggah", en: "Uploaded files" },
  none: { id: "Belum ada berkas. Unggah ekspor SIASN yang pertama.", en: "No files yet. Upload the first." },
};

/** The imports of staff so far, and a new one. */
export function StaffImports() {
  const asked = useAskPages("GET /v1/imports", { query: { limit: 20 } });
  const text = words(WORDS);
  const states = words(IMPORT_STATES);
  return (
    <Screen title={text.title} lead={text.lead}>
      <StaffTabs />
      <Card title={text.upload}>
        <Upload />
      </Card>
      <Card title={text.list}>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => (
            <Rows
              label={text.list}
              of={items.map(({ id, fileName, createdAt, state }) => ({
                key: id,
                to: `/app/kepegawaian/impor/${id}`,
                title: fileName,
                detail: momentWords(createdAt),
                aside: <State {...(state === "FAILED" && { kind: "wrong" })}>{states[state]}</State>,
              }))}
            />
          )}
        </PagedList>
      </Card>
    </Screen>
  );
}

function Upload() {
  const [file, setFile] = useState<File>();
  const text = words(WORDS);
  const { isBusy, error, submit } = useImportUpload({
    announce: (body, key) => send("POST /v1/imports", { body }, { key }),
    check: ({ id, version }) =>
      send("POST /v1/imports/{importId}/check", { params: { importId: id } }, { version }),
    screenOf: (id) => `/app/kepegawaian/impor/${id}`,
  });
  return (
    <Form error={error} onSubmit={() => void submit(file)}>
      <Field name="fileName" label={text.file} hint={text.fileHint}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,.xlsx,.txt,text/csv"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Submit isBusy={isBusy}>{text.send}</Submit>
    </Form>
  );
}
