import type { AwardCategory } from "../../shared/domain/awards/rule.ts";
import { headsUnit } from "../../shared/domain/organisation/employee.ts";
import type { AwardDecisionRepository } from "../../shared/table/awards/decisions.ts";

interface Asked {
  readonly nip: string;
  readonly month: string;
  /** The local day on which they head it. */
  readonly day: string;
}

/** The categories of a month in which a unit won that somebody heads, or one below it: whoever may say whether that is published. */
export async function unitAwardsOf(
  { nip, month, day }: Asked,
  decisions: Pick<AwardDecisionRepository, "ofUnits" | "leadOf">,
): Promise<readonly AwardCategory[]> {
  const won = await decisions.ofUnits(month);
  const headed = await Promise.all(
    won.map(async ({ category, winner }) => {
      const { employee, unit } = await decisions.leadOf(nip, winner.unitId);
      return unit !== undefined && headsUnit(employee, unit, day) ? [category] : [];
    }),
  );
  return headed.flat();
}
