import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintRepository } from "../../shared/table/complaints.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { publicComplaintRoutes } from "./contract.ts";
import { submitComplaint } from "./submit-complaint.ts";
import { viewComplaint } from "./view-complaint.ts";

export const handler = httpUnit(
  publicComplaintRoutes,
  { submit: submitComplaint, view: viewComplaint },
  (table: Table) => {
    const termsOf = complaintTerms(cityOfProcess());
    return { complaints: complaintRepository(table, termsOf), units: unitRepository(table), termsOf };
  },
);
