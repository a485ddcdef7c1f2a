import type { City } from "../../shared/cities/city.ts";
import type { DisciplineRecordRepository } from "../../shared/table/discipline-records.ts";
import type { IncentiveRunRepository } from "../../shared/table/incentive-runs.ts";
import type { IncentiveTableRepository } from "../../shared/table/incentive-tables.ts";
import type { ProjectBonusRepository } from "../../shared/table/project-bonuses.ts";
import type { UnitRepository } from "../../shared/table/units.ts";

/** What the incentive works with. */
export interface Deps {
  readonly tables: IncentiveTableRepository;
  readonly runs: IncentiveRunRepository;
  readonly records: DisciplineRecordRepository;
  readonly bonuses: ProjectBonusRepository;
  readonly units: UnitRepository;
  readonly city: City;
}
