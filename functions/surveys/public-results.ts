import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { listPublications, publishedAsCsv, readPublishedResult } from "./read-published.ts";
import { readSatisfaction } from "./read-satisfaction.ts";
import { surveyResultRoutes } from "./results-contract.ts";

export const handler = httpUnit(
  surveyResultRoutes,
  {
    satisfaction: readSatisfaction,
    publishedResult: readPublishedResult,
    publishedCsv: publishedAsCsv,
    publications: listPublications,
  },
  (table: Table) => ({
    planned: surveyRepository(table),
    surveys: surveyResponseRepository(table),
    city: cityOfProcess(),
  }),
);
