import type * as z from "zod";
import { ConductRecordSchema } from "../../../shared/domain/awards/conduct-record.ts";
import { AwardDecisionSchema } from "../../../shared/domain/awards/decision/decision.ts";
import { AwardObjectionSchema } from "../../../shared/domain/awards/decision/objection.ts";
import { AwardPanelSchema } from "../../../shared/domain/awards/decision/panel.ts";
import { ScoreSheetSchema } from "../../../shared/domain/awards/decision/sheet.ts";
import { AwardWinnerSchema } from "../../../shared/domain/awards/decision/winner.ts";
import { CandidateSchema } from "../../../shared/domain/awards/round/candidate.ts";
import { NominationSchema } from "../../../shared/domain/awards/round/nomination.ts";
import { AwardRoundSchema } from "../../../shared/domain/awards/round/round.ts";
import { CityCalendarSchema } from "../../../shared/domain/calendar/city-calendar.ts";
import { ComplaintSchema } from "../../../shared/domain/complaints/complaint.ts";
import { ComplaintFileSchema } from "../../../shared/domain/complaints/files/file.ts";
import { RoutingSchema } from "../../../shared/domain/complaints/intake/routing-rules.ts";
import { AnswerTemplateSchema } from "../../../shared/domain/complaints/life/answer-template.ts";
import { NoticeSchema } from "../../../shared/domain/complaints/views/notices.ts";
import { EvaluationSchema } from "../../../shared/domain/evaluation/evaluation.ts";
import { PeriodSchema } from "../../../shared/domain/evaluation/period.ts";
import { UnitStandingSchema } from "../../../shared/domain/evaluation/rating/organisation-predicate.ts";
import { EvaluationTaskSchema } from "../../../shared/domain/evaluation/task.ts";
import { ColleagueReplySchema } from "../../../shared/domain/feedback/colleague-feedback.ts";
import { FeedbackSchema } from "../../../shared/domain/feedback/feedback.ts";
import { FeedbackPanelSchema } from "../../../shared/domain/feedback/feedback-panel.ts";
import { ObservationSchema } from "../../../shared/domain/feedback/observation.ts";
import { InstrumentSchema } from "../../../shared/domain/feedback/observation-instrument.ts";
import { DisciplineRecordSchema } from "../../../shared/domain/incentives/discipline-record.ts";
import { IncentiveLineSchema } from "../../../shared/domain/incentives/incentive-line.ts";
import { IncentiveRunSchema } from "../../../shared/domain/incentives/incentive-run.ts";
import { IncentiveTableSchema } from "../../../shared/domain/incentives/incentive-table.ts";
import { ProjectBonusSchema } from "../../../shared/domain/incentives/project-bonus.ts";
import { MailSchema } from "../../../shared/domain/mail/mail.ts";
import { EmployeeSchema } from "../../../shared/domain/organisation/employee.ts";
import { OrganisationUnitSchema } from "../../../shared/domain/organisation/organisation-unit.ts";
import { RaterRequestSchema } from "../../../shared/domain/organisation/rater-request.ts";
import { StaffImportSchema } from "../../../shared/domain/organisation/staff-import.ts";
import { PlanRevisionSchema } from "../../../shared/domain/planning/amendment.ts";
import { AssignmentLineSchema, PlanAssignmentSchema } from "../../../shared/domain/planning/assignment.ts";
import { PlanCommentSchema } from "../../../shared/domain/planning/comment.ts";
import { PerformancePlanSchema } from "../../../shared/domain/planning/performance-plan.ts";
import { PlanTemplateSchema } from "../../../shared/domain/planning/template.ts";
import { EvidenceSchema } from "../../../shared/domain/reporting/evidence.ts";
import { ObstacleSchema } from "../../../shared/domain/reporting/obstacle.ts";
import { WorkReportSchema } from "../../../shared/domain/reporting/work-report.ts";
import { PaperImportSchema } from "../../../shared/domain/surveys/answers/paper-import.ts";
import { ServicePointSchema } from "../../../shared/domain/surveys/points/service-point.ts";
import { StaffingSchema } from "../../../shared/domain/surveys/points/staffing.ts";
import { PublicationSchema } from "../../../shared/domain/surveys/results/publication.ts";
import { SurveySchema } from "../../../shared/domain/surveys/survey.ts";
import { TrainingSchema } from "../../../shared/domain/training/training.ts";
import type { ItemName } from "../../../shared/table/registry.ts";

/**
 * What tools hold stored items to: what is shown of each must be there and be of its form. What an item keeps beside it, and
 * items without a schema in the domain, are not held to anything yet. Not for a deployed unit, which would carry all of it.
 */
export const SCHEMAS: Readonly<Partial<Record<ItemName, () => z.ZodType>>> = {
  awardCandidate: CandidateSchema,
  awardDecision: AwardDecisionSchema,
  awardObjection: AwardObjectionSchema,
  awardPanel: AwardPanelSchema,
  awardRound: AwardRoundSchema,
  awardSheet: ScoreSheetSchema,
  awardWinner: AwardWinnerSchema,
  conductRecord: ConductRecordSchema,
  nomination: NominationSchema,
  cityCalendar: CityCalendarSchema,
  answerTemplate: AnswerTemplateSchema,
  complaint: ComplaintSchema,
  complaintFile: ComplaintFileSchema,
  notice: NoticeSchema,
  routing: RoutingSchema,
  earlierResult: EvaluationSchema,
  evaluation: EvaluationSchema,
  evaluationTask: EvaluationTaskSchema,
  organisationPredicate: UnitStandingSchema,
  period: PeriodSchema,
  colleagueReply: ColleagueReplySchema,
  feedback: FeedbackSchema,
  feedbackPanel: FeedbackPanelSchema,
  instrument: InstrumentSchema,
  observation: ObservationSchema,
  disciplineRecord: DisciplineRecordSchema,
  incentiveLine: IncentiveLineSchema,
  incentiveRun: IncentiveRunSchema,
  incentiveTable: IncentiveTableSchema,
  projectBonus: ProjectBonusSchema,
  mail: MailSchema,
  employee: EmployeeSchema,
  raterRequest: RaterRequestSchema,
  staffImport: StaffImportSchema,
  unit: OrganisationUnitSchema,
  assignmentLine: AssignmentLineSchema,
  plan: PerformancePlanSchema,
  planAssignment: PlanAssignmentSchema,
  planComment: PlanCommentSchema,
  planRevision: PlanRevisionSchema,
  planTemplate: PlanTemplateSchema,
  evidence: EvidenceSchema,
  obstacle: ObstacleSchema,
  workReport: WorkReportSchema,
  paperImport: PaperImportSchema,
  publication: PublicationSchema,
  servicePoint: ServicePointSchema,
  staffing: StaffingSchema,
  survey: SurveySchema,
  training: TrainingSchema,
};
