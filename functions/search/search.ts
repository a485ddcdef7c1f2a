import type { CityFacts } from "../../shared/domain/city.ts";
import { normalisedCode } from "../../shared/domain/code-symbols.ts";
import { nextDeadline } from "../../shared/domain/complaints/clocks/deadlines.ts";
import { hasEnded } from "../../shared/domain/complaints/complaint.ts";
import { isTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { askingOf, canSeeComplaint } from "../../shared/domain/complaints/life/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import * as items from "../../shared/table/items.ts";
import type { searchRoutes } from "./contract.ts";
import { findPeople, type PeopleDeps } from "./find-people.ts";
import { findUnits } from "./find-units.ts";
import { lexiconAt } from "./lexicon.ts";

interface Deps extends PeopleDeps {
  readonly complaints: ComplaintRepository;
  readonly city: CityFacts;
}

/** Whoever sees only complaints finds no people: the other routes show them none either. */
const PEOPLE_FOR = ["EMPLOYEE", "HR", "HEAD_OF_CITY", "ADMIN"];

/**
 * What the caller may see of what was typed. Once a process knows the city's names and units, at most two ranges of lines and
 * one batch of records for whoever may find everybody; their own record and their team besides for others.
 */
export async function search(input: Input<typeof searchRoutes.search>, deps: Deps) {
  const lexicon = await lexiconAt(input.at, deps);
  const [people, complaints] = await Promise.all([
    input.principal.roles.some((role) => PEOPLE_FOR.includes(role)) ? findPeople(input, lexicon, deps) : [],
    findComplaint(input, deps),
  ]);
  return { people, units: findUnits(input.query.q, lexicon), complaints };
}

/** A complaint by its whole code, if the caller may open it; otherwise as if there were none. */
async function findComplaint(input: Input<typeof searchRoutes.search>, { complaints, city }: Deps) {
  const code = normalisedCode(input.query.q);
  if (!isTrackingCode(code)) return [];
  const { known, others } = await complaints.find(code, [items.employee.key(input.principal.id)]);
  const [employee] = others;
  if (known === undefined) return [];
  const { complaint, terms } = known;
  if (!canSeeComplaint(askingOf(input, employee, city), complaint)) return [];
  const { trackingCode, status, class: named, unitId } = complaint;
  const dueAt = hasEnded(complaint) ? undefined : nextDeadline(complaint, terms);
  return [{ trackingCode, status, ...(named && { class: named }), unitId, ...(dueAt && { dueAt }) }];
}
