import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { complaintFileRepository } from "../../shared/table/complaints/files.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceOwnFile, announceOwnForm, downloadOwnFile, keepOwnFile } from "./citizen.ts";
import { complaintFilePages } from "./page-contract.ts";
import { filePage } from "./pages/file.ts";
import { filesPage } from "./pages/files.ts";
import { publicFileRoutes } from "./public-contract.ts";

export const handler = publicUnit({
  contract: publicFileRoutes,
  handlers: {
    announce: announceOwnFile,
    announceForm: announceOwnForm,
    keep: keepOwnFile,
    download: downloadOwnFile,
  },
  depsOf: (table: Table) => {
    const city = cityOfProcess();
    return {
      complaints: complaintRepository(table, complaintTerms(city)),
      networks: networkRepository(table),
      files: complaintFileRepository(table),
      city,
    };
  },
  pageContract: complaintFilePages,
  pages: { files: filesPage.read, sendFile: filesPage.send, file: filePage },
});
