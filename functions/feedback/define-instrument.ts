import {
  changeInstrument as change,
  defineInstrument as define,
  retireInstrument as retire,
} from "../../shared/domain/feedback/observation-instrument.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { ObservationRepository } from "../../shared/table/feedback/observations.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly observations: ObservationRepository;
}

export async function defineInstrument(
  { body, principal, at }: Input<typeof feedbackRoutes.defineInstrument>,
  { observations }: Deps,
) {
  return observations.commitInstrument(define(sortableId(at), body, { by: principal.id, at }));
}

export async function changeInstrument(
  { params: { instrumentId }, body, principal, at }: Input<typeof feedbackRoutes.changeInstrument>,
  { observations }: Deps,
) {
  const instrument = await observations.editInstrument(instrumentId);
  return observations.commitInstrument(change(instrument, body, { by: principal.id, at }));
}

export async function retireInstrument(
  { params: { instrumentId }, principal, at }: Input<typeof feedbackRoutes.retireInstrument>,
  { observations }: Deps,
) {
  const instrument = await observations.editInstrument(instrumentId);
  return observations.commitInstrument(retire(instrument, { by: principal.id, at }));
}
