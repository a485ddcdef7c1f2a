import { useAsk } from "../../client/questions.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Card } from "../../parts/screen.tsx";

const WORDS = {
  title: { id: "Pengaduan terlambat", en: "Complaints overdue" },
  none: { id: "Tidak ada pengaduan yang terlambat.", en: "No complaint is overdue." },
  all: { id: "Semua pengaduan", en: "All complaints" },
};

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
            <Rows
              label={text.title}
              of={late.map(({ trackingCode, service, unitName, dueAt }) => ({
                key: trackingCode,
                to: `/app/pengaduan/${trackingCode}`,
                title: service ?? trackingCode,
                detail: unitName,
                aside: dueAt && <State kind="wrong">{untilWords(dueAt)}</State>,
              }))}
            />
          );
        }}
      </Loaded>
    </Card>
  );
}
