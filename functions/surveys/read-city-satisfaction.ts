import { monthOf, monthsUpTo, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import { type SurveyPolicy, surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { citySatisfaction } from "../../shared/domain/surveys/results/city-satisfaction.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { SurveyLists } from "../../shared/table/surveys/city-lists.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { surveyResultRoutes } from "./results-contract.ts";
import { satisfactionCsv } from "./satisfaction-csv.ts";

const MONTHS_SHOWN = 12;

interface Deps {
  readonly ofCity: SurveyLists;
  readonly surveys: SurveyResponseRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

type Asked = Pick<Input<typeof surveyResultRoutes.citySatisfaction>, "query" | "at">;

/** A query for each month, however many units there are, one for their names, and one for each year's published surveys. */
export async function readCitySatisfaction({ query, at }: Asked, deps: Deps) {
  const { ofCity, units, city } = deps;
  const { months, before } = monthsOf({ query, at }, city);
  const years = new Set([...months, before].map((month) => month.slice(0, 4)));
  const [counted, all, ...published] = await Promise.all([
    deps.surveys.ofCity(months, before),
    units.all(),
    ...[...years].map(ofCity.publications),
  ]);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const nameOf = (unitId: string) => names.get(unitId) ?? unitId;
  const found = citySatisfaction(counted, { months, weightingOf: surveyWeighting(city) });
  const named = found.units.map((unit) => ({ ...unit, unitName: nameOf(unit.unitId) }));
  const followUps = published
    .flat()
    .filter(({ endsOn }) => monthOf(endsOn) >= found.from)
    .flatMap(({ surveyId, service, unitId, followUps: all }) =>
      all.map((followUp) => ({ ...followUp, surveyId, service, unitId, unitName: nameOf(unitId) })),
    );
  return {
    ...found,
    units: named.toSorted((one, other) => one.unitName.localeCompare(other.unitName, "id")),
    followUps: followUps.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
  };
}

export async function citySatisfactionAsCsv(
  input: Asked,
  { surveys, units, city }: Omit<Deps, "ofCity">,
): Promise<string> {
  const { months, before } = monthsOf(input, city);
  const [counted, all] = await Promise.all([surveys.ofCity(months, before), units.all()]);
  return satisfactionCsv(counted, new Map(all.map(({ id, name }) => [id, name])));
}

function monthsOf({ query: { until }, at }: Asked, city: Deps["city"]) {
  const before = firstDayUnshown(at, city.timeZone);
  return { before, months: monthsUpTo(until ?? previousMonth(monthOf(before)), MONTHS_SHOWN) };
}
