import { DeadlineSchema } from "../../shared/domain/calendar/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { deliverMail } from "./deliver-mail.ts";

export const handler = queueUnit(DeadlineSchema, eachMessage(deliverMail));
