import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { Table } from "../../shared/table/table.ts";
import { identityRoutes } from "./contract.ts";
import { unmask } from "./unmask.ts";

export const handler = httpUnit(identityRoutes, { unmask }, (table: Table) => ({
  complaints: complaintRepository(table, complaintTerms(cityOfProcess())),
}));
