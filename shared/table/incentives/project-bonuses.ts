import type { BonusGrant } from "../../domain/incentives/incentive-amount-schema.ts";
import type { IncentiveRun } from "../../domain/incentives/incentive-run.ts";
import type { ProjectBonus, ProjectBonusDecision } from "../../domain/incentives/project-bonus.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

export type ProjectBonusRepository = ReturnType<typeof projectBonusRepository>;

const GRANT = "bonus:";

export function projectBonusRepository(table: Table) {
  return {
    list: (month: string, page: PageRequest) => table.query<ProjectBonus>(ranges.projectBonuses(month), page),
    get: (id: string) => table.get<ProjectBonus>(keys.projectBonus(id)),
    edit: (id: string) => table.edit<ProjectBonus>(keys.projectBonus(id)),
    isPaid: async (month: string) => (await table.find<IncentiveRun>(keys.incentiveRun(month))) !== undefined,
    /** Whoever proposes and whoever is named, with the units of the latter on a day, and whether the month is paid. */
    async people(by: string, nips: readonly string[], { month, day }: { month: string; day: string }) {
      const [run, proposer, ...employees] = await table.findMany<unknown>([
        keys.incentiveRun(month),
        keys.employee(by),
        ...nips.map(keys.employee),
      ]);
      const unitIds = (employees as (Employee | undefined)[]).map(
        (one) => one?.postings.findLast(({ from }) => from <= day)?.unitId,
      );
      const units = await table.findMany<OrganisationUnit>(
        unitIds.flatMap((id) => (id === undefined ? [] : [keys.unit(id)])),
      );
      const unitOf = new Map(units.map((unit) => [unit?.id, unit]));
      return {
        isPaid: run !== undefined,
        proposer: proposer as Employee | undefined,
        named: new Map(nips.map((nip, index) => [nip, unitOf.get(unitIds[index])])),
      };
    },
    commit: (decision: ProjectBonusDecision) => {
      const { state } = decision;
      return table.commit([
        {
          key: keys.projectBonus(state.id),
          decision,
          placement: {
            list: { in: ranges.projectBonuses(state.month), at: `${state.proposedAt}#${state.id}` },
          },
          projections: state.state === "APPROVED" ? grants(state) : [],
        },
      ]);
    },
  };
}

/** What an approved bonus gives each recipient, beside others of the same month. */
function grants({ id: bonusId, month, project, recipients }: ProjectBonus): Projection[] {
  return recipients.map(({ nip, by: _, ...grant }) => ({
    kind: "count",
    key: keys.grantedBonuses(nip, month),
    add: {},
    set: { [GRANT + bonusId]: { bonusId, project, ...grant } satisfies BonusGrant },
  }));
}

/** The bonuses of somebody's month, in the order in which they were proposed. */
export function grantsOf(item: Readonly<Record<string, unknown>> | undefined): readonly BonusGrant[] {
  const entries = Object.entries(item ?? {}).filter(([name]) => name.startsWith(GRANT));
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, grant]) => grant as BonusGrant);
}
