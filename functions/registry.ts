import type { Unit } from "../shared/deployment/unit.ts";
import { awardDecisionsUnits } from "./award-decisions/units.ts";
import { awardsUnits } from "./awards/units.ts";
import { calibrationUnits } from "./calibration/units.ts";
import { complaintDeskUnits } from "./complaint-desk/units.ts";
import { complaintFilesUnits } from "./complaint-files/units.ts";
import { complaintIdentityUnits } from "./complaint-identity/units.ts";
import { complaintPublicationUnits } from "./complaint-publication/units.ts";
import { complaintsUnits } from "./complaints/units.ts";
import { conductUnits } from "./conduct/units.ts";
import { deadlinesUnits } from "./deadlines/units.ts";
import { developmentUnits } from "./development/units.ts";
import { docsUnits } from "./docs/units.ts";
import { documentsUnits } from "./documents/units.ts";
import { evaluationUnits } from "./evaluation/units.ts";
import { explanationUnits } from "./explanation/units.ts";
import { exportsUnits } from "./exports/units.ts";
import { feedbackUnits } from "./feedback/units.ts";
import { inboxUnits } from "./inbox/units.ts";
import { incentivesUnits } from "./incentives/units.ts";
import { integrityUnits } from "./integrity/units.ts";
import { mailUnits } from "./mail/units.ts";
import { organisationUnits } from "./organisation/units.ts";
import { ownDataUnits } from "./own-data/units.ts";
import { paperImportUnits } from "./paper-import/units.ts";
import { participationUnits } from "./participation/units.ts";
import { planTemplatesUnits } from "./plan-templates/units.ts";
import { planningUnits } from "./planning/units.ts";
import { portalUnits } from "./portal/units.ts";
import { raterRequestsUnits } from "./rater-requests/units.ts";
import { ratingUnits } from "./rating/units.ts";
import { reportingUnits } from "./reporting/units.ts";
import { searchUnits } from "./search/units.ts";
import { siteUnits } from "./site/units.ts";
import { socialisationUnits } from "./socialisation/units.ts";
import { staffImportUnits } from "./staff-import/units.ts";
import { supervisionUnits } from "./supervision/units.ts";
import { surveyPicturesUnits } from "./survey-pictures/units.ts";
import { surveysUnits } from "./surveys/units.ts";
import { talentUnits } from "./talent/units.ts";
import { tasksUnits } from "./tasks/units.ts";
import { trainingUnits } from "./training/units.ts";

/** Every deployable unit, by context. Both hosts, AWS and the local machine, are built from this list. */
export const registry: readonly Unit[] = [
  ...organisationUnits,
  ...searchUnits,
  ...staffImportUnits,
  ...planningUnits,
  ...planTemplatesUnits,
  ...raterRequestsUnits,
  ...reportingUnits,
  ...feedbackUnits,
  ...tasksUnits,
  ...trainingUnits,
  ...evaluationUnits,
  ...ratingUnits,
  ...explanationUnits,
  ...documentsUnits,
  ...exportsUnits,
  ...inboxUnits,
  ...ownDataUnits,
  ...supervisionUnits,
  ...talentUnits,
  ...developmentUnits,
  ...socialisationUnits,
  ...participationUnits,
  ...calibrationUnits,
  ...conductUnits,
  ...awardsUnits,
  ...awardDecisionsUnits,
  ...incentivesUnits,
  ...surveysUnits,
  ...surveyPicturesUnits,
  ...paperImportUnits,
  ...siteUnits,
  ...portalUnits,
  ...docsUnits,
  ...complaintsUnits,
  ...complaintDeskUnits,
  ...complaintFilesUnits,
  ...complaintIdentityUnits,
  ...complaintPublicationUnits,
  ...deadlinesUnits,
  ...integrityUnits,
  ...mailUnits,
];
