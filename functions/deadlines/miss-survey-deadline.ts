import { cityOfProcess } from "../../shared/cities/index.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import { freezeSurvey, markFollowUpMissed } from "../../shared/domain/surveys/closing.ts";
import { previousOf } from "../../shared/domain/surveys/results/outcome.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { type SurveyRepository, surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";

/** Freezes a survey that has ended, or marks a follow-up as missed; a deadline already handled changes nothing. */
export async function missSurveyDeadline({ key, at }: DueOn<Survey>, table: Table): Promise<void> {
  const surveys = surveyRepository(table);
  const survey = await surveys.at(key);
  const decision =
    survey.state === "RUNNING" ? await freeze(survey, at, surveys) : markFollowUpMissed(survey, at);
  if (decision) await surveys.commit(decision);
}

/** The last day may have been moved since the sweep. */
async function freeze(survey: Survey, at: string, surveys: SurveyRepository) {
  if (survey.freezesAt >= at) return undefined;
  const city = cityOfProcess();
  const showing = { before: firstDayUnshown(at, city.timeZone), isFinal: true };
  const [editions, all] = await Promise.all([
    surveys.counters(survey, showing),
    surveys.ofUnit(survey.unitId),
  ]);
  const policy = policyOn(city, survey.endsOn);
  return freezeSurvey(survey, editions, { policy, previous: previousOf(survey, all), at });
}
