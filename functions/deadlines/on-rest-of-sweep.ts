import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { SENDING } from "./send-due.ts";
import { sweep } from "./sweep.ts";
import { SweepSchema } from "./sweep-message.ts";

export const handler = queueUnit(
  SweepSchema,
  eachMessage(async (rest, table) => void (await sweep(rest, table, SENDING))),
);
