import { localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import {
  recordObservation,
  requireObserver,
  respondToObservation as respond,
} from "../../shared/domain/feedback/observation.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { headsUnit, postingOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { ObservationRepository } from "../../shared/table/feedback/observations.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly observations: ObservationRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

/** For whoever, on the day of the observation, was the rater, headed the unit or one above it, or was a supervisor. */
export async function observe(
  { params: { nip }, body, principal, at }: Input<typeof feedbackRoutes.observe>,
  { observations, units, city }: Deps,
) {
  const { day, instrumentId } = body;
  const month = monthOf(day);
  const today = localDay(at, city.timeZone);
  const observerNip = principal.id;
  const around = await observations.context({ nip, observer: observerNip, instrumentId, month });
  const { unitId, raterNip } = postingOn(found(around.employee), day);
  const instrument = found(around.instrument);
  const rater = raterNip === observerNip;
  const supervisor = instrument.supervisors?.includes(observerNip) ?? false;
  const [unit] = rater || supervisor ? [] : await units.findMany([unitId]);
  const lead = unit !== undefined && headsUnit(around.observer, unit, day);
  requireObserver(observerNip, nip, { rater, lead, supervisor });
  return observations.commit(
    recordObservation(instrument, {
      id: `${month}-${sortableId(at)}`,
      nip,
      unitId,
      content: body,
      today,
      isMonthClosed: isMonthClosed(around.period, { month, today }),
      by: observerNip,
      at,
    }),
  );
}

export async function respondToObservation(
  { params: { nip, observationId }, body, principal, at }: Input<typeof feedbackRoutes.respond>,
  { observations }: Pick<Deps, "observations">,
) {
  requireSelf(principal, nip);
  return observations.commit(
    respond(await observations.edit(nip, observationId), { text: body.text, by: principal.id, at }),
  );
}
