import { type Appointment, type AppointmentDecision, linesOf } from "../../domain/talent/appointment.ts";
import type { SuccessionContent, SuccessionDecision } from "../../domain/talent/succession.ts";
import * as items from "../items.ts";
import { put } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

export type SuccessionRepository = ReturnType<typeof successionRepository>;

export function successionRepository(table: Table) {
  return {
    /** A succession, and the circle, in one round trip. */
    async find(id: string) {
      const [succession, circle] = await table.findMany([items.succession.key(id), items.talentCircle.key()]);
      return { succession, circle };
    },
    circle: () => table.find(items.talentCircle.key()),
    /**
     * Of some candidates, those who are employees, whether their unit is registered, and the circle; with them the succession of an
     * id, which the circle alone may know of.
     */
    async toWrite({ candidates, unitId }: SuccessionContent, id?: string) {
      const [circle, unit, succession, ...people] = await table.findMany([
        items.talentCircle.key(),
        items.unit.key(unitId),
        id === undefined ? undefined : items.succession.key(id),
        ...candidates.map((nip) => items.employee.key(nip)),
      ]);
      const known = new Set(people.flatMap((one) => one?.nip ?? []));
      return {
        circle,
        succession: table.replaceable(succession),
        unit,
        facts: { known, isUnitKnown: unit !== undefined },
      };
    },
    list: (page: PageRequest) => table.query(items.succession.list.range(), { ...page, newestFirst: true }),
    /** Decisions on a succession's post, newest first: a few. */
    appointments: (id: string) => table.all(items.appointment.range(id), { newestFirst: true }),
    /** What was decided of somebody, newest first. */
    linesOf: (nip: string) => table.all(items.appointmentLine.range(nip), { newestFirst: true }),
    /** A decision, and each one's own line of it: up to 40, so that all fits into one transaction. */
    decide(decision: AppointmentDecision): Promise<Appointment> {
      const { successionId, id } = decision.state;
      const projections = linesOf(decision.state).map(([nip, item]) =>
        put({ key: items.appointmentLine.key(nip, id), item }),
      );
      return table.commit([{ key: items.appointment.key(successionId, id), decision, projections }]);
    },
    commit(decision: SuccessionDecision) {
      const { id } = decision.state;
      const placement = { list: items.succession.list.at(id) };
      return table.commit([{ key: items.succession.key(id), decision, placement }]);
    },
  };
}
