import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { UnitChoice, useUnit } from "../../parts/form/unit-choice.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { CitySurveys } from "./city-surveys.tsx";
import { MyFollowUps } from "./my-follow-ups.tsx";
import { useOfUnit } from "./of-unit.ts";
import { surveyRow } from "./row.tsx";
import { SurveyTabs } from "./tabs.tsx";
import { periodOf } from "./words.ts";

const WORDS = {
  title: { id: "Survei kepuasan", en: "Satisfaction surveys" },
  plan: { id: "Rencanakan survei", en: "Plan a survey" },
  list: { id: "Survei unit", en: "The unit's surveys" },
  all: { id: "Semua unit", en: "All units" },
  none: {
    id: "Unit ini belum punya survei. Pengelola kinerja merencanakannya; hasilnya tampil di sini sejak jawaban pertama cukup.",
    en: "This unit has no surveys yet. HR plans them; their results appear here as soon as there are enough answers.",
  },
  noneYet: {
    id: "Unit ini belum punya survei. Rencanakan survei pertamanya, atau pilih unit lain.",
    en: "This unit has no surveys yet. Plan its first one, or choose another unit.",
  },
  choose: { id: "Pilih unit untuk melihat surveinya.", en: "Choose a unit to see its surveys." },
};

/**
 * The surveys of all units for those who see to them all, and otherwise a unit's; before them what I have promised to do about
 * former ones.
 */
export function SurveyList() {
  const { has, nip } = usePerson();
  const { query } = useLocation();
  const lookedAt = useUnit();
  const seesCity = has("HR", "HEAD_OF_CITY");
  const unitId = seesCity ? query.unit : lookedAt;
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      acts={
        has("HR") && (
          <a class="button" href={`/app/survei/baru${unitId === undefined ? "" : `?unit=${unitId}`}`}>
            {text.plan}
          </a>
        )
      }
    >
      <SurveyTabs />
      {nip !== undefined && <MyFollowUps />}
      <UnitChoice {...(seesCity && { all: text.all })} />
      {unitId !== undefined ? (
        <UnitSurveys unitId={unitId} />
      ) : seesCity ? (
        <CitySurveys />
      ) : (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      )}
    </Screen>
  );
}

function UnitSurveys({ unitId }: { readonly unitId: string }) {
  const asked = useAsk("GET /v1/units/{unitId}/surveys", { params: { unitId } });
  const { has } = usePerson();
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  return (
    <Loaded asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>
            <p>{has("HR") ? text.noneYet : text.none}</p>
          </Empty>
        ) : (
          <Rows label={text.list} of={items.map((survey) => surveyRow(survey, periodOf(survey), ofUnit))} />
        )
      }
    </Loaded>
  );
}
