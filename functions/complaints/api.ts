import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintRepository } from "../../shared/table/complaints.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerComplaint } from "./answer-complaint.ts";
import { closeComplaint } from "./close-complaint.ts";
import { staffComplaintRoutes } from "./contract.ts";
import { forwardComplaint } from "./forward-complaint.ts";
import { listComplaints, readComplaint, readHistory } from "./read.ts";
import { rejectComplaint } from "./reject-complaint.ts";
import { verifyComplaint } from "./verify-complaint.ts";

export const handler = httpUnit(
  staffComplaintRoutes,
  {
    list: listComplaints,
    read: readComplaint,
    history: readHistory,
    verify: verifyComplaint,
    reject: rejectComplaint,
    forward: forwardComplaint,
    answer: answerComplaint,
    close: closeComplaint,
  },
  (table: Table) => {
    const city = cityOfProcess();
    const termsOf = complaintTerms(city);
    const complaints = complaintRepository(table, termsOf);
    return { complaints, employees: employeeRepository(table), termsOf, city };
  },
);
