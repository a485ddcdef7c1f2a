import type { ComplaintClass } from "../../domain/complaints/complaint.ts";
import type { Figure } from "../../domain/complaints/figures/figures.ts";
import type { ServiceMonth } from "../../domain/surveys/results/service-month.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

export type ComplaintFigureRepository = ReturnType<typeof complaintFigureRepository>;

/** What one complaint counts as, by unit. */
export interface FigureLine {
  readonly class?: ComplaintClass;
  readonly figures: Readonly<Record<string, Readonly<Partial<Record<Figure, number>>>>>;
}

export function complaintFigureRepository(table: Table) {
  return {
    /** A month's counters of several units, in their order; a round trip for each hundred. */
    ofUnits: (unitIds: readonly string[], month: string) =>
      table.findMany<ServiceMonth>(unitIds.map((unitId) => keys.serviceCounters(unitId, month))),
    /** The complaints of a month, one line each, from which the counters can be recounted. */
    lines: (month: string, page: PageRequest) =>
      table.query<FigureLine>(ranges.complaintFigures(month), page),
  };
}
