import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { surveyResponseRepository } from "../../shared/table/survey-responses.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { publicSurveyRoutes } from "./contract.ts";
import { SURVEY_QUEUE, type SurveyMessage } from "./message.ts";
import { readSatisfaction } from "./read.ts";
import { receiveAnswers } from "./receive-answers.ts";

export const handler = httpUnit(
  publicSurveyRoutes,
  { answer: receiveAnswers, satisfaction: readSatisfaction },
  (table: Table) => ({
    units: unitRepository(table),
    surveys: surveyResponseRepository(table),
    enqueue: (message: SurveyMessage) => send(SURVEY_QUEUE, [message]),
    city: cityOfProcess(),
  }),
);
