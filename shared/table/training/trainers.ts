import type { TrainerDecision } from "../../domain/training/trainer.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type TrainerRepository = ReturnType<typeof trainerRepository>;

export function trainerRepository(table: Table) {
  return {
    /** An employee who is to teach, and whether they do already. */
    async toAppoint(nip: string) {
      const [employee, trainer] = await table.findMany([items.employee.key(nip), items.trainer.key(nip)]);
      return { employee, trainer };
    },
    edit: (nip: string) => table.edit(items.trainer.key(nip)),
    /** The whole pool, with what everybody does already and their hours of a year. */
    async pool(year: string) {
      const trainers = await table.all(items.trainer.list.range());
      const [agendas, years] = await table.findBoth(
        trainers.map(({ nip }) => items.agenda.key(nip)),
        trainers.map(({ nip }) => items.trainingYear.key(nip, year)),
      );
      return trainers.map((trainer, index) => ({ trainer, agenda: agendas[index], year: years[index] }));
    },
    commit(decision: TrainerDecision) {
      const { nip } = decision.state;
      const placement = { list: items.trainer.list.at(nip) };
      return table.commit([{ key: items.trainer.key(nip), decision, placement }]);
    },
  };
}
