import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import type { ObservationRepository } from "../../shared/table/feedback/observations.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly observations: ObservationRepository;
  readonly employees: EmployeeRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityFacts;
}

export async function listInstruments(
  { query }: Input<typeof feedbackRoutes.instruments>,
  { observations }: Pick<Deps, "observations">,
) {
  return observations.instruments(query);
}

export async function readInstrument(
  { params: { instrumentId } }: Input<typeof feedbackRoutes.instrument>,
  { observations }: Pick<Deps, "observations">,
) {
  return observations.getInstrument(instrumentId);
}

export async function listObservations(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof feedbackRoutes.observations>,
  { observations, employees, sight, city }: Deps,
) {
  const [today, to] = [localDay(at, city.timeZone), feedbackRoutes.observations.sight];
  await sight.require({ principal, employee: await employees.get(nip), period: month, today, to });
  return observations.ofMonth(nip, month, page);
}

export async function listMadeByMe(
  { query, principal }: Input<typeof feedbackRoutes.madeByMe>,
  { observations }: Pick<Deps, "observations">,
) {
  return observations.madeBy(principal.id, query);
}
