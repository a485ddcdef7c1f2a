import { cityOfProcess } from "../../shared/cities/index.ts";
import { monthOf, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { quartersOf, yearOf } from "../../shared/domain/calendar/period-id.ts";
import { escalateObjection } from "../../shared/domain/evaluation/objection/objection.ts";
import { evaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { servingDecider } from "../../shared/table/evaluation/serving-decider.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import type { Table } from "../../shared/table/table.ts";
import { passRating } from "./pass-rating.ts";
import { successorFor } from "./successor-for.ts";

interface Leaving {
  readonly day: string;
  readonly at: string;
  /** The employees they rated. */
  readonly rated: readonly Employee[];
  readonly table: Table;
}

/**
 * Hands ratings and objections that await somebody no longer in service, or on a long leave, to the present rater or
 * superior.
 */
export async function handOnEvaluations(leaver: Employee, { day, at, rated, table }: Leaving): Promise<void> {
  const city = cityOfProcess();
  const lines = reportingLineRepository(table, city.timeZone);
  const evaluations = evaluationRepository(table);
  const { nip: fromNip } = leaver;

  const calendar = await cityCalendarRepository(table).find();
  const nips = rated.map(({ nip }) => nip);
  for (const evaluation of await lines.evaluationsAwaiting(fromNip, nips, periodsBefore(day))) {
    const { nip, stage, raterNip, objection, period } = evaluation;
    const terms = evaluationTerms(city)(period, calendar);
    const passed =
      stage === "AWAITING_RATING" && raterNip === fromNip
        ? passRating(evaluation, {
            ...{ terms, at, toNip: await successorFor(nip, leaver, { day, lines }) },
            place: placeOn(await lines.find(nip), day),
          })
        : stage === "OBJECTED" && objection?.deciderNip === fromNip
          ? escalateObjection(evaluation, await servingDecider(leaver, nip, { day, lines }), { at, terms })
          : undefined;
    if (passed) await evaluations.commit(passed, evaluation);
  }
}

/** Periods that may await ratings on a day: the two months before, their quarters, and the year before. */
function periodsBefore(day: string): readonly string[] {
  const month = monthOf(day);
  const last = previousMonth(month);
  const months = [last, previousMonth(last)];
  return [...months, ...quartersOf(yearOf(last)), String(Number(yearOf(day)) - 1)];
}
