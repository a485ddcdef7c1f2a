import { cityOfProcess } from "../../shared/cities/index.ts";
import { SurveyMessageSchema } from "../../shared/domain/surveys/answers/message.ts";
import { queueUnit } from "../../shared/queue/consumer.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { surveyTrafficRepository } from "../../shared/table/surveys/traffic.ts";
import { countAnswers } from "./count-answers.ts";
import { gatherAnswers } from "./gather-answers.ts";
import { dailyWatch, recallTraffic, recordTraffic } from "./notice-traffic.ts";

export const handler = queueUnit(SurveyMessageSchema, async (messages, table) => {
  const city = cityOfProcess();
  const traffic = surveyTrafficRepository(table);
  const known = await recallTraffic(messages, traffic);
  const brought = gatherAnswers(messages, city.timeZone, dailyWatch(known, city));
  const { counted, failed } = await countAnswers(brought, surveyResponseRepository(table));
  await recordTraffic({ messages, counted, failed }, known, { traffic, city });
  return failed;
});
