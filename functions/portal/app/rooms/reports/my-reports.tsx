import { useAskAll } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Calendar } from "../../parts/figure/calendar.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { grouped } from "../../parts/list/grouped.ts";
import { Rows } from "../../parts/list/rows.tsx";
import { Icon } from "../../parts/screen/icon.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { WaitingReports } from "./waiting-reports.tsx";
import { type Report, stateOf } from "./words.ts";

const WORDS = {
  title: { id: "Laporan saya", en: "My reports" },
  report: { id: "Lapor", en: "Report" },
  none: {
    id: "Belum ada laporan pada bulan ini. Tulis apa yang Anda kerjakan hari ini; atasan Anda langsung melihatnya.",
    en: "There are no reports in this month. Write what you did today; your superior sees it at once.",
  },
  noneThen: { id: "Tidak ada laporan pada bulan itu.", en: "There are no reports in that month." },
  reports: { id: "laporan", en: "reports", one: "report" },
  onMonth: { id: "Laporan per hari", en: "Reports by day" },
  list: { id: "Daftar laporan", en: "List of reports" },
};

/** My month as a calendar, and its reports. */
export function MyReports() {
  const { nip = "" } = usePerson();
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAskAll("GET /v1/employees/{nip}/reports", {
    params: { nip },
    query: { month, limit: 100 },
  });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      acts={
        <a class="button" href="/app/laporan/baru">
          <Icon name="report" />
          {text.report}
        </a>
      }
    >
      <WaitingReports />
      <Loaded asked={asked} lines={6}>
        {({ items }) => (
          <div class="beside">
            <Card title={text.list}>
              {items.length === 0 ? (
                <Empty>
                  <p>{month === monthOf(today()) ? text.none : text.noneThen}</p>
                </Empty>
              ) : (
                <ReportRows month={month} reports={items} />
              )}
            </Card>
            <Card title={text.onMonth}>
              <MonthOfReports month={month} reports={items} />
            </Card>
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

const newestFirst = (one: Report, other: Report) =>
  other.day.localeCompare(one.day) || other.submittedAt.localeCompare(one.submittedAt);

function ReportRows({ month, reports }: { readonly month: string; readonly reports: readonly Report[] }) {
  const { nip = "" } = usePerson();
  // Only what has no answer differs once its month has closed, and this month has not.
  const mayBeLeft = month < monthOf(today()) && reports.some(({ state }) => state === "SUBMITTED");
  const card = useAsk(
    "GET /v1/employees/{nip}/scorecards/{month}",
    mayBeLeft ? { params: { nip, month } } : undefined,
  );
  const isClosed = card.value?.frozenAt !== undefined;
  return (
    <Rows
      label={words(WORDS).list}
      of={reports.toSorted(newestFirst).map((report) => rowOf(report, isClosed))}
    />
  );
}

function rowOf(report: Report, isMonthClosed: boolean) {
  const { text, kind } = stateOf(report.state, isMonthClosed);
  return {
    key: report.id,
    to: `/app/laporan/${report.nip}/${report.id}`,
    title: <Written>{report.activity}</Written>,
    detail: dayWords(report.day),
    aside: <State {...(kind && { kind })}>{text}</State>,
  };
}

function MonthOfReports({ month, reports }: { readonly month: string; readonly reports: readonly Report[] }) {
  const text = words(WORDS);
  const byDay = grouped(reports, ({ day }) => day);
  const marks = { SUBMITTED: "care", ACCEPTED: "good", RETURNED: "wrong" };
  return (
    <Calendar
      month={month}
      label={`${text.onMonth}, ${periodWords(month)}`}
      of={(day) => (
        <span class="dots" aria-hidden="true">
          {byDay.get(day)?.map(({ id, state }) => (
            <i key={id} class={marks[state]} />
          ))}
        </span>
      )}
      say={(day) => {
        const count = byDay.get(day)?.length;
        return count === undefined ? undefined : countWords(count, WORDS.reports);
      }}
    />
  );
}
