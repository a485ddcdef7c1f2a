import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { disciplineRecordRepository } from "../../shared/table/incentives/discipline-records.ts";
import { projectBonusRepository } from "../../shared/table/incentives/project-bonuses.ts";
import { incentiveRunRepository } from "../../shared/table/incentives/runs.ts";
import { incentiveTableRepository } from "../../shared/table/incentives/tables.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { decideBonus, listBonuses, proposeBonus } from "./bonuses.ts";
import { readDiscipline, recordDiscipline } from "./discipline.ts";
import { incentiveInputRoutes } from "./input-contract.ts";

export const handler = httpUnit(
  incentiveInputRoutes,
  {
    recordDiscipline,
    discipline: readDiscipline,
    proposeBonus,
    bonuses: listBonuses,
    decideBonus,
  },
  (table: Table) => ({
    tables: incentiveTableRepository(table),
    runs: incentiveRunRepository(table),
    records: disciplineRecordRepository(table),
    bonuses: projectBonusRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
