import { DeadlineSchema } from "../../shared/domain/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { missAwardObjection } from "./miss-award-objection.ts";
import { missComplaintDeadline } from "./miss-complaint-deadline.ts";
import { missDeadline } from "./miss-deadline.ts";
import { missSurveyDeadline } from "./miss-survey-deadline.ts";

/** What citizens wait for. An aggregate that carries a deadline gets a line here, or among those of staff. */
export const handler = queueUnit(
  DeadlineSchema,
  eachMessage(
    missDeadline([
      [keys.complaint(""), missComplaintDeadline],
      [keys.survey(""), missSurveyDeadline],
      [keys.awardObjection(""), missAwardObjection],
    ]),
  ),
);
