import { DeadlineSchema } from "../../shared/domain/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { missDeadline } from "./miss-deadline.ts";

export const handler = queueUnit(DeadlineSchema, eachMessage(missDeadline));
