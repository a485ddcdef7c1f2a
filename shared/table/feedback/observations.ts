import type { Decision } from "../../domain/aggregate.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import {
  monthOfObservation,
  type Observation,
  type ObservationEvent,
  observationCounts,
} from "../../domain/feedback/observation.ts";
import type { Instrument, InstrumentEvent } from "../../domain/feedback/observation-instrument.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { PageRequest, Table } from "../table.ts";

export type ObservationRepository = ReturnType<typeof observationRepository>;

interface Surroundings {
  readonly nip: string;
  readonly observer: string;
  readonly instrumentId: string;
  readonly month: string;
}

export function observationRepository(table: Table) {
  return {
    getInstrument: (id: string) => table.get<Instrument>(keys.instrument(id)),
    editInstrument: (id: string) => table.edit<Instrument>(keys.instrument(id)),
    instruments: (page: PageRequest) => table.query<Instrument>(ranges.instruments, page),
    commitInstrument: (decision: Decision<Instrument, InstrumentEvent>) => {
      const { id } = decision.state;
      const placement = { list: { in: ranges.instruments, at: id } };
      return table.commit([{ key: keys.instrument(id), decision, placement }]);
    },

    /** Everything that a new observation is checked against, but for the unit, in one round trip. */
    async surroundings({ nip, observer, instrumentId, month }: Surroundings) {
      const wanted = [
        keys.employee(nip),
        keys.employee(observer),
        keys.instrument(instrumentId),
        keys.period(month),
      ];
      const [employee, observing, instrument, period] = await table.findMany<unknown>(wanted);
      return {
        employee: employee as Employee | undefined,
        observer: observing as Employee | undefined,
        instrument: instrument as Instrument | undefined,
        period: period as Period | undefined,
      };
    },
    edit: (nip: string, id: string) => table.edit<Observation>(keyOf(nip, id)),
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query<Observation>(ranges.observationsOfMonth(nip, month), page),
    madeBy: (observer: string, page: PageRequest) =>
      table.query<Observation>(ranges.observationsMadeBy(observer), { ...page, newestFirst: true }),
    commit: (decision: Decision<Observation, ObservationEvent>) => {
      const { nip, id, observerNip, observedAt } = decision.state;
      const at = `${observedAt}#${id}`;
      const placement = { list: { in: ranges.observationsMadeBy(observerNip), at } };
      return table.commit([{ key: keyOf(nip, id), decision, placement, projections: counted(decision) }]);
    },
  };
}

function keyOf(nip: string, id: string) {
  return keys.observation(nip, monthOfObservation(id), id);
}

function counted({ state, event }: Decision<Observation, ObservationEvent>): Projection[] {
  if (event.type !== "OBSERVATION_MADE") return [];
  const { nip, id, unitId } = state;
  const month = monthOfObservation(id);
  return [scorecardProjection({ nip, month, unitId, at: event.at }, { add: observationCounts([state]) })];
}
