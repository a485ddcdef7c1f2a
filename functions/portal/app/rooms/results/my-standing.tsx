import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { AwardStanding, type Standing } from "../../parts/award/standing.tsx";
import { AwardStandings } from "../../parts/award/standings.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { usePerson } from "../../session/person.ts";
import { MyAward } from "./my-award.tsx";
import { ResultsScreen } from "./screen.tsx";
import { UnitAward } from "./unit-award.tsx";

const WORDS = {
  none: {
    id: "Calon penghargaan bulan ini belum dihitung, atau Anda tidak mempunyai hasil pada bulan ini. Setelah dihitung, di sini tampak syarat mana yang Anda penuhi dan berapa jaraknya.",
    en: "The award's candidates of this month have not been computed, or you have no result of the month. Afterwards you see here which conditions you meet, and how far you are.",
  },
  noResult: {
    id: "Anda tidak mempunyai hasil pada bulan ini, jadi tidak ikut dipertimbangkan sebagai calon.",
    en: "You have no result of this month, so you were not considered as a candidate.",
  },
  has: { id: "Milik Anda", en: "Yours" },
  panel: {
    id: "Anda anggota tim penilai bulan ini: nilai calonnya di sini",
    en: "You are on this month's committee: score the candidates here",
  },
  panelClosed: {
    id: "Anda anggota tim penilai bulan ini; penilaiannya sudah ditutup",
    en: "You are on this month's committee; its scoring has closed",
  },
};

/** Why I am, or am not, a candidate for the award of a month; and what I won. */
export function MyStanding() {
  const { nip = "" } = usePerson();
  const [month, setMonth] = useMonth(monthFrom(monthOf(today()), -1));
  const text = words(WORDS);
  const asked = useAsk("GET /v1/award-rounds/{month}/standings/{nip}", { params: { month, nip } });
  return (
    <ResultsScreen tab="award" lead={<MonthStep month={month} onMonth={setMonth} />}>
      <AwardStandings
        {...{ asked, none: text.none, noResult: text.noResult }}
        before={({ isOnPanel, isScoring, unitAwards }) => (
          <>
            {unitAwards.map((category) => (
              <UnitAward key={category} {...{ month, category }} />
            ))}
            {isOnPanel && (
              <p>
                <a href={`/app/hasil/penghargaan/${month}/tim`}>
                  {isScoring ? text.panel : text.panelClosed}
                </a>
              </p>
            )}
          </>
        )}
        category={(one) => <Category key={one.category} month={month} standing={one} />}
      />
    </ResultsScreen>
  );
}

function Category({ month, standing }: { readonly month: string; readonly standing: Standing }) {
  const { category, state } = standing;
  const won = useAsk(
    "GET /v1/award-rounds/{month}/decisions/{category}",
    state === "LISTED" ? { params: { month, category } } : undefined,
  ).value;
  const hasWon = won !== undefined && won.state !== "REVOKED";
  return (
    <AwardStanding of={standing} hasWon={hasWon} theirs={words(WORDS).has}>
      {won && <MyAward decision={won} />}
    </AwardStanding>
  );
}
