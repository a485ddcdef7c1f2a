import type { LocalDay } from "../../shared/domain/calendar/calendar.ts";
import { talentBox } from "../../shared/domain/talent/box.ts";
import { profileAgainst } from "../../shared/domain/talent/profile.ts";
import { editionOn } from "../../shared/domain/talent/standard.ts";
import { type Candidate, rankCandidates, type Succession } from "../../shared/domain/talent/succession.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { SuccessionDeps } from "./succession-deps.ts";

export type RankingDeps = SuccessionDeps & { readonly employees: EmployeeRepository };

/** Candidates whose records are read at once. */
const AT_ONCE = 8;

/** A succession's candidates, ranked again from the records of the day. */
export async function rankingOf(
  succession: Succession,
  today: LocalDay,
  { assessments, standards, employees }: RankingDeps,
): Promise<readonly Candidate[]> {
  const { position, candidates } = succession;
  const [[standard], people, talents] = await Promise.all([
    standards.ofPosts([position]),
    employees.findMany(candidates),
    inParallel(candidates, AT_ONCE, (nip) => assessments.talentOf(nip, today)),
  ]);
  const edition = editionOn(standard, today);
  const facts = talents.flatMap((records, place) => {
    const employee = people[place];
    const gaps = edition ? profileAgainst(edition, records.assessments, today) : [];
    return employee ? [{ employee, box: talentBox(records, today), gaps }] : [];
  });
  return rankCandidates(succession, facts, today);
}
