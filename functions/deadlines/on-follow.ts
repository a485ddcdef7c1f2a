import { FollowSchema } from "../../shared/domain/calendar-follow.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { followCalendar } from "./follow-calendar.ts";

export const handler = queueUnit(FollowSchema, eachMessage(followCalendar));
