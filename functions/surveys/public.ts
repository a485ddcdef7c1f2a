import { cityOfProcess } from "../../shared/cities/index.ts";
import { SURVEY_QUEUE, type SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import { unitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import { servicePointRepository } from "../../shared/table/surveys/service-points.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { surveyPages } from "./page-contract.ts";
import { pointPage } from "./pages/point.ts";
import { surveyPage } from "./pages/survey.ts";
import { publicSurveyRoutes } from "./public-contract.ts";
import { readQuestionnaire, readServicePoint } from "./read-questionnaire.ts";
import { receiveAnswers, receiveSurveyAnswers } from "./receive-answers.ts";

export const handler = publicUnit({
  contract: publicSurveyRoutes,
  handlers: {
    answer: receiveAnswers,
    servicePoint: readServicePoint,
    questionnaire: readQuestionnaire,
    answerSurvey: receiveSurveyAnswers,
  },
  depsOf: (table: Table) => ({
    planned: surveyRepository(table),
    units: unitSuccessorRepository(table),
    networks: networkRepository(table),
    points: servicePointRepository(table),
    enqueue: (messages: readonly SurveyMessage[]) => send(SURVEY_QUEUE, messages),
    city: cityOfProcess(),
  }),
  pageContract: surveyPages,
  pages: {
    point: pointPage.read,
    answerAtPoint: pointPage.send,
    survey: surveyPage.read,
    answerSurvey: surveyPage.send,
  },
});
