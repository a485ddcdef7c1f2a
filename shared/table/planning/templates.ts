import type { PlanTemplateDecision } from "../../domain/planning/template.ts";
import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type PlanTemplateRepository = ReturnType<typeof planTemplateRepository>;

export function planTemplateRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.planTemplate.key(id)),
    /** A template to be changed, and the units that feed it, in one round trip. */
    async editWithUnits(id: string, unitIds: readonly string[]) {
      const [template, ...units] = await table.editMany(
        items.planTemplate.key(id),
        unitIds.map(items.unit.key),
      );
      return { template, units };
    },
    list: (page: PageRequest) => table.query(items.planTemplate.list.range(), page),
    commit: (decision: PlanTemplateDecision) => {
      const { id, title } = decision.state;
      const placement = { list: items.planTemplate.list.at(title, id) };
      return table.commit([{ key: items.planTemplate.key(id), decision, placement }]);
    },
  };
}
