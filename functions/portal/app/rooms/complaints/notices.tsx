import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { agoWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../../parts/paged-list.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitField } from "./acts/unit-field.tsx";
import { ComplaintTabs } from "./tabs.tsx";

type Notice = Answer<"GET /v1/complaint-notices">["items"][number];

const WORDS = {
  title: { id: "Kabar pengaduan", en: "News of complaints" },
  lead: {
    id: "Apa yang terjadi pada pengaduan unit, terbaru di atas.",
    en: "What happened to a unit's complaints, newest first.",
  },
  unit: { id: "Unit", en: "Unit" },
  desk: { id: "Meja pengaduan", en: "Complaint desk" },
  list: { id: "Kabar", en: "News" },
  none: {
    id: "Belum ada kabar. Pengaduan baru, jawaban warga, dan tenggat yang lewat muncul di sini.",
    en: "No news yet. New complaints, citizens' replies and missed deadlines appear here.",
  },
};

const KINDS = {
  RECEIVED: { id: "Pengaduan baru", en: "New complaint" },
  FORWARDED: { id: "Diteruskan ke unit ini", en: "Forwarded to this unit" },
  REPLIED: { id: "Pengadu menjawab pertanyaan", en: "The complainant replied" },
  REMARKED: { id: "Pengadu menulis pesan", en: "The complainant wrote" },
  RATED: { id: "Pengadu menilai penanganan", en: "The complainant rated the handling" },
  REOPENED: { id: "Dibuka kembali", en: "Reopened" },
  JOINED: { id: "Diikuti warga lain", en: "Another citizen joined it" },
  WARNED: { id: "Tenggat hampir atau sudah lewat", en: "A deadline is near or has passed" },
  ESCALATED: { id: "Tenggat lewat, pimpinan diberi tahu", en: "A deadline was missed; the head was told" },
  CLOSED_BY_SILENCE: {
    id: "Tertutup: pengadu tidak menanggapi",
    en: "Closed: the complainant did not object",
  },
  RESUMED_BY_SILENCE: {
    id: "Berjalan lagi: pertanyaan tidak dijawab",
    en: "Runs again: the question was not answered",
  },
};

/** The inbox of the desk or of a unit. */
export function Notices() {
  const { has, unitId: own = "" } = usePerson();
  const isOfficer = has("COMPLAINT_OFFICER");
  const [chosen, setChosen] = useState(isOfficer ? "" : own);
  const query = { limit: 50, ...(chosen !== "" && { unitId: chosen }) };
  const asked = useAskPages("GET /v1/complaint-notices", { query });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <ComplaintTabs />
      {isOfficer && <UnitField label={text.unit} none={text.desk} value={chosen} onValue={setChosen} />}
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => <Rows label={text.list} of={items.map(rowOf)} />}
      </PagedList>
    </Screen>
  );
}

function rowOf({ kind, trackingCode, at }: Notice) {
  return {
    key: `${at} ${trackingCode} ${kind}`,
    to: `/app/pengaduan/${trackingCode}`,
    title: words(KINDS)[kind],
    detail: `${trackingCode} · ${momentWords(at)}`,
    aside: agoWords(at),
  };
}
