import type { Decision } from "../../domain/aggregate.ts";
import {
  monthOfObservation,
  type Observation,
  type ObservationEvent,
  observationCounts,
} from "../../domain/feedback/observation.ts";
import type { Instrument, InstrumentEvent } from "../../domain/feedback/observation-instrument.ts";
import * as items from "../items.ts";
import type { Projection } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { PageRequest, Table } from "../table.ts";

export type ObservationRepository = ReturnType<typeof observationRepository>;

interface Context {
  readonly nip: string;
  readonly observer: string;
  readonly instrumentId: string;
  readonly month: string;
}

export function observationRepository(table: Table) {
  return {
    getInstrument: (id: string) => table.get(items.instrument.key(id)),
    editInstrument: (id: string) => table.edit(items.instrument.key(id)),
    instruments: (page: PageRequest) => table.query(items.instrument.list.range(), page),
    commitInstrument: (decision: Decision<Instrument, InstrumentEvent>) => {
      const { id } = decision.state;
      const placement = { list: items.instrument.list.at(id) };
      return table.commit([{ key: items.instrument.key(id), decision, placement }]);
    },

    /** What a new observation is checked against, except the unit, in one round trip. */
    async context({ nip, observer, instrumentId, month }: Context) {
      const [employee, observing, instrument, period] = await table.findMany([
        items.employee.key(nip),
        items.employee.key(observer),
        items.instrument.key(instrumentId),
        items.period.key(month),
      ]);
      return {
        employee,
        observer: observing,
        instrument,
        period,
      };
    },
    edit: (nip: string, id: string) => table.edit(keyOf(nip, id)),
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query(items.observation.range(nip, month), page),
    madeBy: (observer: string, page: PageRequest) =>
      table.query(items.observation.list.range(observer), { ...page, newestFirst: true }),
    commit: (decision: Decision<Observation, ObservationEvent>) => {
      const { nip, id, observerNip, observedAt } = decision.state;
      const placement = { list: items.observation.list.at(observerNip, observedAt, id) };
      return table.commit([{ key: keyOf(nip, id), decision, placement, projections: counted(decision) }]);
    },
  };
}

function keyOf(nip: string, id: string) {
  return items.observation.key(nip, monthOfObservation(id), id);
}

function counted({ state, event }: Decision<Observation, ObservationEvent>): Projection[] {
  if (event.type !== "OBSERVATION_MADE") return [];
  const { nip, id, unitId } = state;
  const month = monthOfObservation(id);
  return [scorecardProjection({ nip, month, unitId, at: event.at }, { add: observationCounts([state]) })];
}
