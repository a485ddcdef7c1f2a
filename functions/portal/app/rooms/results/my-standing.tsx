import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { AwardStanding, type Standing } from "../../parts/award-standing.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
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
  changed: {
    id: "Bulan ini dibuka kembali setelah calonnya dihitung; yang tampak di sini bukan dasar peringkatnya.",
    en: "The month was reopened after the candidates were computed; what is shown is not what the ranks were based on.",
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
  const isNone = asked.error instanceof Refusal && [404, 409].includes(asked.error.status);
  return (
    <ResultsScreen tab="award" lead={<MonthStep month={month} onMonth={setMonth} />}>
      {isNone ? (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      ) : (
        <Loaded asked={asked} lines={8}>
          {({ categories, hasChangedSince, isOnPanel, isScoring, unitAwards }) => (
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
              {hasChangedSince && (
                <Notice kind="care">
                  <p>{text.changed}</p>
                </Notice>
              )}
              {categories.length === 0 && (
                <Empty>
                  <p>{text.noResult}</p>
                </Empty>
              )}
              {categories.map((one) => (
                <Category key={one.category} month={month} standing={one} />
              ))}
            </>
          )}
        </Loaded>
      )}
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
