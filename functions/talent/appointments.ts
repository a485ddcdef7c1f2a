import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { decideAppointment as decide } from "../../shared/domain/talent/appointment.ts";
import { requireCircle, requireNeverConsidered } from "../../shared/domain/talent/succession.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { SuccessionRepository } from "../../shared/table/talent/successions.ts";
import type { talentRoutes } from "./contract.ts";
import { type RankingDeps, rankingOf } from "./ranking.ts";

type Deps = RankingDeps & { readonly city: CityFacts };

/** For HR and the head of the city; what each candidate meets is read again, since it is kept as it is on that day. */
export async function decideAppointment(
  { params, body, principal, at }: Input<typeof talentRoutes.decideAppointment>,
  deps: Deps,
) {
  const { succession: stored, circle } = await deps.successions.find(params.successionId);
  requireCircle(principal, circle);
  const succession = found(stored);
  requireNeverConsidered(principal.id, succession);
  const today = localDay(at, deps.city.timeZone);
  const ranking = await rankingOf(succession, today, deps);
  return deps.successions.decide(
    decide(succession, body, { id: sortableId(at), ranking, today, by: principal.id, at }),
  );
}

export async function listAppointmentLines(
  { params: { nip }, principal }: Input<typeof talentRoutes.appointmentLines>,
  { successions }: { readonly successions: SuccessionRepository },
) {
  requireSelf(principal, nip);
  return { items: await successions.linesOf(nip) };
}
