import { DeadlineSchema } from "../../shared/domain/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { keys } from "../../shared/table/keys.ts";
import { missDeadline } from "./miss-deadline.ts";
import { missEvaluationDeadline } from "./miss-evaluation-deadline.ts";
import { missReportDeadline } from "./miss-report-deadline.ts";

/** What employees wait for of each other; all of it stands in the partition of an employee. */
export const handler = queueUnit(
  DeadlineSchema,
  eachMessage(
    missDeadline([
      [{ ...keys.employee(""), sk: "REPORT#" }, missReportDeadline],
      [keys.evaluation("", ""), missEvaluationDeadline],
    ]),
  ),
);
