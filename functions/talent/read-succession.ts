import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { wasConsidered } from "../../shared/domain/talent/appointment.ts";
import { requireCircle, requireNoCandidate } from "../../shared/domain/talent/succession.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { talentRoutes } from "./contract.ts";
import { type RankingDeps, rankingOf } from "./ranking.ts";

type Deps = RankingDeps & { readonly city: CityFacts };

/**
 * Ranked again from the records of the day; what was decided stays as it was on its day. Whoever was considered and is no
 * candidate any more reads of that decision what all considered do: their own line.
 */
export async function readSuccession(
  { params: { successionId }, principal, at }: Input<typeof talentRoutes.succession>,
  deps: Deps,
) {
  const { succession: stored, circle } = await deps.successions.find(successionId);
  requireCircle(principal, circle);
  const succession = found(stored);
  requireNoCandidate(principal.id, succession);
  const [ranking, appointments] = await Promise.all([
    rankingOf(succession, localDay(at, deps.city.timeZone), deps),
    deps.successions.appointments(successionId),
  ]);
  const ofOthers = appointments.filter((one) => !wasConsidered(principal.id, one));
  return { ...succession, ranking, appointments: ofOthers };
}
