import type * as z from "zod";
import type { Contract, Route } from "../../../../shared/http/contract.ts";
import type { certificateRoutes } from "../../../award-decisions/certificate-contract.ts";
import type { awardDecisionRoutes } from "../../../award-decisions/decision-contract.ts";
import type { awardPanelRoutes } from "../../../award-decisions/panel-contract.ts";
import type { awardRoutes } from "../../../awards/contract.ts";
import type { calibrationRoutes } from "../../../calibration/contract.ts";
import type { deskRoutes } from "../../../complaint-desk/contract.ts";
import type { recordRoutes } from "../../../complaint-desk/record-contract.ts";
import type { staffFileRoutes } from "../../../complaint-files/staff-contract.ts";
import type { identityRoutes } from "../../../complaint-identity/contract.ts";
import type { publicationRoutes } from "../../../complaint-publication/contract.ts";
import type { staffComplaintRoutes } from "../../../complaints/staff-contract.ts";
import type { conductRoutes } from "../../../conduct/contract.ts";
import type { developmentRoutes } from "../../../development/contract.ts";
import type { documentRoutes } from "../../../documents/contract.ts";
import type { pdfRoutes } from "../../../documents/pdf-contract.ts";
import type { evaluationRoutes } from "../../../evaluation/contract.ts";
import type { periodRoutes } from "../../../evaluation/period-contract.ts";
import type { explanationRoutes } from "../../../explanation/contract.ts";
import type { exportRoutes } from "../../../exports/contract.ts";
import type { spreadsheetRoutes } from "../../../exports/spreadsheet-contract.ts";
import type { feedbackRoutes } from "../../../feedback/contract.ts";
import type { inboxRoutes } from "../../../inbox/contract.ts";
import type { incentiveInputRoutes } from "../../../incentives/input-contract.ts";
import type { incentiveRunRoutes } from "../../../incentives/run-contract.ts";
import type { incentiveTableRoutes } from "../../../incentives/table-contract.ts";
import type { integrityRoutes } from "../../../integrity/contract.ts";
import type { calendarRoutes } from "../../../organisation/calendar-contract.ts";
import type { careerRoutes } from "../../../organisation/career-contract.ts";
import type { closingRoutes } from "../../../organisation/closing-contract.ts";
import type { organisationRoutes } from "../../../organisation/contract.ts";
import type { ownDataRoutes } from "../../../own-data/contract.ts";
import type { paperRoutes } from "../../../paper-import/contract.ts";
import type { participationRoutes } from "../../../participation/contract.ts";
import type { voiceRoutes } from "../../../participation/voice-contract.ts";
import type { planTemplateRoutes } from "../../../plan-templates/contract.ts";
import type { planningRoutes } from "../../../planning/contract.ts";
import type { raterRequestRoutes } from "../../../rater-requests/contract.ts";
import type { ratingRoutes } from "../../../rating/contract.ts";
import type { reportingRoutes } from "../../../reporting/contract.ts";
import type { searchRoutes } from "../../../search/contract.ts";
import type { socialisationRoutes } from "../../../socialisation/contract.ts";
import type { importRoutes } from "../../../staff-import/contract.ts";
import type { supervisionRoutes } from "../../../supervision/contract.ts";
import type { surveyPictureRoutes } from "../../../survey-pictures/contract.ts";
import type { staffSurveyRoutes } from "../../../surveys/contract.ts";
import type { surveyResultRoutes } from "../../../surveys/results-contract.ts";
import type { talentRoutes } from "../../../talent/contract.ts";
import type { tasksRoutes } from "../../../tasks/contract.ts";
import type { attendanceRoutes } from "../../../training/attendance-contract.ts";
import type { trainingCertificateRoutes } from "../../../training/certificate-contract.ts";
import type { certificateImportRoutes } from "../../../training/certificate-import-contract.ts";
import type { trainingRoutes } from "../../../training/contract.ts";
import type { courseRoutes } from "../../../training/course-contract.ts";
import type { enrolmentRoutes } from "../../../training/enrolment-contract.ts";
import type { learningRoutes } from "../../../training/learning-contract.ts";
import type { sessionRoutes } from "../../../training/session-contract.ts";
import type { trainerRoutes } from "../../../training/trainer-contract.ts";

