import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { raterRequestRepository } from "../../shared/table/organisation/rater-requests.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { correctRater, refuseRater } from "./answer-request.ts";
import { raterRequestRoutes } from "./contract.ts";
import { listRaterRequests, readRaterRequest, requestRater } from "./request-rater.ts";

export const handler = httpUnit(
  raterRequestRoutes,
  {
    request: requestRater,
    read: readRaterRequest,
    list: listRaterRequests,
    correct: correctRater,
    refuse: refuseRater,
  },
  (table: Table) => ({
    requests: raterRequestRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
