import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { AwardStanding } from "../../parts/award/standing.tsx";
import { AwardStandings } from "../../parts/award/standings.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Posisi pegawai dalam penghargaan", en: "An employee's standing for the award" },
  back: { id: "Calon bulan ini", en: "The month's candidates" },
  record: { id: "Data pegawai", en: "Employee record" },
  none: {
    id: "Calon penghargaan bulan ini belum dihitung, atau pegawai ini tidak mempunyai hasil pada bulan ini.",
    en: "The award's candidates of this month have not been computed, or this employee has no result of the month.",
  },
  noResult: {
    id: "Pegawai ini tidak mempunyai hasil pada bulan ini, jadi tidak ikut dipertimbangkan sebagai calon.",
    en: "This employee has no result of the month, and was not considered as a candidate.",
  },
  panel: { id: "Anggota tim penilai bulan ini.", en: "On this month's committee." },
  has: { id: "Milik pegawai", en: "The employee's" },
};

/** Why an employee is, or is not, a candidate for the award of a month, for HR. */
export function StandingOf({ nip = "" }: { readonly nip?: string }) {
  const [month, setMonth] = useMonth(monthFrom(monthOf(today()), -1));
  const employee = useAsk("GET /v1/employees/{nip}", { params: { nip } });
  const asked = useAsk("GET /v1/award-rounds/{month}/standings/{nip}", { params: { month, nip } });
  const text = words(WORDS);
  return (
    <Screen
      title={employee.value?.name ?? text.title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      back={{ to: `/app/penghargaan/${month}`, name: text.back }}
      acts={
        <a class="button quiet" href={`/app/kepegawaian/pegawai/${nip}`}>
          {text.record}
        </a>
      }
    >
      <AwardStandings
        {...{ asked, none: text.none, noResult: text.noResult }}
        before={({ isOnPanel }) => isOnPanel && <p>{text.panel}</p>}
        category={(one) => <AwardStanding key={one.category} of={one} theirs={text.has} />}
      />
    </Screen>
  );
}
