import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Download } from "../../parts/download.tsx";
import { State } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Card } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ResultsScreen } from "./results-screen.tsx";

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
  whole: { id: "Riwayat utuh", en: "The history is whole" },
  broken: { id: "Riwayat terputus pada peristiwa ke-", en: "The history is broken at event " },
  other: { id: "Perubahan data", en: "Change of the record" },
};

const EVENTS = {
  EMPLOYEE_REGISTERED: { id: "Didaftarkan", en: "Registered" },
  EMPLOYEE_CHANGED: { id: "Data berubah", en: "Record changed" },
  POSTING_BEGUN: { id: "Penempatan mulai berlaku", en: "Posting began" },
  RATER_ASSIGNED: { id: "Pejabat penilai ditetapkan", en: "Rater assigned" },
  RATER_FOLLOWED: {
    id: "Pejabat penilai mengikuti pimpinan unit",
    en: "Rater followed the head of the unit",
  },
  HEADSHIP_CHANGED: { id: "Penugasan memimpin unit berubah", en: "Order to head a unit changed" },
  SERVICE_CHANGED: { id: "Masa tugas berubah", en: "Service changed" },
  LEAVE_TAKEN: { id: "Cuti dicatat", en: "Leave entered" },
  LEAVE_WITHDRAWN: { id: "Cuti dihapus", en: "Leave withdrawn" },
};

/** What is stored about me, and what happened to my record. */
export function MyData() {
  const text = words(WORDS);
  const [isShown, setIsShown] = useState(false);
  return (
    <ResultsScreen>
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
          <History />
        ) : (
          <button type="button" class="quiet" onClick={() => setIsShown(true)}>
            {text.show}
          </button>
        )}
      </Card>
    </ResultsScreen>
  );
}

function History() {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const names = words(EVENTS);
  const asked = useAsk("GET /v1/employees/{nip}/history", { params: { nip } });
  return (
    <Loaded asked={asked} lines={5}>
      {({ items, isWhole, brokenAt }) => (
        <>
          <p>
            <State kind={isWhole ? "good" : "wrong"}>
              {isWhole ? text.whole : `${text.broken}${brokenAt}`}
            </State>
          </p>
          <ol>
            {items.map(({ number, type, at }) => (
              <li key={number}>{`${names[type as keyof typeof names] ?? text.other}, ${momentWords(at)}`}</li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}
