import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/asked/download.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { changeWords } from "./import-change.ts";

type Row = Answer<"GET /v1/imports/{importId}/rows">["items"][number];

const WORDS = {
  title: { id: "Setiap baris dan perubahannya", en: "Every row and what it changes" },
  line: { id: "Baris", en: "Line" },
  who: { id: "Pegawai", en: "Employee" },
  state: { id: "Hasil", en: "Outcome" },
  what: { id: "Perubahan", en: "Changes" },
  outside: { id: "di luar berkas", en: "not in the file" },
  none: { id: "Berkas ini tidak mengubah data pegawai.", en: "This file changes nothing in the register." },
  csv: { id: "Unduh semua baris (CSV)", en: "Download every row (CSV)" },
};

const STATES = {
  NEW: { id: "Baru", en: "New" },
  CHANGED: { id: "Berubah", en: "Changed" },
  UNCHANGED: { id: "Tetap", en: "Unchanged" },
  REFUSED: { id: "Dilewati", en: "Left out" },
};

const KINDS: Partial<Record<Row["state"], "good" | "care" | "wrong">> = {
  NEW: "good",
  CHANGED: "care",
  REFUSED: "wrong",
};

/** What the file does to the register, row by row. */
export function ImportRows({ importId }: { readonly importId: string }) {
  const params = { importId };
  const asked = useAskPages("GET /v1/imports/{importId}/rows", { params, query: { limit: 50 } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const states = words(STATES);
  const unit = (unitId: string) => units.value?.items.find(({ id }) => id === unitId)?.name;
  return (
    <Card
      title={text.title}
      aside={
        <Download
          operation="GET /v1/imports/{importId}/rows.csv"
          given={{ params }}
          fileName="impor-pegawai.csv"
        >
          {text.csv}
        </Download>
      }
    >
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => {
          // Whoever is new is named in the file alone.
          const inFile = new Map(page.items.map(({ nip, name }) => [nip, name]));
          const person = (nip: string) => inFile.get(nip) ?? namesIn(page)(nip);
          return (
            <Table
              caption={text.title}
              hidesCaption
              rows={page.items.map((row, index) => ({ ...row, key: String(index) }))}
              keyOf={({ key }) => key}
              columns={[
                {
                  name: text.line,
                  of: ({ line }) => (line === undefined ? text.outside : `${text.line} ${numberWords(line)}`),
                },
                { name: text.who, of: (row) => <Who of={row} /> },
                {
                  name: text.state,
                  of: ({ state }) => {
                    const kind = KINDS[state];
                    return <State {...(kind && { kind })}>{states[state]}</State>;
                  },
                },
                {
                  name: text.what,
                  of: ({ changes, reasons }) => (
                    <ul class="tight">
                      {[...changes.map((one) => changeWords(one, { unit, person })), ...reasons.map(say)].map(
                        (one, place) => (
                          <li key={place}>{one}</li>
                        ),
                      )}
                    </ul>
                  ),
                },
              ]}
            />
          );
        }}
      </PagedList>
    </Card>
  );
}

function Who({ of: { nip, name } }: { readonly of: Row }) {
  if (name === undefined) return <>{nip}</>;
  return (
    <>
      {name}
      {nip !== undefined && <small class="below">{`NIP ${nip}`}</small>}
    </>
  );
}
