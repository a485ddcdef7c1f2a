import { superiorOf } from "../../shared/domain/evaluation/deadlines.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { ReportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import { whoeverServes } from "../../shared/table/organisation/whoever-serves.ts";

interface Leaving {
  readonly day: string;
  readonly lines: Pick<ReportingLineRepository, "find">;
}

/**
 * Who takes over what a leaver left open of somebody's: their present rater, or else who is above the leaver, and of these whoever
 * serves; undefined for the head of the city.
 */
export async function successorFor(
  nip: string,
  leaver: Employee,
  { day, lines }: Leaving,
): Promise<string | undefined> {
  const place = placeOn(await lines.find(nip), day);
  const next = place && place.raterNip !== leaver.nip ? place.raterNip : superiorOf(leaver, nip, day);
  return whoeverServes(next, { day, lines });
}
