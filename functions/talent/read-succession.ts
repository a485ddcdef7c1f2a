import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { talentBox } from "../../shared/domain/talent/box.ts";
import { profileAgainst } from "../../shared/domain/talent/profile.ts";
import { editionOn } from "../../shared/domain/talent/standard.ts";
import { rankCandidates, requireCircle, requireNoCandidate } from "../../shared/domain/talent/succession.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { talentRoutes } from "./contract.ts";
import type { SuccessionDeps } from "./succession-deps.ts";

type Deps = SuccessionDeps & { readonly employees: EmployeeRepository; readonly city: CityFacts };

/** Candidates whose records are read at once. */
const AT_ONCE = 8;

/** Ranked anew from the records of the day: nothing of it is stored. */
export async function readSuccession(
  { params, principal, at }: Input<typeof talentRoutes.succession>,
  { successions, assessments, standards, employees, city }: Deps,
) {
  const { succession: stored, circle } = await successions.find(params.successionId);
  requireCircle(principal, circle);
  const succession = found(stored);
  requireNoCandidate(principal.id, succession);
  const today = localDay(at, city.timeZone);
  const [[standard], people] = await Promise.all([
    standards.ofPosts([succession.position]),
    employees.findMany(succession.candidates),
  ]);
  const edition = editionOn(standard, today);
  const known = people.filter((one) => one !== undefined);
  const facts = await inParallel(known, AT_ONCE, async (employee) => {
    const records = await assessments.talentOf(employee.nip, today);
    const gaps = edition ? profileAgainst(edition, records.assessments, today) : [];
    return { employee, box: talentBox(records, today), gaps };
  });
  return { ...succession, ranking: rankCandidates(succession, facts, today) };
}
