import { DeadlineSchema } from "../../shared/domain/calendar/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { handOver } from "./hand-over.ts";
import { missDeadline } from "./miss-deadline.ts";
import { missEvaluationDeadline } from "./miss-evaluation-deadline.ts";
import { missRaterRequest } from "./miss-rater-request.ts";
import { missReportDeadline } from "./miss-report-deadline.ts";

/** What employees wait for of each other. */
export const handler = queueUnit(
  DeadlineSchema,
  eachMessage(
    missDeadline([
      [{ ...keys.employee(""), sk: "REPORT#" }, missReportDeadline],
      [keys.evaluation("", ""), missEvaluationDeadline],
      [keys.raterRequest(""), missRaterRequest],
      [{ ...keys.employee(""), sk: "HANDOVER#" }, handOver],
    ]),
  ),
);
