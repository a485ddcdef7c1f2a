import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { nameRepository } from "../../shared/table/names/names.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { searchRoutes } from "./contract.ts";
import { search } from "./search.ts";

export const handler = httpUnit(searchRoutes, { search }, (table: Table) => ({
  names: nameRepository(table),
  employees: employeeRepository(table),
  units: unitRepository(table),
  complaints: complaintRepository(table, complaintTerms(cityOfProcess())),
  city: cityOfProcess(),
}));
