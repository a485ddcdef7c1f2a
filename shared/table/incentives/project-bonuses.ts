import type { BonusGrant } from "../../domain/incentives/amount-schema.ts";
import type { ProjectBonus, ProjectBonusDecision } from "../../domain/incentives/project-bonus.ts";
import { placeOn } from "../../domain/organisation/employee.ts";
import * as items from "../items.ts";
import { count, type Projection } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

export type ProjectBonusRepository = ReturnType<typeof projectBonusRepository>;

const GRANT = "bonus:";

export function projectBonusRepository(table: Table) {
  return {
    list: (month: string, page: PageRequest) => table.query(items.projectBonus.list.range(month), page),
    get: (id: string) => table.get(items.projectBonus.key(id)),
    edit: (id: string) => table.edit(items.projectBonus.key(id)),
    isPaid: async (month: string) => (await table.find(items.incentiveRun.key(month))) !== undefined,
    /** The proposer, those named with their units on a day, and whether the month is paid. */
    async people(by: string, nips: readonly string[], { month, day }: { month: string; day: string }) {
      const [run, proposer, ...employees] = await table.findMany([
        items.incentiveRun.key(month),
        items.employee.key(by),
        ...nips.map(items.employee.key),
      ]);
      const unitIds = employees.map((one) => placeOn(one, day)?.unitId);
      const units = await table.findMany(
        unitIds.flatMap((id) => (id === undefined ? [] : [items.unit.key(id)])),
      );
      const unitOf = new Map(units.map((unit) => [unit?.id, unit]));
      return {
        isPaid: run !== undefined,
        proposer,
        named: new Map(nips.map((nip, index) => [nip, unitOf.get(unitIds[index])])),
      };
    },
    commit: (decision: ProjectBonusDecision) => {
      const { state } = decision;
      return table.commit([
        {
          key: items.projectBonus.key(state.id),
          decision,
          placement: {
            list: items.projectBonus.list.at(state.month, state.proposedAt, state.id),
          },
          projections: state.state === "APPROVED" ? grants(state) : [],
        },
      ]);
    },
  };
}

/** Adds an approved bonus to each recipient's bonuses of the month. */
function grants({ id: bonusId, month, project, recipients }: ProjectBonus): Projection[] {
  return recipients.map(({ nip, by: _, ...grant }) =>
    count({
      key: items.grantedBonuses.key(nip, month),
      set: { [GRANT + bonusId]: { bonusId, project, ...grant } satisfies BonusGrant },
    }),
  );
}

/** An employee's bonuses of a month, in the order in which they were proposed. */
export function grantsOf(item: items.GrantedBonuses | undefined): readonly BonusGrant[] {
  const grants: Readonly<Record<string, BonusGrant>> = { ...item };
  const entries = Object.entries(grants).filter(([name]) => name.startsWith(GRANT));
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, grant]) => grant);
}
