import * as z from "zod";
import { MonthSchema, YearSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { PublicClosingSchema, UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PublicFollowUpSchema } from "../../shared/domain/surveys/follow-up.ts";
import {
  CitySatisfactionSchema,
  UnitIndexSchema,
} from "../../shared/domain/surveys/results/city-satisfaction.ts";
import { SurveyOutcomeSchema } from "../../shared/domain/surveys/results/outcome.ts";
import { RankedPublicationSchema } from "../../shared/domain/surveys/results/publication.ts";
import { SurveyResultSchema } from "../../shared/domain/surveys/results/result.ts";
import { MonthIndexSchema } from "../../shared/domain/surveys/results/shown-index.ts";
import { SurveyIdSchema } from "../../shared/domain/surveys/survey.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));
const OfSurvey = /* @__PURE__ */ once(() => z.strictObject({ surveyId: SurveyIdSchema() }));

/** The last of the twelve months; by default the last that is over. */
const OfYear = /* @__PURE__ */ once(() => z.strictObject({ until: MonthSchema().optional() }));

/** What the public may read about citizens' satisfaction. */
export const surveyResultRoutes = {
  satisfaction: {
    method: "GET",
    path: "/v1/public/units/{unitId}/satisfaction",
    roles: "PUBLIC",
    summary: {
      id: "Indeks kepuasan masyarakat (IKM) sebuah unit dalam sebulan, dan dari bulan ke bulan selama setahun sampai bulan itu",
      en: "The public satisfaction index of a unit in a month, and by month over the year up to it",
    },
    params: OfUnit,
    query: once(() => z.strictObject({ month: MonthSchema() })),
    reply: once(() =>
      SurveyResultSchema().extend({
        unitId: z.string(),
        unitName: z.string(),
        /** Its end, if one is known. */
        closing: PublicClosingSchema().optional(),
        month: z.string(),
        /** Twelve, of which the month asked for is the last. */
        months: z.array(MonthIndexSchema()),
      }),
    ),
    cache: "public, max-age=300",
  },
  publishedResult: {
    method: "GET",
    path: "/v1/public/surveys/{surveyId}/result",
    roles: "PUBLIC",
    summary: {
      id: "Hasil survei yang sudah diumumkan, dengan semua hitungan untuk menghitung ulang IKM, dan tindak lanjutnya",
      en: "A published result, with every count needed to recompute the index, and the follow-up plan",
    },
    params: OfSurvey,
    reply: once(() =>
      SurveyOutcomeSchema().extend({
        unitName: z.string(),
        publishedAt: z.string(),
        followUps: z.array(PublicFollowUpSchema()),
      }),
    ),
    cache: "public, max-age=300",
  },
  publishedCsv: {
    method: "GET",
    path: "/v1/public/surveys/{surveyId}/result.csv",
    roles: "PUBLIC",
    summary: {
      id: "Hasil survei yang sudah diumumkan sebagai CSV: banyaknya tiap nilai pada tiap unsur",
      en: "A published result as CSV: how often each element got each score",
    },
    params: OfSurvey,
    reply: "text/csv",
    cache: "public, max-age=300",
  },
  publications: {
    method: "GET",
    path: "/v1/public/survey-results",
    roles: "PUBLIC",
    summary: {
      id: "Hasil survei yang diumumkan dalam setahun, seluruh daerah atau satu unit, berperingkat hanya bila selangnya terpisah",
      en: "Results published for a year, for the city or a unit, ranked only where their intervals do not overlap",
    },
    query: once(() => z.strictObject({ year: YearSchema(), unitId: UnitIdSchema().optional() })),
    reply: once(() =>
      z.object({
        items: z.array(RankedPublicationSchema().extend({ unitName: z.string() })).readonly(),
        /** How many services of the city have a rank in that year. */
        ranked: z.int().min(0),
      }),
    ),
    cache: "public, max-age=300",
  },
  citySatisfaction: {
    method: "GET",
    path: "/v1/public/satisfaction",
    roles: "PUBLIC",
    summary: {
      id: "Kepuasan masyarakat seluruh daerah selama dua belas bulan: indeksnya, tiap bulan, tiap unit, dan rencana tindak lanjut",
      en: "Public satisfaction in the whole city over twelve months: its index, by month and by unit, and the follow-up plans",
    },
    query: OfYear,
    reply: once(() =>
      CitySatisfactionSchema().extend({
        units: z.array(UnitIndexSchema().extend({ unitName: z.string() })),
        /** Of results published for these months or since. */
        followUps: z.array(
          PublicFollowUpSchema().extend({
            surveyId: z.string(),
            service: z.string(),
            unitId: z.string(),
            unitName: z.string(),
          }),
        ),
      }),
    ),
    cache: "public, max-age=300",
  },
  citySatisfactionCsv: {
    method: "GET",
    path: "/v1/public/satisfaction.csv",
    roles: "PUBLIC",
    summary: {
      id: "Hitungan di balik kepuasan seluruh daerah sebagai CSV: tiap unit dan bulan, banyaknya tiap nilai pada tiap unsur",
      en: "The counts behind the city's satisfaction as CSV: by unit and month, how often each element got each score",
    },
    query: OfYear,
    reply: "text/csv",
    fileName: "kepuasan-masyarakat.csv",
    cache: "public, max-age=300",
  },
} satisfies Contract;
