import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/code.ts";
import { SurveyIdSchema } from "../../shared/domain/surveys/survey.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfPoint = /* @__PURE__ */ once(() => z.strictObject({ code: PointCodeSchema() }));

/** A picture embedded in a page is fetched without its own Accept-Language, so the address carries the language. */
const InLanguage = /* @__PURE__ */ once(() => z.strictObject({ lang: z.enum(["id", "en"]).default("id") }));

/** A point keeps its code and its name for good. */
const A_DAY = "public, max-age=86400";
/** The same as the results it shows. */
const FIVE_MINUTES = "public, max-age=300";

/** Surveys as pictures; they only show what is public anyway. */
export const surveyPictureRoutes = {
  qrPoster: {
    method: "GET",
    path: "/v1/public/service-points/{code}/qr.svg",
    roles: "PUBLIC",
    summary: {
      id: "Kode QR sebuah titik layanan untuk dicetak, dengan nama titik dan tautannya",
      en: "The QR code of a service point for printing, with the point's name and link",
    },
    params: OfPoint,
    query: InLanguage,
    reply: "image/svg+xml",
    fileName: "kode-qr-survei.svg",
    cache: A_DAY,
  },
  qrImage: {
    method: "GET",
    path: "/v1/public/service-points/{code}/qr.png",
    roles: "PUBLIC",
    summary: {
      id: "Kode QR sebuah titik layanan saja, sebagai gambar untuk dokumen atau halaman lain",
      en: "Only the QR code of a service point, as an image for another document or page",
    },
    params: OfPoint,
    reply: "image/png",
    fileName: "kode-qr-survei.png",
    cache: A_DAY,
  },
  resultPicture: {
    method: "GET",
    path: "/v1/public/surveys/{surveyId}/result.svg",
    roles: "PUBLIC",
    summary: {
      id: "Hasil survei yang sudah diumumkan sebagai gambar untuk dipasang di situs: IKM, mutu, selang 95% dan nilai tiap unsur",
      en: "A published result as a picture for a web page: index, grade, 95% interval and the average of each element",
    },
    params: once(() => z.strictObject({ surveyId: SurveyIdSchema() })),
    query: InLanguage,
    reply: "image/svg+xml",
    fileName: "hasil-survei.svg",
    cache: FIVE_MINUTES,
  },
  satisfactionPicture: {
    method: "GET",
    path: "/v1/public/units/{unitId}/satisfaction.svg",
    roles: "PUBLIC",
    summary: {
      id: "Kepuasan masyarakat sebuah unit dalam sebulan sebagai gambar; tanpa bulan, selalu yang terbaru dengan jawaban cukup",
      en: "A unit's satisfaction in a month as a picture; without a month, always the newest one with enough answers",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    query: once(() =>
      InLanguage().extend({
        /** By default the current month, or the one before while too few have answered. */
        month: MonthSchema().optional(),
      }),
    ),
    reply: "image/svg+xml",
    fileName: "kepuasan-masyarakat.svg",
    cache: FIVE_MINUTES,
  },
} satisfies Contract;
