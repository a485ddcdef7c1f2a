import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { complaintFileRepository } from "../../shared/table/complaints/files.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceFileForComplainant, downloadFileForStaff, keepFileForComplainant } from "./staff.ts";
import { staffFileRoutes } from "./staff-contract.ts";

export const handler = httpUnit(
  staffFileRoutes,
  {
    announceFile: announceFileForComplainant,
    storeFile: keepFileForComplainant,
    downloadFile: downloadFileForStaff,
  },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      complaints: complaintRepository(table, complaintTerms(city)),
      files: complaintFileRepository(table),
      city,
    };
  },
);
