import { useAskPages } from "../../client/pages.ts";
import { say, words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/download.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { Card } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";

const WORDS = {
  title: { id: "Baris bermasalah", en: "Lines with problems" },
  line: { id: "Baris", en: "Line" },
  column: { id: "Kolom", en: "Column" },
  why: { id: "Apa yang salah", en: "What is wrong" },
  none: { id: "Tidak ada baris bermasalah.", en: "No line has a problem." },
  csv: { id: "Unduh masalah (CSV)", en: "Download the problems (CSV)" },
};

/** What is wrong in the file, line by line. */
export function ImportProblems({ importId }: { readonly importId: string }) {
  const params = { importId };
  const asked = useAskPages("GET /v1/imports/{importId}/problems", { params, query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Download
        operation="GET /v1/imports/{importId}/problems.csv"
        given={{ params }}
        fileName="masalah-impor.csv"
      >
        {text.csv}
      </Download>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Table
            caption={text.title}
            hidesCaption
            rows={items.map((problem, index) => ({ ...problem, key: String(index) }))}
            keyOf={({ key }) => key}
            columns={[
              { name: text.line, of: ({ line }) => numberWords(line) },
              { name: text.column, of: ({ column }) => column ?? "" },
              { name: text.why, of: ({ reason }) => say(reason) },
            ]}
          />
        )}
      </PagedList>
    </Card>
  );
}
