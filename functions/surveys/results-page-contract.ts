import * as z from "zod";
import { YearSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { screen } from "../../shared/pages/contract.ts";
import { surveyResultRoutes } from "./results-contract.ts";

const CACHE = "private, max-age=60";

/** What citizens think of the city's services, to be read. */
export const resultPages = {
  results: screen(
    "/hasil",
    { id: "Hasil survei yang diumumkan", en: "Published surveys" },
    {
      query: once(() => z.object({ year: YearSchema().optional() })),
      cache: CACHE,
    },
  ),
  result: screen(
    "/hasil/{surveyId}",
    { id: "Hasil sebuah survei", en: "The result of a survey" },
    { params: surveyResultRoutes.publishedResult.params, cache: CACHE },
  ),
  city: screen(
    "/kepuasan",
    { id: "Kepuasan warga di seluruh daerah", en: "Satisfaction in the whole city" },
    { cache: CACHE },
  ),
  unit: screen(
    "/unit/{unitId}",
    { id: "Kepuasan warga terhadap sebuah unit", en: "How satisfied citizens are with a unit" },
    { params: surveyResultRoutes.satisfaction.params, cache: CACHE },
  ),
};
