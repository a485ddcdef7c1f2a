import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OpenRecommendationRepository = ReturnType<typeof openRecommendationRepository>;

/** Recommendations of supervision that are not closed, by the unit to which they were given. */
export function openRecommendationRepository(table: Table) {
  return {
    /** Which of some units have any. */
    async unitsAmong(unitIds: readonly string[]): Promise<readonly string[]> {
      const counts = await table.findMany(unitIds.map((id) => items.unitRecommendations.key(id)));
      return unitIds.filter((_, place) => (counts[place]?.open ?? 0) > 0);
    },
    ofUnit: (unitId: string) => table.all(items.unitRecommendation.range(unitId)),
  };
}
