import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import type { Table } from "../../shared/table/table.ts";
import { trainingRepository } from "../../shared/table/training/trainings.ts";
import { certificateImportRoutes } from "./certificate-import-contract.ts";
import { checkCertificates, importCertificates } from "./import-certificates.ts";

export const handler = httpUnit(
  certificateImportRoutes,
  { checkCertificates, importCertificates },
  (table: Table) => ({ trainings: trainingRepository(table), city: cityOfProcess() }),
);
