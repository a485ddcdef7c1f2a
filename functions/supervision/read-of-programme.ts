import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { refuseNotCoordinator, requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import { stageOf } from "../../shared/domain/supervision/stage.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly city: CityFacts;
}

/** A query, and a batch at once. For those who run the programme, and the head of the city. */
export async function readRecommendationsOfProgramme(
  { params: { programmeId }, query, principal, at }: Input<typeof supervisionRoutes.recommendations>,
  { visits, city }: Deps,
) {
  const { listed, programme, asker } = await visits.ofProgramme(programmeId, query, principal.id);
  if (programme === undefined) throw refuseNotCoordinator();
  const isHeadOfCity = principal.roles.includes("HEAD_OF_CITY");
  const headed = unitsHeadedOn(asker, localDay(at, city.timeZone));
  if (!isHeadOfCity) requireCoordinator(principal, headed, programme);
  const { items, cursor } = listed;
  return {
    items: items.flatMap(({ version, ...one }) => {
      const stage = stageOf(one);
      return stage && version !== undefined ? [{ ...one, stage, version }] : [];
    }),
    ...(cursor && { cursor }),
  };
}
