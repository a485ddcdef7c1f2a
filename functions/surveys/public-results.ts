import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { surveyLists } from "../../shared/table/surveys/city-lists.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { citySatisfactionPage } from "./pages/results/city.ts";
import { resultPage } from "./pages/results/result.ts";
import { resultsPage } from "./pages/results/results.ts";
import { unitPage } from "./pages/results/unit.ts";
import { citySatisfactionAsCsv, readCitySatisfaction } from "./read-city-satisfaction.ts";
import { listPublications, publishedAsCsv, readPublishedResult } from "./read-published.ts";
import { readSatisfaction } from "./read-satisfaction.ts";
import { surveyResultRoutes } from "./results-contract.ts";
import { resultPages } from "./results-page-contract.ts";

export const handler = publicUnit({
  contract: surveyResultRoutes,
  handlers: {
    satisfaction: readSatisfaction,
    publishedResult: readPublishedResult,
    publishedCsv: publishedAsCsv,
    publications: listPublications,
    citySatisfaction: readCitySatisfaction,
    citySatisfactionCsv: citySatisfactionAsCsv,
  },
  depsOf: (table: Table) => ({
    planned: surveyRepository(table),
    ofCity: surveyLists(table),
    surveys: surveyResponseRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
  pageContract: resultPages,
  pages: { results: resultsPage, city: citySatisfactionPage, result: resultPage, unit: unitPage },
});
