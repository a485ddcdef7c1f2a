import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { ownRecordRepository } from "../../shared/table/own-records/own-records.ts";
import type { Table } from "../../shared/table/table.ts";
import { ownDataRoutes } from "./contract.ts";
import { readOwnData, readOwnDataPage } from "./read-own-data.ts";

export const handler = httpUnit(
  ownDataRoutes,
  { data: readOwnData, page: readOwnDataPage },
  (table: Table) => ({
    records: ownRecordRepository(table),
    city: cityOfProcess(),
  }),
);
