import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { TrainingRepository } from "../../shared/table/training/trainings.ts";
import type { trainingRoutes } from "./contract.ts";

interface Deps {
  readonly trainings: TrainingRepository;
  readonly city: CityFacts;
}

export async function listTrainings(
  { params: { nip }, query: { year, ...page }, principal, at }: Input<typeof trainingRoutes.list>,
  { trainings, city }: Deps,
) {
  if (principal.id !== nip) {
    const { employee } = await trainings.context(nip, []);
    requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  }
  return trainings.ofYear(nip, year, page);
}

/** The head of the city confirms by role, not by NIP. */
export async function listAwaitingTrainings(
  { query, principal: { id, roles } }: Input<typeof trainingRoutes.awaiting>,
  { trainings }: Deps,
) {
  return trainings.awaiting(roles.includes("HEAD_OF_CITY") ? undefined : id, query);
}
