import { useAskAll } from "../../client/pages.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Scorecards } from "../../parts/unit/scorecards.tsx";
import { usePerson } from "../../session/person.ts";
import { TeamTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Pegawai saya", en: "My people" },
  none: {
    id: "Tidak ada pegawai yang Anda nilai. Pengelola kinerja menetapkan siapa menilai siapa.",
    en: "You rate nobody. HR decides who rates whom.",
  },
  late: { id: "Laporan terlambat", en: "Late reports" },
};

/** Those whom the reader rates, and how each is doing this month. */
export function TeamPeople() {
  const { isHead } = usePerson();
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAskAll("GET /v1/me/team-scorecards", { query: { month, limit: 100 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      acts={
        isHead && (
          <a class="button quiet" href="/app/tim/laporan-terlambat">
            {text.late}
          </a>
        )
      }
    >
      <TeamTabs />
      <Loaded asked={asked} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Scorecards of={items} addressOf={({ nip }) => `/app/tim/pegawai/${nip}?bulan=${month}`} />
          )
        }
      </Loaded>
    </Screen>
  );
}
