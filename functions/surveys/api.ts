import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { surveyResponseRepository } from "../../shared/table/survey-responses.ts";
import type { Table } from "../../shared/table/table.ts";
import { staffSurveyRoutes } from "./contract.ts";
import { listComments, listServiceMonths } from "./read.ts";

export const handler = httpUnit(
  staffSurveyRoutes,
  { serviceMonths: listServiceMonths, comments: listComments },
  (table: Table) => ({ surveys: surveyResponseRepository(table), city: cityOfProcess() }),
);
