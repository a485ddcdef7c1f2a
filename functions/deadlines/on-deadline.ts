import * as z from "zod";
import { type DEADLINES_QUEUE, DeadlineSchema } from "../../shared/domain/calendar/deadline.ts";
import { FollowSchema } from "../../shared/domain/complaints/clocks/calendar-follow.ts";
import { once } from "../../shared/domain/once.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { dueWork, when } from "../../shared/table/due-work.ts";
import * as items from "../../shared/table/items.ts";
import { followCalendar } from "./follow-calendar.ts";
import { closeDueUnit } from "./hand-on-unit.ts";
import { missAwardObjection } from "./miss-award-objection.ts";
import { missComplaintDeadline } from "./miss-complaint-deadline.ts";
import { missIntegrityDeadline } from "./miss-integrity-deadline.ts";
import { missSurveyDeadline } from "./miss-survey-deadline.ts";

const MessageSchema = /* @__PURE__ */ once(() => z.union([DeadlineSchema(), FollowSchema()]));

/** Deadlines that citizens wait for. */
const miss = dueWork<typeof DEADLINES_QUEUE>({
  complaint: when(items.complaint, missComplaintDeadline),
  survey: when(items.survey, missSurveyDeadline),
  integrityReport: when(items.integrityReport, missIntegrityDeadline),
  awardObjection: when(items.awardObjection, missAwardObjection),
  unit: when(items.unit, closeDueUnit),
  // For a calendar, open complaints have to follow its change.
  cityCalendar: when(items.cityCalendar, ({ at }, table) => followCalendar({ at }, table)),
});

export const handler = queueUnit(
  MessageSchema,
  eachMessage((message, table) => ("key" in message ? miss(message, table) : followCalendar(message, table))),
);
