import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { saveBlob } from "../../client/save-file.ts";
import { useTrying } from "../../client/trying.ts";
import { dayWords } from "../../frame/dates.ts";
import { language, words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { useKept } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { FileField } from "../../parts/form/file-field.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { TrainingScreen } from "./screen.tsx";

type Checked = Answer<"POST /v1/training-certificates/check">;
type Row = Checked["rows"][number];

const AT_ONCE = 20;

const WORDS = {
  lead: {
    id: "Sertifikat pelatihan dari luar, dicatat dari satu berkas. Nomor dan penyelenggara yang sama hanya terhitung satu kali.",
    en: "Certificates from elsewhere, recorded from one file. The same number of the same issuer counts once.",
  },
  file: { id: "Berkas sertifikat (CSV atau XLSX)", en: "File of certificates (CSV or XLSX)" },
  columns: {
    id: "Judul kolom: NIP, Pelatihan, JP, Tanggal selesai, Penyelenggara, Nomor sertifikat; boleh juga Jalur, Bentuk, Peran.",
    en: "Titles: NIP, Pelatihan, JP, Tanggal selesai, Penyelenggara, Nomor sertifikat; Jalur, Bentuk and Peran may be there too.",
  },
  check: { id: "Periksa berkas", en: "Check the file" },
  found: { id: "Isi berkas", en: "What is in the file" },
  line: { id: "Baris", en: "Line" },
  who: { id: "Pegawai", en: "Employee" },
  training: { id: "Pelatihan", en: "Training" },
  number: { id: "Sertifikat", en: "Certificate" },
  state: { id: "Keadaan", en: "State" },
  good: { id: "Siap dicatat", en: "Ready" },
  save: { id: "Simpan baris yang ditolak (CSV)", en: "Save the refused rows (CSV)" },
  basis: { id: "Cara diverifikasi", en: "How they were verified" },
  basisHint: {
    id: "Misalnya: dicocokkan dengan daftar kelulusan penyelenggara.",
    en: "Such as: compared with the issuer's list of graduates.",
  },
  record: { id: "Catat", en: "Record" },
  certificates: { id: "sertifikat", en: "certificates", one: "certificate" },
  done: {
    id: "sertifikat tercatat; JP-nya sudah terhitung.",
    en: "certificates recorded; their hours count.",
  },
  none: { id: "Tidak ada baris yang dapat dicatat.", en: "No row can be recorded." },
};

/** HR records what a file says of trainings elsewhere: first checked, then in one go. */
export function ImportCertificates() {
  const [file, setFile] = useKept<File | undefined>("certificates", undefined);
  const [checked, setChecked] = useState<Checked>();
  const [recorded, setRecorded] = useState(0);
  const checking = useAct("POST /v1/training-certificates/check");
  const reading = useTrying();
  const text = words(WORDS);
  async function check() {
    if (file === undefined) return;
    setRecorded(0);
    setChecked(await checking.act({ body: { fileName: file.name, content: await base64Of(file) } }));
  }
  return (
    <TrainingScreen tab="import" lead={text.lead}>
      <Form error={reading.error ?? checking.error} onSubmit={() => void reading.attempt(check)}>
        <FileField
          name="content"
          label={text.file}
          hint={text.columns}
          accept=".csv,.xlsx"
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            setChecked(undefined);
            setRecorded(0);
          }}
        />
        <Submit isBusy={checking.isBusy}>{text.check}</Submit>
      </Form>
      {recorded > 0 && (
        <Notice kind="done">
          <p role="status">
            {numberWords(recorded)} {text.done}
          </p>
        </Notice>
      )}
      {checked && (
        <Found
          of={checked}
          onRecorded={(count) => {
            setRecorded(count);
            setChecked(undefined);
            setFile(undefined);
          }}
        />
      )}
    </TrainingScreen>
  );
}

interface FoundProps {
  readonly of: Checked;
  readonly onRecorded: (count: number) => void;
}

function Found({ of, onRecorded }: FoundProps) {
  const [basis, setBasis] = useKept("certificates, basis", "");
  const recording = useAct("POST /v1/training-certificates");
  const text = words(WORDS);
  const nameOf = namesIn(of);
  const { repairCsv } = of;
  const good = of.rows.flatMap(({ certificate }) => certificate ?? []);
  async function record() {
    // Those that are recorded stay so if a later part is refused: the file can be checked again.
    for (let start = 0; start < good.length; start += AT_ONCE) {
      const certificates = good.slice(start, start + AT_ONCE);
      const done = await recording.act({ body: { basis: basis.trim(), certificates } });
      if (done === undefined) return;
    }
    setBasis("");
    onRecorded(good.length);
  }
  return (
    <Card title={text.found}>
      {of.warnings.map((warning) => (
        <Notice key={warning.id} kind="care">
          <p>{warning[language()]}</p>
        </Notice>
      ))}
      <Table
        caption={text.found}
        hidesCaption
        rows={of.rows}
        keyOf={({ line }) => String(line)}
        columns={[
          { name: text.line, isNumber: true, of: ({ line }) => line },
          { name: text.who, of: ({ certificate }) => (certificate ? nameOf(certificate.nip) : "") },
          { name: text.training, of: ({ certificate }) => certificate && trainingWords(certificate) },
          {
            name: text.number,
            of: ({ certificate }) =>
              certificate && `${certificate.certificateNumber}, ${certificate.provider}`,
          },
          { name: text.state, of: (row) => <RowState of={row} /> },
        ]}
      />
      {repairCsv !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => saveBlob(new Blob([repairCsv], { type: "text/csv" }), "sertifikat-ditolak.csv")}
        >
          {text.save}
        </button>
      )}
      {good.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Form error={recording.error} onSubmit={() => void record()}>
          <TextField
            name="basis"
            label={text.basis}
            hint={text.basisHint}
            maxLength={300}
            value={basis}
            onValue={setBasis}
          />
          <Submit isBusy={recording.isBusy}>
            {text.record} {countWords(good.length, WORDS.certificates)}
          </Submit>
        </Form>
      )}
    </Card>
  );
}

function trainingWords({ title, hours, day }: NonNullable<Row["certificate"]>): string {
  return `${title}: ${hours} JP, ${dayWords(day)}`;
}

function RowState({ of: { problems } }: { readonly of: Row }) {
  const text = words(WORDS);
  if (problems.length === 0) return <State kind="good">{text.good}</State>;
  return (
    <ul class="plain">
      {problems.map((problem) => (
        <li key={problem.id}>
          {problem.column !== null && <strong>{problem.column}: </strong>}
          {problem[language()]}
        </li>
      ))}
    </ul>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  // A call takes some ten thousand arguments at most.
  for (let start = 0; start < bytes.length; start += 8_192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(binary);
}
