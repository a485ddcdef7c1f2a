import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { agoWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { grouped } from "../../parts/list/grouped.ts";
import { More } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitField } from "./acts/unit-field.tsx";
import { Clock } from "./clock.tsx";
import { ComplaintTabs } from "./tabs.tsx";

type Notice = Answer<"GET /v1/complaint-notices">["items"][number];

const WORDS = {
  title: { id: "Kabar pengaduan", en: "News of complaints" },
  lead: {
    id: "Apa yang terakhir terjadi pada setiap pengaduan unit, terbaru di atas.",
    en: "What happened last to each of a unit's complaints, newest first.",
  },
  unit: { id: "Unit", en: "Unit" },
  desk: { id: "Meja pengaduan", en: "Complaint desk" },
  list: { id: "Kabar", en: "News" },
  earlier: { id: "kabar sebelumnya", en: "earlier" },
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
  WARNED: { id: "Tenggat sudah dekat", en: "A deadline is near" },
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

/** The inbox of the desk or of a unit: each complaint once, with its newest. */
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
      <Loaded<"GET /v1/complaint-notices"> asked={asked}>
        {({ items }) => {
          const rows = [...grouped(items, ({ trackingCode }) => trackingCode).values()].flatMap(rowOf);
          return (
            <>
              {rows.length === 0 && asked.more === undefined ? (
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              ) : (
                <Rows label={text.list} of={rows} />
              )}
              <More count={rows.length} asked={asked} />
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

/** The row of a complaint's notices, of which the newest is the first; at its end how near its deadline is now. */
function rowOf([newest, ...earlier]: readonly Notice[]) {
  if (newest === undefined) return [];
  const { kind, trackingCode, at, complaint } = newest;
  const facts = [momentWords(at), earlier.length > 0 && `${earlier.length} ${words(WORDS).earlier}`];
  return [
    {
      key: trackingCode,
      // Whoever may open it is told what it is about.
      to: complaint && `/app/pengaduan/${trackingCode}`,
      title: words(KINDS)[kind],
      detail: (
        <>
          {complaint?.excerpt && (
            <>
              <Written>{complaint.excerpt}</Written>
              {" · "}
            </>
          )}
          <code>{trackingCode}</code>
          {" · "}
          {facts.filter(Boolean).join(" · ")}
        </>
      ),
      aside: complaint && isTimed(complaint) ? <Clock of={complaint} /> : agoWords(at),
    },
  ];
}

const isTimed = ({ dueAt, isOverdue }: NonNullable<Notice["complaint"]>) => dueAt !== undefined || isOverdue;
