import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { isMonth } from "../../frame/periods.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { areOpen, useRunning } from "../../parts/asked/running.ts";
import { SetAside } from "../../parts/asked/set-aside.tsx";
import { Bar, Figures, State } from "../../parts/figure/figures.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ReopenPeriod } from "./reopen-period.tsx";
import { Reopenings } from "./reopenings.tsx";

type Period = Answer<"GET /v1/periods/{period}">;

const WORDS = {
  back: { id: "Periode penilaian", en: "Evaluation periods" },
  progress: { id: "Kemajuan penutupan", en: "Progress of the close" },
  units: { id: "Unit selesai", en: "Units done" },
  of: { id: "dari", en: "of" },
  employees: { id: "Pegawai dibekukan", en: "Employees frozen" },
  openReports: { id: "Laporan masih terbuka", en: "Reports still open" },
  CLOSING: { id: "Sedang ditutup", en: "Closing" },
  CLOSED: { id: "Ditutup", en: "Closed" },
};

const WHOLE = 10_000;

/** How far the close of a period is, and what HR may do about it. */
export function OnePeriod({ period = "" }: { readonly period?: string }) {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/periods/{period}", { params: { period } });
  useRunning(asked.value !== undefined && isUnderWay(asked.value), asked.again);
  const text = words(WORDS);
  return (
    <Screen
      title={periodWords(period)}
      lead={asked.value && <State>{text[asked.value.state]}</State>}
      back={{ to: "/app/kepegawaian/periode", name: text.back }}
    >
      <Loaded asked={asked}>
        {(value) => (
          <>
            <Progress of={value} />
            {has("HR") && <Failed of={value} />}
            <Reopenings of={value} />
            {has("HR") && isMonth(period) && value.state === "CLOSED" && <ReopenPeriod of={value} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** Whether its close, or one of its reopenings, still has units to do. */
function isUnderWay({ state, parts, reopenedParts }: Period): boolean {
  return (
    // Its last unit is done or set aside a moment before the period itself is closed.
    state === "CLOSING" ||
    areOpen(parts) ||
    reopenedParts.some(({ opens, closesAgain }) => areOpen(opens) || (closesAgain && areOpen(closesAgain)))
  );
}

function Progress({ of: { unitsDone, unitsTotal, employees, openReports } }: { readonly of: Period }) {
  const text = words(WORDS);
  return (
    <Card title={text.progress}>
      <Bar basisPoints={(unitsDone / Math.max(unitsTotal, 1)) * WHOLE} label={text.progress} />
      <Figures
        of={[
          {
            name: text.units,
            value: numberWords(unitsDone),
            beside: `${text.of} ${numberWords(unitsTotal)}`,
          },
          { name: text.employees, value: numberWords(employees) },
          { name: text.openReports, value: numberWords(openReports) },
        ]}
      />
    </Card>
  );
}

function Failed({ of: { period, parts } }: { readonly of: Period }) {
  return (
    <SetAside
      parts={parts.setAside}
      retry={{
        operation: "POST /v1/periods/{period}/units/{unitId}/retry",
        of: (unitId) => ({ params: { period, unitId } }),
      }}
    />
  );
}
