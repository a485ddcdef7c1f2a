import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { publicationRoutes } from "./contract.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly points: ServicePointRepository;
  readonly surveys: SurveyRepository;
}

/**
 * The services that a citizen can choose from; different spellings of one name are listed once, in the newest
 * spelling.
 */
export async function listServices(
  { params: { unitId } }: Pick<Input<typeof publicationRoutes.services>, "params">,
  { units, points, surveys }: Deps,
) {
  const [[unit], ofPoints, ofSurveys] = await Promise.all([
    units.findMany([unitId]),
    points.ofUnit(unitId),
    surveys.ofUnit(unitId),
  ]);
  found(unit);
  const names = [...ofSurveys.toReversed(), ...ofPoints].map(({ service }) => service);
  const byWords = new Map(names.map((name) => [name.toLocaleLowerCase("id"), name]));
  return { items: [...byWords.values()].sort((one, other) => one.localeCompare(other, "id")) };
}
