import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import type { Table } from "../../shared/table/table.ts";
import { fileObjection, readObjection } from "./file-objection.ts";
import { awardPages } from "./page-contract.ts";
import { awardsPage } from "./pages/awards.ts";
import { certificatePage, findCertificate } from "./pages/certificate.ts";
import { objectPage } from "./pages/object.ts";
import { objectionPage } from "./pages/objection.ts";
import { publicAwardRoutes } from "./public-contract.ts";
import { listAwards, readAward, verifyCertificate } from "./published.ts";

export const handler = publicUnit({
  contract: publicAwardRoutes,
  handlers: {
    awards: listAwards,
    award: readAward,
    verify: verifyCertificate,
    object: fileObjection,
    objection: readObjection,
  },
  depsOf: (table: Table) => ({
    decisions: awardDecisionRepository(table),
    networks: networkRepository(table),
    city: cityOfProcess(),
  }),
  pageContract: awardPages,
  pages: {
    awards: awardsPage,
    findCertificate,
    certificate: certificatePage,
    object: objectPage.read,
    sendObjection: objectPage.send,
    objection: objectionPage,
  },
});
