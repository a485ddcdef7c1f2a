import { DueSchema } from "../../shared/domain/due.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { missDeadline } from "./miss-deadline.ts";

export const handler = queueUnit(DueSchema, eachMessage(missDeadline));
