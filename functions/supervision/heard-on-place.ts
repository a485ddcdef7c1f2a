import { localDay, monthOf, monthsUpTo, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { nextDeadline } from "../../shared/domain/complaints/clocks/deadlines.ts";
import { MISCONDUCT } from "../../shared/domain/complaints/misconduct.ts";
import { numbersOf, sumOfCounters } from "../../shared/domain/counters.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import { type SurveyPolicy, surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { surveyResult } from "../../shared/domain/surveys/results/result.ts";
import { shownIndex } from "../../shared/domain/surveys/results/shown-index.ts";
import type { ComplaintsOfUnit } from "../../shared/table/complaints/complaints-of-unit.ts";
import type { PublicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import { type ServiceMonthRepository, surveyOf } from "../../shared/table/surveys/service-months.ts";

export interface PlaceDeps {
  readonly complaints: ComplaintsOfUnit;
  readonly surveys: Pick<ServiceMonthRepository, "itemsBetween">;
  readonly feedback: Pick<PublicFeedbackRepository, "ofUnit" | "comments">;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

const MONTHS = 3;
const MOST_REMARKS = 20;
const PAGE = { limit: 50 };

/** What citizens say of a unit, as far as it may be shown to whoever visits it. */
export async function heardOnPlace(unitId: string, at: string, deps: PlaceDeps) {
  const { zone, before } = { zone: deps.city.timeZone, before: firstDayUnshown(at, deps.city.timeZone) };
  const month = previousMonth(monthOf(localDay(at, zone)));
  const from = monthsUpTo(month, MONTHS)[0] ?? month;
  const [open, counted, remarks] = await Promise.all([
    deps.complaints.ofUnitWithTerms(unitId, "OPEN", PAGE),
    deps.surveys.itemsBetween(unitId, { from, to: month }, before),
    remarksOf(unitId, month, { before, ...deps }),
  ]);
  const answers = counted.filter((item) => surveyOf(item) !== undefined).map((item) => numbersOf(item));
  const complaints = open.items
    .filter(({ complaint }) => complaint.class !== MISCONDUCT)
    .map(({ complaint, terms }) => {
      const dueAt = nextDeadline(complaint, terms);
      return {
        ...(complaint.class && { class: complaint.class }),
        ...(complaint.service && { service: complaint.service }),
        receivedOn: localDay(complaint.receivedAt, zone),
        ...(dueAt && { dueAt }),
        isLate: complaint.missed.length > 0 || (dueAt !== undefined && dueAt < at),
      };
    });
  const weighting = surveyWeighting(deps.city)(month);
  return {
    complaints,
    satisfaction: shownIndex(surveyResult(sumOfCounters(answers), { weighting })),
    remarks,
  };
}

async function remarksOf(
  unitId: string,
  month: string,
  { before, feedback }: Pick<PlaceDeps, "feedback"> & { readonly before: string },
) {
  const heard = await feedback.ofUnit(unitId, month, before);
  const cells = [...heard.values()].flatMap((point) => point.cells);
  const comments = await feedback.comments(unitId, month, cells);
  return comments.slice(0, MOST_REMARKS);
}
