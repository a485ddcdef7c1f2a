import { cityOfProcess } from "../../shared/cities/index.ts";
import { SURVEY_QUEUE, type SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import { servicePointRepository } from "../../shared/table/surveys/service-points.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { publicSurveyRoutes } from "./public-contract.ts";
import { readQuestionnaire, readServicePoint } from "./read-questionnaire.ts";
import { receiveAnswers, receiveSurveyAnswers } from "./receive-answers.ts";

export const handler = httpUnit(
  publicSurveyRoutes,
  {
    answer: receiveAnswers,
    servicePoint: readServicePoint,
    questionnaire: readQuestionnaire,
    answerSurvey: receiveSurveyAnswers,
  },
  (table: Table) => ({
    planned: surveyRepository(table),
    networks: networkRepository(table),
    points: servicePointRepository(table),
    enqueue: (messages: readonly SurveyMessage[]) => send(SURVEY_QUEUE, messages),
    city: cityOfProcess(),
  }),
);
