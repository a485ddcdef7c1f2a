import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { integrityReportRepository } from "../../shared/table/integrity/reports.ts";
import type { Table } from "../../shared/table/table.ts";
import { readFigures } from "./figures.ts";
import { fileReport } from "./file-report.ts";
import { integrityPages } from "./page-contract.ts";
import { ownPage } from "./pages/own.ts";
import { reportPage } from "./pages/report.ts";
import { publicIntegrityRoutes } from "./public-contract.ts";
import { addPhotoAsReporter, viewReport, writeAsReporter } from "./reporter.ts";

export const handler = publicUnit({
  contract: publicIntegrityRoutes,
  handlers: {
    file: fileReport,
    view: viewReport,
    tell: writeAsReporter,
    addPhoto: addPhotoAsReporter,
    figures: readFigures,
  },
  depsOf: (table: Table) => ({ reports: integrityReportRepository(table), city: cityOfProcess() }),
  pageContract: integrityPages,
  pages: {
    report: reportPage.read,
    sendReport: reportPage.send,
    own: ownPage.read,
    actOnOwn: ownPage.send,
  },
});
