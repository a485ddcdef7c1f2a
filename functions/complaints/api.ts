import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { intakeRepository } from "../../shared/table/complaints/intake.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerComplaint } from "./answer-complaint.ts";
import { archiveComplaint } from "./archive-complaint.ts";
import { askComplainant } from "./ask-complainant.ts";
import { assignComplaint } from "./assign-complaint.ts";
import { closeComplaint } from "./close-complaint.ts";
import { fileComplaint } from "./file-complaint.ts";
import { forwardComplaint } from "./forward-complaint.ts";
import { mergeComplaint } from "./merge-complaint.ts";
import { noteOnComplaint } from "./note-on-complaint.ts";
import { listComplaints, listOpenComplaints, listOwnComplaints, readComplaint } from "./read.ts";
import { reclassifyComplaint } from "./reclassify-complaint.ts";
import { rejectComplaint } from "./reject-complaint.ts";
import { remarkOnComplaint } from "./remark-on-complaint.ts";
import { resumeComplaint } from "./resume-complaint.ts";
import { staffComplaintRoutes } from "./staff-contract.ts";
import { verifyComplaint } from "./verify-complaint.ts";

export const handler = httpUnit(
  staffComplaintRoutes,
  {
    list: listComplaints,
    open: listOpenComplaints,
    mine: listOwnComplaints,
    file: fileComplaint,
    read: readComplaint,
    verify: verifyComplaint,
    reject: rejectComplaint,
    archive: archiveComplaint,
    merge: mergeComplaint,
    reclassify: reclassifyComplaint,
    forward: forwardComplaint,
    assign: assignComplaint,
    note: noteOnComplaint,
    ask: askComplainant,
    resume: resumeComplaint,
    remark: remarkOnComplaint,
    answer: answerComplaint,
    close: closeComplaint,
  },
  (table: Table) => {
    const city = cityOfProcess();
    const termsOf = complaintTerms(city);
    return {
      complaints: complaintRepository(table, termsOf),
      intake: intakeRepository(table, termsOf),
      units: unitSuccessorRepository(table),
      calendars: cityCalendarRepository(table),
      employees: employeeRepository(table),
      termsOf,
      city,
    };
  },
);
