import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { workSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { evidenceRepository } from "../../shared/table/reporting/evidence.ts";
import { helpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import { officeFileRepository } from "../../shared/table/reporting/office-files.ts";
import { workReportRepository } from "../../shared/table/reporting/work-reports.ts";
import { closedMonths } from "../../shared/table/scorecard/closed-months.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerHelp } from "./answer-help.ts";
import { acceptReport, commentOnReport, returnReport } from "./answer-report.ts";
import { reportingRoutes } from "./contract.ts";
import { listAskedHelp, listAwaitingHelp } from "./list-help.ts";
import { listAwaiting, listEscalated } from "./list-inbox.ts";
import { listObstacles } from "./list-obstacles.ts";
import { listReports, readReport } from "./read.ts";
import { readEvidenceFile } from "./read-evidence-file.ts";
import { reviseReport } from "./revise-report.ts";
import { submitReport } from "./submit-report.ts";
import { announceEvidence, announceOfficeFile, checkEvidence, checkOfficeFile } from "./upload-evidence.ts";

export const handler = httpUnit(
  reportingRoutes,
  {
    submit: submitReport,
    list: listReports,
    read: readReport,
    revise: reviseReport,
    accept: acceptReport,
    return: returnReport,
    comment: commentOnReport,
    awaiting: listAwaiting,
    escalated: listEscalated,
    obstacles: listObstacles,
    awaitingHelp: listAwaitingHelp,
    askedHelp: listAskedHelp,
    answerHelp,
    announceEvidence,
    checkEvidence,
    announceOfficeFile,
    checkOfficeFile,
    evidenceFile: readEvidenceFile,
  },
  (table: Table) => ({
    reports: workReportRepository(table),
    closed: closedMonths(table),
    help: helpRequestRepository(table),
    employees: employeeRepository(table),
    units: unitRepository(table),
    evidence: evidenceRepository(table),
    officeFiles: officeFileRepository(table),
    sight: workSightRepository(table),
    city: cityOfProcess(),
  }),
);
