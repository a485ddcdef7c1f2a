import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { DeadlineSchema } from "./message.ts";
import { missDeadline } from "./miss-deadline.ts";

export const handler = queueUnit(DeadlineSchema, eachMessage(missDeadline));
