import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintRepository } from "../../shared/table/complaints.ts";
import type { Table } from "../../shared/table/table.ts";
import { recordRoutes } from "./contract.ts";
import { explainComplaint, readHistory, readMessages } from "./read.ts";

export const handler = httpUnit(
  recordRoutes,
  { history: readHistory, messages: readMessages, explain: explainComplaint },
  (table: Table) => {
    const city = cityOfProcess();
    return { complaints: complaintRepository(table, complaintTerms(city)), city };
  },
);
