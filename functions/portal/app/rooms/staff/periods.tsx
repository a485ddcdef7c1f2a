import { useAskPages } from "../../client/pages.ts";
import { dayWords, localDay, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { StaffTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Periode penilaian", en: "Evaluation periods" },
  none: {
    id: "Belum ada periode yang ditutup. Bulan ditutup dengan sendirinya pada bulan berikutnya.",
    en: "No period has closed yet. A month closes by itself in the following month.",
  },
  CLOSING: { id: "Sedang ditutup", en: "Closing" },
  CLOSED: { id: "Ditutup", en: "Closed" },
  reopened: { id: "Dibuka kembali", en: "Reopened" },
  since: { id: "sejak", en: "since" },
};

/** The periods whose close has begun, newest first. */
export function Periods() {
  const asked = useAskPages("GET /v1/periods", { query: { limit: 24 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <StaffTabs />
      <Card>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => (
            <Rows
              label={text.title}
              of={items.map(({ period, state, closingSince, closedAt, reopenings = [] }) => ({
                key: period,
                to: `/app/kepegawaian/periode/${period}`,
                title: periodWords(period),
                detail: `${text[state]} ${text.since} ${dayWords(localDay(closedAt ?? closingSince))}`,
                aside: reopenings.some((one) => one.closedAt === undefined) ? (
                  <State kind="care">{text.reopened}</State>
                ) : (
                  <State>{text[state]}</State>
                ),
              }))}
            />
          )}
        </PagedList>
      </Card>
    </Screen>
  );
}
