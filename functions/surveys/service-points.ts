import { randomBytes } from "node:crypto";
import { type OwnPages, surveyPageOf } from "../../shared/deployment/site-address.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { drawSymbols } from "../../shared/domain/code-symbols.ts";
import { openSurveyOf } from "../../shared/domain/surveys/answers/answering.ts";
import { POINT_CODE_SYMBOLS } from "../../shared/domain/surveys/points/code.ts";
import {
  openServicePoint as open,
  type ServicePoint,
} from "../../shared/domain/surveys/points/service-point.ts";
import type { Survey } from "../../shared/domain/surveys/survey.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { staffSurveyRoutes } from "./contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly points: ServicePointRepository;
  readonly city: CityFacts & { readonly deployment: OwnPages };
}

/** Codes collide once in 10¹² pairs of points: the second point is then refused, and can be requested again. */
export async function openServicePoint(
  { params: { unitId }, body, principal, at }: Input<typeof staffSurveyRoutes.openServicePoint>,
  { planned, points, city }: Deps,
) {
  const [surveys, unit] = await Promise.all([planned.ofUnit(unitId), planned.unit(unitId)]);
  const code = drawSymbols(POINT_CODE_SYMBOLS, randomBytes);
  const day = localDay(at, city.timeZone);
  const decision = open({ code, ...body }, { unit, day, by: principal.id, at });
  return points.commit(decision, (point) => withWay(point, { surveys, city, at }));
}

export async function listServicePoints(
  { params: { unitId }, at }: Input<typeof staffSurveyRoutes.servicePoints>,
  { planned, points, city }: Deps,
) {
  const [ofUnit, surveys] = await Promise.all([points.ofUnit(unitId), planned.ofUnit(unitId)]);
  return { items: ofUnit.map((point) => withWay(point, { surveys, city, at })) };
}

interface Known extends Pick<Deps, "city"> {
  /** Of the point's unit. */
  readonly surveys: readonly Survey[];
  readonly at: string;
}

function withWay(point: ServicePoint, { surveys, city: { deployment, timeZone }, at }: Known) {
  const survey = openSurveyOf(surveys, point.service, localDay(at, timeZone));
  const picture = `/v1/public/service-points/${point.code}/qr`;
  const qrCode = { svg: `${picture}.svg`, png: `${picture}.png` };
  const link = `${surveyPageOf(deployment)}/${point.code}`;
  return { ...point, link, qrCode, ...(survey && { openSurvey: { id: survey.id, endsOn: survey.endsOn } }) };
}
