import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { publishedFigures } from "../../shared/domain/integrity/figures.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { publicIntegrityRoutes } from "./public-contract.ts";
import type { PublicDeps } from "./terms.ts";

const YEARS_SHOWN = 3;

/** Counts alone, none below the city's bound. */
export async function readFigures(
  { at }: Input<typeof publicIntegrityRoutes.figures>,
  { reports, city }: PublicDeps,
) {
  const { screenWorkingDays, examineWorkingDays, retaliationWorkingDays, leastCounted } = policyAt(
    city,
    at,
  ).integrity;
  const last = Number(localDay(at, city.timeZone).slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, ago) => String(last - ago));
  const counted = await reports.figures(years);
  return {
    promise: { screenWorkingDays, examineWorkingDays, retaliationWorkingDays, leastCounted },
    years: years.map((year, index) => publishedFigures(year, counted[index], leastCounted)),
  };
}
