import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/download.tsx";
import { State } from "../../parts/figures.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { Card } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";

type Row = Answer<"GET /v1/imports/{importId}/rows">["items"][number];

const WORDS = {
  title: { id: "Setiap baris dan perubahannya", en: "Every row and what it changes" },
  line: { id: "Baris", en: "Line" },
  who: { id: "Pegawai", en: "Employee" },
  state: { id: "Hasil", en: "Outcome" },
  what: { id: "Perubahan", en: "Changes" },
  outside: { id: "di luar berkas", en: "not in the file" },
  nothing: { id: "kosong", en: "nothing" },
  yes: { id: "ya", en: "yes" },
  no: { id: "tidak", en: "no" },
  none: { id: "Berkas ini tidak mengubah data pegawai.", en: "This file changes nothing in the register." },
  csv: { id: "Unduh semua baris (CSV)", en: "Download every row (CSV)" },
};

const STATES = {
  NEW: { id: "Baru", en: "New" },
  CHANGED: { id: "Berubah", en: "Changed" },
  UNCHANGED: { id: "Tetap", en: "Unchanged" },
  REFUSED: { id: "Dilewati", en: "Left out" },
};

const FIELDS = {
  name: { id: "Nama", en: "Name" },
  grade: { id: "Golongan", en: "Grade" },
  kind: { id: "Jenis pegawai", en: "Kind" },
  email: { id: "Surel", en: "Email" },
  siasnId: { id: "Id SIASN", en: "SIASN id" },
  unitId: { id: "Unit", en: "Unit" },
  position: { id: "Jabatan", en: "Position" },
  positionKind: { id: "Jenis jabatan", en: "Kind of position" },
  isHead: { id: "Memimpin unit", en: "Heads the unit" },
  raterNip: { id: "NIP penilai", en: "Rater's NIP" },
  from: { id: "Sejak", en: "Since" },
  standing: { id: "Masa tugas", en: "Service" },
};

/** What the file does to the register, row by row. */
export function ImportRows({ importId }: { readonly importId: string }) {
  const params = { importId };
  const asked = useAskPages("GET /v1/imports/{importId}/rows", { params, query: { limit: 50 } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const states = words(STATES);
  const fields = words(FIELDS);
  const shown = (field: keyof typeof FIELDS, value: string | null) => {
    if (value === null) return text.nothing;
    if (field === "isHead") return value === "true" ? text.yes : text.no;
    if (field === "unitId") return units.value?.items.find(({ id }) => id === value)?.name ?? value;
    return value;
  };
  const changesOf = ({ changes, reasons }: Row) =>
    [
      ...changes.map(
        ({ field, from, to }) => `${fields[field]}: ${shown(field, from)} → ${shown(field, to)}`,
      ),
      ...reasons.map(say),
    ].join("; ");
  return (
    <Card title={text.title}>
      <Download
        operation="GET /v1/imports/{importId}/rows.csv"
        given={{ params }}
        fileName="impor-pegawai.csv"
      >
        {text.csv}
      </Download>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Table
            caption={text.title}
            hidesCaption
            rows={items.map((row, index) => ({ ...row, key: String(index) }))}
            keyOf={({ key }) => key}
            columns={[
              {
                name: text.line,
                of: ({ line }) => (line === undefined ? text.outside : numberWords(line)),
              },
              { name: text.who, of: ({ name, nip }) => name ?? nip ?? "" },
              {
                name: text.state,
                of: ({ state }) => (
                  <State {...(state === "REFUSED" && { kind: "wrong" })}>{states[state]}</State>
                ),
              },
              { name: text.what, of: changesOf },
            ]}
          />
        )}
      </PagedList>
    </Card>
  );
}
