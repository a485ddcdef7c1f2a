import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { integrityReportRepository } from "../../shared/table/integrity/reports.ts";
import type { Table } from "../../shared/table/table.ts";
import { nameReported, openReporter, stepFurther, writeAsOfficer } from "./act.ts";
import { integrityRoutes } from "./contract.ts";
import { listReports, readPhoto, readReport } from "./read.ts";

export const handler = httpUnit(
  integrityRoutes,
  {
    reports: listReports,
    report: readReport,
    reportedPhoto: readPhoto,
    step: stepFurther,
    write: writeAsOfficer,
    name: nameReported,
    contact: openReporter,
  },
  (table: Table) => ({ reports: integrityReportRepository(table), city: cityOfProcess() }),
);
