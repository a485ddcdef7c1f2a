import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintFileRepository } from "../../shared/table/complaints/complaint-files.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceForComplainant, downloadForStaff, keepForComplainant } from "./staff.ts";
import { staffFileRoutes } from "./staff-contract.ts";

export const handler = httpUnit(
  staffFileRoutes,
  { announceFile: announceForComplainant, keepFile: keepForComplainant, downloadFile: downloadForStaff },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      complaints: complaintRepository(table, complaintTerms(city)),
      files: complaintFileRepository(table),
      city,
    };
  },
);
