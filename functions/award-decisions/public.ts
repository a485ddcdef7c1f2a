import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import { networkRepository } from "../../shared/table/networks/networks.ts";
import type { Table } from "../../shared/table/table.ts";
import { fileObjection, readObjection } from "./file-objection.ts";
import { publicAwardRoutes } from "./public-contract.ts";
import { listAwards, verifyCertificate } from "./published.ts";

export const handler = httpUnit(
  publicAwardRoutes,
  { awards: listAwards, verify: verifyCertificate, object: fileObjection, objection: readObjection },
  (table: Table) => ({
    decisions: awardDecisionRepository(table),
    networks: networkRepository(table),
    city: cityOfProcess(),
  }),
);
