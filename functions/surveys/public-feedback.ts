import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PublicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { staffSurveyRoutes } from "./contract.ts";
import { requireHeadOf, type TeamDeps } from "./staffing.ts";

interface Deps extends TeamDeps {
  readonly points: ServicePointRepository;
  readonly feedback: PublicFeedbackRepository;
}

/** Everything, whoever served, for the heads of the unit. */
export async function readUnitFeedback(
  { params: { unitId }, query: { month }, principal, at }: Input<typeof staffSurveyRoutes.unitFeedback>,
  { points, feedback, ...deps }: Deps,
) {
  const today = localDay(at, deps.city.timeZone);
  await requireHeadOf(unitId, principal, today, deps);
  const before = firstDayUnshown(at, deps.city.timeZone);
  const [all, heard] = await Promise.all([points.ofUnit(unitId), feedback.ofUnit(unitId, month, before)]);
  const items = [...heard].map(async ([code, { feedback: said, cells }]) => {
    const point = all.find((one) => one.code === code);
    const comments = await feedback.comments(unitId, month, cells);
    return { ...(point && { point }), feedback: said, comments };
  });
  return { unitId, month, items: await Promise.all(items) };
}

/** Only what concerns the caller. */
export async function readMyFeedback(
  { query: { month }, principal, at }: Input<typeof staffSurveyRoutes.myFeedback>,
  { feedback, city }: Pick<Deps, "feedback" | "city">,
) {
  const staffed = await feedback.ofEmployee(principal.id, month, firstDayUnshown(at, city.timeZone));
  const items = staffed.map(async ({ code, name, service, unitId, days, feedback: said, cells }) => ({
    point: { code, name, service, unitId },
    daysServed: days,
    feedback: said,
    comments: await feedback.comments(unitId, month, cells),
  }));
  return { month, items: await Promise.all(items) };
}
