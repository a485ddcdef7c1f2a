import { DeadlineSchema, type STAFF_DEADLINES_QUEUE } from "../../shared/domain/calendar/deadline.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { dueWork, when } from "../../shared/table/due-work.ts";
import * as items from "../../shared/table/items.ts";
import { followConsultation } from "./follow-consultation.ts";
import { followPost } from "./follow-post.ts";
import { followSession } from "./follow-session.ts";
import { handOver } from "./hand-over.ts";
import { missEvaluationDeadline } from "./miss-evaluation-deadline.ts";
import { missHelpRequest } from "./miss-help-request.ts";
import { missRaterRequest } from "./miss-rater-request.ts";
import { missRecommendation } from "./miss-recommendation.ts";
import { missReportDeadline } from "./miss-report-deadline.ts";
import { missSuggestion } from "./miss-suggestion.ts";
import { remindOfCareerReview } from "./remind-of-career-review.ts";
import { updateRaters } from "./update-raters.ts";

/** Deadlines that employees wait for. */
const miss = dueWork<typeof STAFF_DEADLINES_QUEUE>({
  workReport: when(items.workReport, missReportDeadline),
  evaluation: when(items.evaluation, missEvaluationDeadline),
  raterRequest: when(items.raterRequest, missRaterRequest),
  helpRequest: when(items.helpRequest, missHelpRequest),
  indicatorSuggestion: when(items.indicatorSuggestion, missSuggestion),
  recommendation: when(items.recommendation, missRecommendation),
  raterHandover: when(items.raterHandover, handOver),
  consultation: when(items.consultation, followConsultation),
  discussionQuestion: when(items.discussionQuestion, followPost),
  discussionReply: when(items.discussionReply, followPost),
  trainingSession: when(items.trainingSession, followSession),
  careerPlan: when(items.careerPlan, remindOfCareerReview),
  lineChange: when(items.lineChange, updateRaters),
});

export const handler = queueUnit(DeadlineSchema, eachMessage(miss));
