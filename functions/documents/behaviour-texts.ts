import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { behaviourTextsOn } from "../../shared/domain/rules/berakhlak.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { documentRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function readBehaviourTexts(
  { query, at }: Input<typeof documentRoutes.behaviourTexts>,
  { city }: Pick<Deps, "city">,
) {
  return behaviourTextsOn(query.day ?? localDay(at, city.timeZone));
}
