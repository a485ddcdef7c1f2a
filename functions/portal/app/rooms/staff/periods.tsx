import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { Pager } from "./pager.tsx";
import { StaffTabs } from "./staff-tabs.tsx";

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
  const [cursor, setCursor] = useState<string>();
  const asked = useAsk("GET /v1/periods", { query: { limit: 24, ...(cursor !== undefined && { cursor }) } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <StaffTabs />
      <Card>
        <Loaded asked={asked}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              <>
                <Rows
                  label={text.title}
                  of={page.items.map(({ period, state, closingSince, closedAt, reopenings = [] }) => ({
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
                <Pager at={cursor} next={page.cursor} onCursor={setCursor} />
              </>
            )
          }
        </Loaded>
      </Card>
    </Screen>
  );
}
