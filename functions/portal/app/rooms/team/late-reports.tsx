import { useLocation } from "preact-iso/router";
import { useAskAll } from "../../client/pages.ts";
import { localDay, monthFrom, monthOf, periodWords, shortDayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Table } from "../../parts/list/table.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  title: { id: "Laporan terlambat", en: "Late reports" },
  back: { id: "Pegawai saya", en: "My people" },
  lead: {
    id: "Laporan yang belum dijawab, atau belum diperbaiki, ketika bulannya ditutup.",
    en: "Reports that were not answered, or not revised, when their month closed.",
  },
  none: { id: "Tidak ada laporan yang terlambat pada", en: "There were no late reports in" },
  name: { id: "Pegawai", en: "Employee" },
  reports: { id: "Laporan", en: "Reports" },
  AWAITING: { id: "tidak dijawab", en: "not answered" },
  ESCALATED: { id: "tidak dijawab, beralih ke atasan", en: "not answered, passed on to the superior" },
  RETURNED: { id: "tidak diperbaiki", en: "not revised" },
  treated: { id: "Perlakuan", en: "Treatment" },
  NOT_COUNTED: { id: "tidak dihitung", en: "not counted" },
  AS_REPORTED: { id: "dihitung seperti dilaporkan", en: "counted as reported" },
};

/** The reports of a unit that the reader leads that were open when their month closed, by employee. */
export function LateReports() {
  const { unitId: own, me } = usePerson();
  const { query } = useLocation();
  const unitId = query.unit ?? own;
  const unitName = me.heads.find(({ id }) => id === unitId)?.name;
  const last = monthFrom(monthOf(today()), -1);
  const [month, setMonth] = useMonth(last);
  const asked = useAskAll(
    "GET /v1/periods/{period}/units/{unitId}/late-reports",
    unitId === undefined ? undefined : { params: { period: month, unitId }, query: { limit: 100 } },
  );
  const text = words(WORDS);
  return (
    <Screen
      title={[text.title, unitName].filter(Boolean).join(", ")}
      lead={text.lead}
      back={{ to: "/app/tim/pegawai", name: text.back }}
    >
      <MonthStep month={month} onMonth={setMonth} last={last} />
      <Loaded asked={asked} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{`${text.none} ${periodWords(month)}.`}</p>
            </Empty>
          ) : (
            <Table
              caption={text.title}
              hidesCaption
              rows={items}
              keyOf={({ nip }) => nip}
              columns={[
                { name: text.name, of: ({ name }) => name },
                {
                  name: text.reports,
                  of: ({ nip, reports }) => (
                    <ul class="plain">
                      {reports.map(({ reportId, state, at }) => (
                        <li key={reportId}>
                          <a href={`/app/laporan/${nip}/${reportId}`}>{shortDayWords(localDay(at))}</a>{" "}
                          {text[state]}
                        </li>
                      ))}
                    </ul>
                  ),
                },
                { name: text.treated, of: ({ treatment }) => text[treatment] },
              ]}
            />
          )
        }
      </Loaded>
    </Screen>
  );
}
