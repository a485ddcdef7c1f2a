import * as z from "zod";
import { DeadlineSchema } from "../../shared/domain/calendar/deadline.ts";
import { once } from "../../shared/domain/once.ts";
import { FollowSchema } from "../../shared/domain/organisation/calendar-follow.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { followCalendar } from "./follow-calendar.ts";
import { missAwardObjection } from "./miss-award-objection.ts";
import { missComplaintDeadline } from "./miss-complaint-deadline.ts";
import { missDeadline } from "./miss-deadline.ts";
import { missSurveyDeadline } from "./miss-survey-deadline.ts";

const MessageSchema = once(() => z.union([DeadlineSchema(), FollowSchema()]));

/** What citizens wait for. An aggregate that carries a deadline gets a line here, or among those of staff. */
const miss = missDeadline([
  [keys.complaint(""), missComplaintDeadline],
  [keys.survey(""), missSurveyDeadline],
  [keys.awardObjection(""), missAwardObjection],
]);

export const handler = queueUnit(
  MessageSchema,
  eachMessage((message, table) => ("key" in message ? miss(message, table) : followCalendar(message, table))),
);
