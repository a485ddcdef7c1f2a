import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { surveyLists } from "../../shared/table/surveys/city-lists.ts";
import { publicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { servicePointRepository } from "../../shared/table/surveys/service-points.ts";
import { staffingRepository } from "../../shared/table/surveys/staffings.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { staffSurveyRoutes } from "./contract.ts";
import { planSurvey, reviseSurvey } from "./plan-survey.ts";
import { readMyFeedback, readUnitFeedback } from "./public-feedback.ts";
import { completeFollowUp, publishSurvey } from "./publish-survey.ts";
import { listComments, listServiceMonths } from "./read.ts";
import {
  listMyFollowUps,
  listPublishedSurveys,
  listSurveyDays,
  listUnitSurveys,
  listUnpublishedSurveys,
  readSurvey,
  readSurveyResult,
} from "./read-surveys.ts";
import { listServicePoints, openServicePoint } from "./service-points.ts";
import { readStaffing, writeStaffing } from "./staffing.ts";

export const handler = httpUnit(
  staffSurveyRoutes,
  {
    serviceMonths: listServiceMonths,
    comments: listComments,
    planSurvey,
    unitSurveys: listUnitSurveys,
    unpublishedSurveys: listUnpublishedSurveys,
    publishedSurveys: listPublishedSurveys,
    survey: readSurvey,
    reviseSurvey,
    surveyResult: readSurveyResult,
    surveyDays: listSurveyDays,
    publishSurvey,
    completeFollowUp,
    myFollowUps: listMyFollowUps,
    openServicePoint,
    servicePoints: listServicePoints,
    staffing: readStaffing,
    writeStaffing,
    unitFeedback: readUnitFeedback,
    myFeedback: readMyFeedback,
  },
  (table: Table) => ({
    planned: surveyRepository(table),
    ofCity: surveyLists(table),
    points: servicePointRepository(table),
    units: unitRepository(table),
    employees: employeeRepository(table),
    staffings: staffingRepository(table),
    feedback: publicFeedbackRepository(table),
    surveys: surveyResponseRepository(table),
    city: cityOfProcess(),
  }),
);
