import { cityOfProcess } from "../../shared/cities/index.ts";
import { SurveyMessageSchema } from "../../shared/domain/survey-message.ts";
import { queueUnit } from "../../shared/queue/consumer.ts";
import { surveyResponseRepository } from "../../shared/table/survey-responses.ts";
import { countAnswers } from "./count-answers.ts";
import { gatherAnswers } from "./gather-answers.ts";

export const handler = queueUnit(SurveyMessageSchema, (messages, table) =>
  countAnswers(gatherAnswers(messages, cityOfProcess().timeZone), surveyResponseRepository(table)),
);
