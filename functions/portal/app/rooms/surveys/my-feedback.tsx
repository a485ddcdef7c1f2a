import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Feedback } from "./feedback.tsx";
import { SurveyTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Umpan balik warga bagi saya", en: "Citizens' feedback to me" },
  lead: {
    id: "Hanya dari titik layanan dan hari Anda bertugas.",
    en: "Only from the service points and days on which you served.",
  },
  served: { id: "hari bertugas", en: "days served", one: "day served" },
  none: {
    id: "Anda tidak tercatat bertugas di titik layanan pada bulan ini. Pimpinan unit menulis daftar petugasnya.",
    en: "You are not recorded as serving at a point in this month. The head of the unit writes that list.",
  },
};

export function MyFeedback() {
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAsk("GET /v1/me/public-feedback", { query: { month } });
  const before = useAsk(
    "GET /v1/me/public-feedback",
    asked.value === undefined ? undefined : { query: { month: monthFrom(month, -1) } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SurveyTabs />
      <p>
        <MonthStep month={month} onMonth={setMonth} />
      </p>
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            items.map(({ point, daysServed, feedback, comments }) => (
              <Feedback
                key={point.code}
                month={month}
                title={`${point.name} · ${countWords(daysServed.length, WORDS.served)}`}
                feedback={feedback}
                comments={comments}
                earlier={before.value?.items.find((one) => one.point.code === point.code)?.feedback}
              />
            ))
          )
        }
      </Loaded>
    </Screen>
  );
}
