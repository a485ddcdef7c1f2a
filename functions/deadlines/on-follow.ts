import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { FollowSchema } from "./follow.ts";
import { followInUnit } from "./follow-calendar.ts";

export const handler = queueUnit(FollowSchema, eachMessage(followInUnit));
