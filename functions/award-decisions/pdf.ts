import { cityOfProcess } from "../../shared/cities/index.ts";
import { printedArms } from "../../shared/documents/arms-file.ts";
import { requirePublished } from "../../shared/domain/awards/decision/decision.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import type { Table } from "../../shared/table/table.ts";
import { certificatePdf } from "./certificate.ts";
import { certificateRoutes } from "./certificate-contract.ts";
import { readDecision } from "./decisions.ts";

/** A unit of its own, so that the other routes need not load the PDF library. */
export const handler = httpUnit(
  certificateRoutes,
  {
    async certificate(input, deps) {
      const decision = await readDecision(input, deps);
      requirePublished(decision);
      return certificatePdf(decision, deps.city, printedArms());
    },
  },
  (table: Table) => ({ decisions: awardDecisionRepository(table), city: cityOfProcess() }),
);
