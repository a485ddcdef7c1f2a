import { httpUnit } from "../../shared/http/unit.ts";
import { exportRoutes } from "./contract.ts";
import { readCreditPoints } from "./credit-points.ts";
import { exportDeps } from "./deps.ts";
import { listSiasnResults, listUnsendable } from "./list-siasn-results.ts";

export const handler = httpUnit(
  exportRoutes,
  { creditPoints: readCreditPoints, siasn: listSiasnResults, unsendable: listUnsendable },
  exportDeps,
);
