import { type Employee, type Posting, placeOn } from "../../shared/domain/organisation/employee.ts";
import { followLine } from "../../shared/domain/organisation/raters/reporting-line.ts";
import { LINE_LIMIT } from "../../shared/domain/organisation/raters/ring.ts";
import type { ReportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";

/** What raters follow on a day. */
export interface Following {
  /** Local day. */
  readonly day: string;
  readonly at: string;
  /** The rater that follows from the tree. */
  readonly raterOf: (employee: Employee, place: Posting) => Promise<string | undefined>;
  readonly lines: ReportingLineRepository;
}

/**
 * Where a change of the line puts somebody above themselves, a rater HR chose no longer is: the employee for whom they were chosen
 * is rated along the tree again.
 * @source policy: nobody is rated by whom they rate
 */
export async function endRing(nip: string, { day, at, raterOf, lines }: Following): Promise<void> {
  for (const { employee, place } of await ringOf(nip, { day, lines })) {
    if (!place.isRaterAssigned) continue;
    const line = await raterOf(employee, place);
    const decision = followLine(employee, { line, chosen: undefined, day, at });
    if (decision === undefined) continue;
    await lines.commit(decision, employee);
    return;
  }
}

interface Link {
  readonly employee: Employee;
  readonly place: Posting;
}

/** Everybody from somebody up to their own rating; none if the line ends elsewhere. */
async function ringOf(nip: string, { day, lines }: Pick<Following, "day" | "lines">): Promise<Link[]> {
  const links: Link[] = [];
  for (let next: string | undefined = nip; next !== undefined && links.length < LINE_LIMIT; ) {
    const employee: Employee | undefined = await lines.find(next);
    const place = placeOn(employee, day);
    if (employee === undefined || place === undefined) return [];
    links.push({ employee, place });
    next = place.raterNip;
    if (next === nip) return links;
  }
  return [];
}