type RouteOf<Of extends Contract> = Of extends Contract ? Of[keyof Of] : never;

/** Every route that staff may call, and the public ones that their screens show. Types alone: no schema reaches the browser. */
type StaffRoute =
  | RouteOf<
      | typeof organisationRoutes
      | typeof closingRoutes
      | typeof careerRoutes
      | typeof calendarRoutes
      | typeof importRoutes
    >
  | RouteOf<typeof participationRoutes | typeof voiceRoutes>
  | RouteOf<typeof integrityRoutes>
  | RouteOf<typeof searchRoutes | typeof inboxRoutes | typeof tasksRoutes>
  | RouteOf<typeof planningRoutes | typeof planTemplateRoutes | typeof raterRequestRoutes>
  | RouteOf<typeof reportingRoutes | typeof feedbackRoutes>
  | RouteOf<
      | typeof trainingRoutes
      | typeof courseRoutes
      | typeof sessionRoutes
      | typeof enrolmentRoutes
      | typeof attendanceRoutes
      | typeof trainingCertificateRoutes
      | typeof certificateImportRoutes
      | typeof trainerRoutes
      | typeof learningRoutes
    >
  | RouteOf<typeof evaluationRoutes | typeof periodRoutes | typeof ratingRoutes | typeof explanationRoutes>
  | RouteOf<typeof documentRoutes | typeof pdfRoutes | typeof exportRoutes | typeof spreadsheetRoutes>
  | RouteOf<typeof ownDataRoutes | typeof calibrationRoutes | typeof conductRoutes | typeof supervisionRoutes>
  | RouteOf<typeof talentRoutes | typeof developmentRoutes>
  | RouteOf<typeof socialisationRoutes>
  | RouteOf<typeof awardRoutes | typeof awardDecisionRoutes | typeof awardPanelRoutes>
  | RouteOf<typeof certificateRoutes>
  | RouteOf<typeof incentiveInputRoutes | typeof incentiveRunRoutes | typeof incentiveTableRoutes>
  | RouteOf<typeof surveyResultRoutes>
  | RouteOf<typeof staffSurveyRoutes | typeof surveyPictureRoutes | typeof paperRoutes>
  | RouteOf<typeof staffComplaintRoutes | typeof deskRoutes | typeof recordRoutes | typeof staffFileRoutes>
  | RouteOf<typeof identityRoutes | typeof publicationRoutes>;

type KeyOf<Of extends Route> = `${Of["method"]} ${Of["path"]}`;

type Operations = { readonly [Of in StaffRoute as KeyOf<Of>]: Of };

/** A route by its key, such as `GET /v1/me`. */
export type Operation = keyof Operations;

/** Those that only read. */
export type Question = Extract<Operation, `GET ${string}`>;

/** Those that change something. */
export type Act = Exclude<Operation, Question>;

type Part<
  Of extends Route,
  Name extends "params" | "query" | "body",
> = Of[Name] extends (() => infer Type extends z.ZodType)
  ? { readonly [Key in Name]: z.input<Type> }
  : unknown;

/** What a route must be given: its `params`, `query` and `body`, and nothing that it does not have. */
export type Given<Of extends Operation> = Part<Operations[Of], "params"> &
  OptionalQuery<Operations[Of]> &
  Part<Operations[Of], "body">;

type OptionalQuery<Of extends Route> = Of["query"] extends (() => infer Type extends z.ZodType)
  ? object extends z.input<Type>
    ? { readonly query?: z.input<Type> }
    : { readonly query: z.input<Type> }
  : unknown;

/** What a route answers: JSON of its schema, or a text; bytes come as a `Blob` from `download`. */
export type Answer<Of extends Operation> = Operations[Of]["reply"] extends (() => infer Type extends
  z.ZodType)
  ? z.output<Type>
  : string;
