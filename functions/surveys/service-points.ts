import { randomBytes } from "node:crypto";
import { type OwnPages, surveyPageOf } from "../../shared/deployment/site-address.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { drawSymbols } from "../../shared/domain/code-symbols.ts";
import { POINT_CODE_SYMBOLS } from "../../shared/domain/surveys/points/code.ts";
import {
  openServicePoint as open,
  type ServicePoint,
} from "../../shared/domain/surveys/points/service-point.ts";
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
  await planned.unit(unitId);
  const code = drawSymbols(POINT_CODE_SYMBOLS, randomBytes);
  const decision = open({ code, unitId, ...body }, { by: principal.id, at });
  return points.commit(decision, (point) => withLink(point, city));
}

export async function listServicePoints(
  { params: { unitId } }: Input<typeof staffSurveyRoutes.servicePoints>,
  { points, city }: Deps,
) {
  return { items: (await points.ofUnit(unitId)).map((point) => withLink(point, city)) };
}

function withLink(point: ServicePoint, { deployment }: Deps["city"]) {
  const picture = `/v1/public/service-points/${point.code}/qr`;
  const qrCode = { svg: `${picture}.svg`, png: `${picture}.png` };
  return { ...point, link: `${surveyPageOf(deployment)}/${point.code}`, qrCode };
}
