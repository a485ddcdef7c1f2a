import { useState } from "preact/hooks";
import { send } from "../../client/call.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { saveBlob } from "../../client/save-file.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { FileField } from "../../parts/form/file-field.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { ImportList } from "../../parts/import/list.tsx";
import type { ImportState } from "../../parts/import/states.tsx";
import { useImportUpload } from "../../parts/import/upload.ts";
import { Icon } from "../../parts/screen/icon.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { useOfUnit } from "./of-unit.ts";
import { CODES, type Survey } from "./words.ts";

const WORDS = {
  title: { id: "Formulir kertas", en: "Paper forms" },
  lead: {
    id: "Jawaban di kertas disalin ke lembar kerja, lalu diunggah. Satu formulir dihitung sekali menurut nomornya.",
    en: "Answers on paper are copied into a spreadsheet and uploaded. A form counts once, by its number.",
  },
  print: { id: "Cetak formulir kosong", en: "Print an empty form" },
  printHint: {
    id: "Halaman survei tercetak sebagai formulir, selama surveinya berjalan. Beri tiap lembar nomor sendiri.",
    en: "The page of the survey prints as a form while the survey runs. Give each sheet a number of its own.",
  },
  sheet: { id: "Lembar kerja kosong (CSV)", en: "Empty spreadsheet (CSV)" },
  sheetHint: {
    id: "Satu baris untuk satu formulir: nomornya, lalu angka pilihan yang dicentang. Buka dengan Excel, isi, simpan, lalu unggah di bawah.",
    en: "One line for each form: its number, then the figures of the choices that are ticked. Open it in Excel, fill it in, save it, and upload it below.",
  },
  paper: { id: "Formulir dan lembar kerja", en: "Forms and spreadsheet" },
  upload: { id: "Unggah berkas", en: "Upload a file" },
  file: { id: "Berkas CSV atau XLSX", en: "CSV or XLSX file" },
  fileHint: {
    id: "Kolom NOMOR, U1 sampai U9 (1 sampai 4), pertanyaan sendiri Q1 dan seterusnya, dan SARAN.",
    en: "Columns NOMOR, U1 to U9 (1 to 4), own questions from Q1 on, and SARAN.",
  },
  edition: { id: "Versi pertanyaan pada formulir", en: "Edition of the questions on the forms" },
  send: { id: "Unggah dan periksa", en: "Upload and check" },
  none: {
    id: "Belum ada berkas. Unggah satu; tidak ada yang dihitung sebelum Anda melihat hasil pemeriksaannya.",
    en: "There are no files yet. Upload one; nothing counts before you have seen the outcome of its check.",
  },
};

const screenOf = (id: string) => `/app/survei/kertas/${id}`;

/** A survey's files of paper forms. */
export function PaperImports({ surveyId = "" }: { readonly surveyId?: string }) {
  const params = { surveyId };
  const survey = useAsk("GET /v1/surveys/{surveyId}", { params });
  const [state, setState] = useState<ImportState>();
  const imports = useAskPages("GET /v1/surveys/{surveyId}/paper-imports", {
    params,
    query: { limit: 20, ...(state && { state }) },
  });
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/survei/${surveyId}${ofUnit}`, name: survey.value?.service ?? "" }}
    >
      <Card title={text.paper}>
        <p>
          <a class="button quiet" href={`/survei/${surveyId}`} target="_blank" rel="noopener">
            {text.print}
          </a>
        </p>
        <p class="hint">{text.printHint}</p>
        <Loaded asked={survey}>
          {({ editions }) => <EmptySheet questions={editions.at(-1)?.questions} />}
        </Loaded>
      </Card>
      <Card title={text.upload}>
        <Loaded asked={survey}>
          {({ editions }) => <Upload surveyId={surveyId} editions={editions.map(({ number }) => number)} />}
        </Loaded>
      </Card>
      <ImportList
        {...{ asked: imports, state, screenOf: (id) => screenOf(id) + ofUnit }}
        onState={setState}
        empty={text.none}
        isCounted
      />
    </Screen>
  );
}

interface EmptySheetProps {
  /** Those asked now. */
  readonly questions: Survey["editions"][number]["questions"] | undefined;
}

/** The columns of what is uploaded, without a line. */
function EmptySheet({ questions }: EmptySheetProps) {
  const text = words(WORDS);
  const columns = ["NOMOR", ...CODES, ...(questions?.own ?? []).map(({ id }) => id), "SARAN"];
  // With the mark and the semicolon a spreadsheet in Indonesian opens it in columns.
  const sheet = new Blob([`\uFEFF${columns.join(";")}\r\n`], { type: "text/csv" });
  return (
    <>
      <p>
        <button type="button" class="quiet" onClick={() => saveBlob(sheet, "formulir-kertas.csv")}>
          <Icon name="download" />
          {text.sheet}
        </button>
      </p>
      <p class="hint">{text.sheetHint}</p>
    </>
  );
}

interface UploadProps {
  readonly surveyId: string;
  /** Of the questions, the newest last; forms are not sent as those of an edition before it is known which there are. */
  readonly editions: readonly number[];
}

function Upload({ surveyId, editions }: UploadProps) {
  const newest = String(editions.at(-1));
  const [edition, setEdition] = useKept<string | undefined>(`paper import ${surveyId}, edition`, undefined);
  const [file, setFile] = useKept<File | undefined>(`paper import ${surveyId}`, undefined);
  const text = words(WORDS);
  const { isBusy, error, submit } = useImportUpload({
    announce: (content, keyOf) => {
      const given = { params: { surveyId }, body: { ...content, edition: Number(edition ?? newest) } };
      return send("POST /v1/surveys/{surveyId}/paper-imports", given, { key: keyOf(given) });
    },
    check: ({ id, version }) =>
      send("POST /v1/paper-imports/{importId}/check", { params: { importId: id } }, { version }),
    screenOf,
    onDone: () => {
      setFile(undefined);
      setEdition(undefined);
    },
  });
  return (
    <Form error={error} onSubmit={() => void submit(file)}>
      <FileField
        name="fileName"
        label={text.file}
        hint={text.fileHint}
        accept=".csv,.xlsx,text/csv"
        file={file}
        onFile={setFile}
      />
      {editions.length > 1 && (
        <SelectField
          name="edition"
          label={text.edition}
          value={edition ?? newest}
          options={editions.map((number) => [String(number), String(number)] as const)}
          onValue={setEdition}
        />
      )}
      <Submit isBusy={isBusy}>{text.send}</Submit>
    </Form>
  );
}
