import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { Clock } from "../complaints/clock.tsx";
import type { Line } from "../complaints/words.ts";

const WORDS = {
  title: { id: "Pengaduan terlambat", en: "Complaints overdue" },
  count: {
    id: "pengaduan melewati tenggat; yang paling lama di atas.",
    en: "complaints are past their deadline; the longest first.",
  },
  at: { id: "Pengaduan di", en: "Complaint at" },
  none: { id: "Tidak ada pengaduan yang terlambat.", en: "No complaint is overdue." },
  all: { id: "Semua pengaduan", en: "All complaints" },
};

const SHOWN_AT_ONCE = 5;

/** Complaints past their deadline, the longest overdue first. */
export function LateComplaints() {
  const asked = useAsk("GET /v1/open-complaints", { query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <Card title={text.title} aside={<a href="/app/pengaduan">{text.all}</a>}>
      <Loaded asked={asked}>
        {({ items }) => {
          const late = items.filter(({ isOverdue }) => isOverdue);
          if (late.length === 0) return <p>{text.none}</p>;
          return (
            <>
              <p>
                {late.length} {text.count}
              </p>
              <Rows
                label={text.title}
                of={late.slice(0, SHOWN_AT_ONCE).map((one) => ({
                  key: one.trackingCode,
                  // Whoever may open it has its words.
                  to: one.excerpt === undefined ? undefined : `/app/pengaduan/${one.trackingCode}`,
                  title: subjectOf(one) ?? `${text.at} ${one.unitName}`,
                  detail: (
                    <>
                      {subjectOf(one) && `${one.unitName} · `}
                      <code>{one.trackingCode}</code>
                    </>
                  ),
                  aside: <Clock of={one} />,
                }))}
              />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

/** The start of a complaint where the reader may open it, or the service that it is about. */
function subjectOf({ excerpt, service }: Line) {
  const subject = excerpt || service;
  return subject && <Written>{subject}</Written>;
}
