import {
  changeInstrument as change,
  defineInstrument as define,
  type InstrumentContent,
  requireKnownSupervisors,
  retireInstrument as retire,
} from "../../shared/domain/feedback/observation-instrument.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { ObservationRepository } from "../../shared/table/feedback/observations.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly observations: ObservationRepository;
  readonly employees: EmployeeRepository;
}

export async function defineInstrument(
  { body, principal, at }: Input<typeof feedbackRoutes.defineInstrument>,
  { observations, employees }: Deps,
) {
  await requireSupervisors(body, employees);
  return observations.commitInstrument(define(sortableId(at), body, { by: principal.id, at }));
}

export async function changeInstrument(
  { params: { instrumentId }, body, principal, at }: Input<typeof feedbackRoutes.changeInstrument>,
  { observations, employees }: Deps,
) {
  await requireSupervisors(body, employees);
  const instrument = await observations.editInstrument(instrumentId);
  return observations.commitInstrument(change(instrument, body, { by: principal.id, at }));
}

export async function retireInstrument(
  { params: { instrumentId }, principal, at }: Input<typeof feedbackRoutes.retireInstrument>,
  { observations }: Pick<Deps, "observations">,
) {
  const instrument = await observations.editInstrument(instrumentId);
  return observations.commitInstrument(retire(instrument, { by: principal.id, at }));
}

async function requireSupervisors(content: InstrumentContent, employees: EmployeeRepository): Promise<void> {
  const found = await employees.findMany(content.supervisors ?? []);
  requireKnownSupervisors(content, new Set(found.flatMap((one) => one?.nip ?? [])));
}
