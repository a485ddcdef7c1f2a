import { type OwnPages, surveyPageOf } from "../../shared/deployment/site-address.ts";
import { qrPng } from "../../shared/documents/qr-code.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { surveyPictureRoutes } from "./contract.ts";
import { qrPoster } from "./qr-poster.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly points: ServicePointRepository;
  readonly city: CityFacts & { readonly deployment: OwnPages };
}

export async function readQrPoster(
  { params: { code }, query: { lang } }: Input<typeof surveyPictureRoutes.qrPoster>,
  { planned, points, city }: Deps,
) {
  const { unitId, name } = await points.get(code);
  const link = `${surveyPageOf(city.deployment)}/${code}`;
  const unit = await planned.unit(unitId);
  return qrPoster({ link, pointName: name, unitName: unit.name, cityName: city.name }, lang);
}

export async function readQrImage(
  { params: { code } }: Input<typeof surveyPictureRoutes.qrImage>,
  { points, city }: Deps,
) {
  await points.get(code);
  return qrPng(`${surveyPageOf(city.deployment)}/${code}`);
}
