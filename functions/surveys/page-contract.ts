import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { act, screen } from "../../shared/pages/contract.ts";

/** As typed from a poster, or scanned. */
const OfPoint = /* @__PURE__ */ once(() => z.strictObject({ code: z.string().max(40) }));
const OfSurvey = /* @__PURE__ */ once(() => z.strictObject({ surveyId: z.string().max(40) }));

/** Whoever shares a link adds something of his own to it. */
const Shown = /* @__PURE__ */ once(() =>
  z.object({
    /** `1` on a device at a counter, which citizens share. */
    kiosk: z.string().optional(),
    /** After sending: `1`, or `terlambat` for an answer that came after the survey's end. */
    terkirim: z.string().optional(),
  }),
);

/** The satisfaction survey, as citizens answer it. */
export const surveyPages = {
  point: screen(
    "/s/{code}",
    { id: "Survei di sebuah titik layanan", en: "Survey at a service point" },
    { params: OfPoint, query: Shown },
  ),
  answerAtPoint: act(
    "/s/{code}",
    { id: "Mengirim jawaban di sebuah titik layanan", en: "Answer at a service point" },
    { params: OfPoint, query: Shown },
  ),
  survey: screen(
    "/survei/{surveyId}",
    { id: "Sebuah survei", en: "One survey" },
    { params: OfSurvey, query: Shown },
  ),
  answerSurvey: act(
    "/survei/{surveyId}",
    { id: "Mengirim jawaban atas sebuah survei", en: "Answer a survey" },
    { params: OfSurvey, query: Shown },
  ),
};
