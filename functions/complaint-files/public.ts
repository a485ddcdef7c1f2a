import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { complaintFileRepository } from "../../shared/table/complaints/files.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceOwnFile, downloadOwnFile, keepOwnFile } from "./citizen.ts";
import { publicFileRoutes } from "./public-contract.ts";

export const handler = httpUnit(
  publicFileRoutes,
  { announce: announceOwnFile, keep: keepOwnFile, download: downloadOwnFile },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      complaints: complaintRepository(table, complaintTerms(city)),
      networks: networkRepository(table),
      files: complaintFileRepository(table),
      city,
    };
  },
);
