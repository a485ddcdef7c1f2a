import { type Employee, lastPlaceOn } from "../../shared/domain/organisation/employee.ts";
import { goingOn } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { goWithWork } from "../../shared/domain/organisation/posted-after-end.ts";
import { beginPosting } from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { ReportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";

interface Beginning {
  readonly day: string;
  readonly at: string;
  readonly tree: readonly OrganisationUnit[];
  readonly lines: ReportingLineRepository;
}

/** Lists somebody in the unit of the posting that begins, or in the one that goes on with its work if it has closed meanwhile. */
export async function begin(employee: Employee, { day, at, tree, lines }: Beginning): Promise<void> {
  const place = lastPlaceOn(employee, day);
  const unit = tree.find(({ id }) => id === place?.unitId);
  const moved = unit && goWithWork(employee, { unit, successor: goingOn(unit, day, tree), day, at });
  await lines.commit(moved ?? beginPosting(employee, at), employee);
}
