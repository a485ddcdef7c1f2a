import { DeadlineSchema, type MAIL_QUEUE } from "../../shared/domain/calendar/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { dueWork, when } from "../../shared/table/due-work.ts";
import * as items from "../../shared/table/items.ts";
import { deliverMail } from "./deliver-mail.ts";

const deliver = dueWork<typeof MAIL_QUEUE>({ mail: when(items.mail, deliverMail) });

export const handler = queueUnit(DeadlineSchema, eachMessage(deliver));
