import type { PlanTemplate, PlanTemplateDecision } from "../../domain/planning/template.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

export type PlanTemplateRepository = ReturnType<typeof planTemplateRepository>;

export function planTemplateRepository(table: Table) {
  return {
    get: (id: string) => table.get<PlanTemplate>(keys.planTemplate(id)),
    /** A template about to be changed, and the units that are to feed it, in one round trip. */
    async editWithUnits(id: string, unitIds: readonly string[]) {
      const [template, ...units] = await table.editMany<PlanTemplate>(
        keys.planTemplate(id),
        unitIds.map(keys.unit),
      );
      return { template, units };
    },
    list: (page: PageRequest) => table.query<PlanTemplate>(ranges.planTemplates, page),
    commit: (decision: PlanTemplateDecision) => {
      const { id, title } = decision.state;
      const placement = { list: { in: ranges.planTemplates, at: `${title}#${id}` } };
      return table.commit([{ key: keys.planTemplate(id), decision, placement }]);
    },
  };
}
