import { useState } from "preact/hooks";
import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/download.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";
import { usePerson } from "../../session/person.ts";
import { Distribution } from "./distribution.tsx";
import { UnitTabs } from "./unit-tabs.tsx";

const WORDS = {
  title: { id: "Hasil unit", en: "Results of the unit" },
  none: {
    id: "Belum ada hasil untuk bulan ini. Hasil muncul di sini setelah bulannya ditutup.",
    en: "There are no results for this month yet. They appear here once the month is closed.",
  },
  name: { id: "Pegawai", en: "Employee" },
  position: { id: "Jabatan", en: "Position" },
  score: { id: "Nilai", en: "Score" },
  predikat: { id: "Predikat", en: "Predikat" },
  csv: { id: "Unduh CSV", en: "Download CSV" },
  xlsx: { id: "Unduh XLSX", en: "Download XLSX" },
};

/** The results of a closed month in the reader's unit, how they are spread, and both as files. */
export function UnitResults() {
  const { unitId = "" } = usePerson();
  const last = monthFrom(monthOf(today()), -1);
  const [period, setPeriod] = useState(last);
  const params = { unitId, period };
  const asked = useAsk("GET /v1/units/{unitId}/evaluations/{period}", { params, query: { limit: 100 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<MonthStep month={period} onMonth={setPeriod} last={last} />}>
      <UnitTabs />
      <Loaded asked={asked} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <>
              <p>
                <Download
                  operation="GET /v1/units/{unitId}/results/{period}/results.csv"
                  given={{ params }}
                  fileName={`hasil-${unitId}-${period}.csv`}
                >
                  {text.csv}
                </Download>{" "}
                <Download
                  operation="GET /v1/units/{unitId}/results/{period}/results.xlsx"
                  given={{ params }}
                  fileName={`hasil-${unitId}-${period}.xlsx`}
                >
                  {text.xlsx}
                </Download>
              </p>
              <Table
                caption={text.title}
                hidesCaption
                rows={items}
                keyOf={({ nip }) => nip}
                columns={[
                  { name: text.name, of: ({ name }) => name },
                  { name: text.position, of: ({ position }) => position },
                  {
                    name: text.score,
                    isNumber: true,
                    of: ({ outcome, scoreBasisPoints: measured }) =>
                      scoreWords(outcome?.scoreBasisPoints ?? measured),
                  },
                  {
                    name: text.predikat,
                    of: ({ outcome }) => (outcome ? PREDIKAT_WORDS[outcome.predikat] : "–"),
                  },
                ]}
              />
              <Distribution unitId={unitId} period={period} />
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

const scoreWords = (basisPoints: number | undefined) =>
  basisPoints === undefined ? "–" : percentWords(basisPoints);
