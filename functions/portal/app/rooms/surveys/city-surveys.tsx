import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { useOfUnit } from "./of-unit.ts";
import { surveyRow } from "./row.tsx";
import { periodOf } from "./words.ts";

const WORDS = {
  unpublished: { id: "Belum diumumkan", en: "Not published yet" },
  none: {
    id: "Tidak ada survei yang berjalan atau menunggu diumumkan.",
    en: "No survey runs or waits to be published.",
  },
  noneYet: {
    id: "Tidak ada survei yang berjalan atau menunggu diumumkan. Pilih unit untuk merencanakannya.",
    en: "No survey runs or waits to be published. Choose a unit to plan one.",
  },
  published: { id: "Sudah diumumkan", en: "Published" },
  nonePublished: {
    id: "Belum ada hasil survei yang diumumkan untuk tahun",
    en: "No result of a survey has been published for",
  },
  late: { id: "Tindak lanjut terlambat", en: "Follow-up overdue" },
  answers: { id: "jawaban", en: "answers", one: "answer" },
};

/** The surveys of all units: first what waits to be published and what runs, then what was published in a year. */
export function CitySurveys() {
  return (
    <>
      <Unpublished />
      <PublishedOfYear />
    </>
  );
}

function Unpublished() {
  const asked = useAskPages("GET /v1/surveys/unpublished", {});
  const { has } = usePerson();
  const ofList = useOfUnit();
  const nameOf = useUnitNames();
  const text = words(WORDS);
  return (
    <Card title={text.unpublished}>
      <PagedList asked={asked} empty={<p>{has("HR") ? text.noneYet : text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.unpublished}
            of={items.map((survey) =>
              surveyRow(survey, linesOf(nameOf(survey.unitId), periodOf(survey)), ofList),
            )}
          />
        )}
      </PagedList>
    </Card>
  );
}

function PublishedOfYear() {
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const asked = useAskPages("GET /v1/surveys/published", { query: { year } });
  const ofList = useOfUnit();
  const nameOf = useUnitNames();
  const text = words(WORDS);
  return (
    <Card title={text.published}>
      <YearStep year={year} last={thisYear} onYear={setYear} />
      <PagedList asked={asked} empty={<p>{`${text.nonePublished} ${year}.`}</p>}>
        {({ items }) => (
          <Rows
            label={text.published}
            of={items.map((survey) => ({
              key: survey.id,
              to: `/app/survei/${survey.id}${ofList}`,
              title: survey.service,
              detail: linesOf(
                nameOf(survey.unitId),
                periodOf(survey),
                countWords(survey.answers, WORDS.answers),
              ),
              ...(survey.hasLateFollowUp && { aside: <State kind="wrong">{text.late}</State> }),
            }))}
          />
        )}
      </PagedList>
    </Card>
  );
}

function linesOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

/** What units are called, as soon as that is known. */
function useUnitNames(): (unitId: string) => string | undefined {
  const units = useAsk("GET /v1/units", {});
  const names = new Map(units.value?.items.map(({ id, name }) => [id, name] as const));
  return (unitId) => names.get(unitId);
}
