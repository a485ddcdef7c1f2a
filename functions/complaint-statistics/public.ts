import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintFigureRepository } from "../../shared/table/complaint-figures.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { publicStatisticsRoutes } from "./contract.ts";
import { listCounted, readStatistics, readStatisticsCsv } from "./read.ts";

export const handler = httpUnit(
  publicStatisticsRoutes,
  { ofMonth: readStatistics, ofMonthCsv: readStatisticsCsv, complaints: listCounted },
  (table: Table) => ({ months: complaintFigureRepository(table), units: unitRepository(table) }),
);
