import { httpUnit } from "../../shared/http/unit.ts";
import { conductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import type { Table } from "../../shared/table/table.ts";
import { conductRoutes } from "./contract.ts";
import { liftConduct, listConduct, recordConduct } from "./records.ts";

export const handler = httpUnit(
  conductRoutes,
  { recordConduct, conduct: listConduct, liftConduct },
  (table: Table) => ({ conduct: conductRecordRepository(table) }),
);
