import type { CityWith } from "../../shared/domain/city.ts";
import type { IncentivePolicy } from "../../shared/domain/incentives/policy.ts";
import type { DisciplineRecordRepository } from "../../shared/table/incentives/discipline-records.ts";
import type { ProjectBonusRepository } from "../../shared/table/incentives/project-bonuses.ts";
import type { IncentiveRunRepository } from "../../shared/table/incentives/runs.ts";
import type { IncentiveTableRepository } from "../../shared/table/incentives/tables.ts";
import type { UnitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";

/** What ordering, reading and repairing runs needs. */
export interface RunDeps extends Pick<Deps, "tables" | "runs" | "units"> {
  readonly parts: RunRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** What the incentive use cases need. */
export interface Deps {
  readonly tables: IncentiveTableRepository;
  readonly runs: IncentiveRunRepository;
  readonly records: DisciplineRecordRepository;
  readonly bonuses: ProjectBonusRepository;
  readonly units: UnitChangeRepository;
  readonly city: CityWith<{ incentives: IncentivePolicy }>;
}
