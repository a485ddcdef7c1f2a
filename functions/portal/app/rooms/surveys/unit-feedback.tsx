import { useAsk } from "../../client/questions.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Feedback } from "./feedback.tsx";
import { SurveyTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Umpan balik warga", en: "Citizens' feedback" },
  lead: { id: "Per titik layanan, bagi pimpinan unit.", en: "By service point, for the head of the unit." },
  elsewhere: {
    id: "Tanpa titik, atau titik dengan sedikit jawaban",
    en: "No point, or points with few answers",
  },
  none: { id: "Belum ada umpan balik pada bulan ini.", en: "There is no feedback in this month yet." },
  choose: { id: "Pilih unit untuk melihat umpan balik warganya.", en: "Choose a unit to see its feedback." },
};

export function UnitFeedback() {
  const unitId = useUnit();
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAsk(
    "GET /v1/units/{unitId}/public-feedback",
    unitId === undefined ? undefined : { params: { unitId }, query: { month } },
  );
  const before = useAsk(
    "GET /v1/units/{unitId}/public-feedback",
    unitId === undefined || asked.value === undefined
      ? undefined
      : { params: { unitId }, query: { month: monthFrom(month, -1) } },
  );
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SurveyTabs />
      <UnitChoice />
      <p>
        <MonthStep month={month} onMonth={setMonth} />
      </p>
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <Loaded asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              items.map(({ point, feedback, comments }) => (
                <Feedback
                  key={point?.code ?? ""}
                  month={month}
                  title={point ? `${point.name} · ${point.service}` : text.elsewhere}
                  feedback={feedback}
                  comments={comments}
                  earlier={before.value?.items.find((one) => one.point?.code === point?.code)?.feedback}
                />
              ))
            )
          }
        </Loaded>
      )}
    </Screen>
  );
}
