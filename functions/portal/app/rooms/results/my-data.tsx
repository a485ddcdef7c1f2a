import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Download } from "../../parts/asked/download.tsx";
import { RecordHistory } from "../../parts/person/record-history.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ResultsScreen } from "./screen.tsx";

const WORDS = {
  title: { id: "Semua data saya", en: "All my data" },
  lead: {
    id: "Semua yang tersimpan tentang Anda, sesuai hak akses menurut UU 27/2022: sebagai halaman untuk dibaca, atau sebagai berkas JSON untuk diolah.",
    en: "Everything that is stored about you, by your right of access (UU 27/2022): as a page to read, or as JSON to process.",
  },
  page: { id: "Unduh sebagai halaman", en: "Download as a page" },
  json: { id: "Unduh sebagai JSON", en: "Download as JSON" },
  history: { id: "Riwayat data kepegawaian saya", en: "History of my record" },
  show: { id: "Tampilkan riwayat", en: "Show the history" },
};

/** What is stored about me, and what happened to my record. */
export function MyData() {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const [isShown, setIsShown] = useState(false);
  return (
    <ResultsScreen tab="data">
      <Card title={text.title}>
        <p>{text.lead}</p>
        <div class="acts">
          <Download operation="GET /v1/me/data/page" given={{}} fileName="data-saya.html">
            {text.page}
          </Download>
          <Download operation="GET /v1/me/data" given={{}} fileName="data-saya.json">
            {text.json}
          </Download>
        </div>
      </Card>
      <Card title={text.history}>
        {isShown ? (
          <RecordHistory nip={nip} />
        ) : (
          <button type="button" class="quiet" onClick={() => setIsShown(true)}>
            {text.show}
          </button>
        )}
      </Card>
    </ResultsScreen>
  );
}
