import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { integrityReportRepository } from "../../shared/table/integrity/reports.ts";
import type { Table } from "../../shared/table/table.ts";
import { readFigures } from "./figures.ts";
import { fileReport } from "./file-report.ts";
import { publicIntegrityRoutes } from "./public-contract.ts";
import { viewReport, writeAsReporter } from "./reporter.ts";

export const handler = httpUnit(
  publicIntegrityRoutes,
  { file: fileReport, view: viewReport, tell: writeAsReporter, figures: readFigures },
  (table: Table) => ({ reports: integrityReportRepository(table), city: cityOfProcess() }),
);
