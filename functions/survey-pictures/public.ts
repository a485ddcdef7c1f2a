import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { servicePointRepository } from "../../shared/table/surveys/service-points.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { surveyPictureRoutes } from "./contract.ts";
import { readQrImage, readQrPoster } from "./read-qr-code.ts";
import { readResultPicture, readSatisfactionPicture } from "./read-result-picture.ts";

export const handler = httpUnit(
  surveyPictureRoutes,
  {
    qrPoster: readQrPoster,
    qrImage: readQrImage,
    resultPicture: readResultPicture,
    satisfactionPicture: readSatisfactionPicture,
  },
  (table: Table) => ({
    planned: surveyRepository(table),
    points: servicePointRepository(table),
    surveys: surveyResponseRepository(table),
    city: cityOfProcess(),
  }),
);
