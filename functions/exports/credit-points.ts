import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { creditPointsOfYear } from "../../shared/domain/evaluation/result/credit-points.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { exportRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function readCreditPoints(
  { params: { nip, year }, principal, at }: Input<typeof exportRoutes.creditPoints>,
  { evaluations, city }: Pick<Deps, "evaluations" | "city">,
) {
  const { employee, evaluations: ofYear } = await evaluations.ofYear(nip, year);
  requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  return creditPointsOfYear(found(employee), year, ofYear);
}
