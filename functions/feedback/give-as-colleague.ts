import { localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import {
  acceptFeedback,
  refuseGivenAlready,
  requireCurrentMonth,
} from "../../shared/domain/feedback/colleague-feedback.ts";
import { requireNotSelf } from "../../shared/domain/feedback/feedback.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { feedbackSubjectsOf, isAskedAbout } from "./asked-givers.ts";
import { linesOn } from "./circle.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly colleagues: ColleagueFeedbackRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

/** Stores nothing that reveals who gave it or when: no event, no counter, no first reply. */
export async function giveAsColleague(
  { params: { nip, month }, body, principal, at }: Input<typeof feedbackRoutes.giveAsColleague>,
  { colleagues, employees, city }: Deps,
) {
  const giver = principal.id;
  requireNotSelf(giver, nip);
  const today = localDay(at, city.timeZone);
  requireCurrentMonth(month, monthOf(today));
  const [{ employee, panel }, seed] = await Promise.all([
    colleagues.withPanel(nip, month),
    colleagues.seed(month),
  ]);
  // Nobody is asked about somebody who is not there; whoever tries numbers learns nothing.
  const isAsked =
    employee !== undefined &&
    (await isAskedAbout(
      giver,
      { employee, panel },
      { today, month, seed, city },
      linesOn(today, colleagues, employees),
    ));
  const feedback = acceptFeedback(body, { month, currentMonth: monthOf(today), isAsked });
  const isNew = await colleagues.keepFeedback({ giver, nip, month }, feedback, seed);
  if (!isNew) throw refuseGivenAlready(month);
  return { nip, month, isGiven: true as const };
}

/** The colleagues I am asked about this month, and which of them I have given feedback on. */
export async function listRequests(
  { principal, at }: Input<typeof feedbackRoutes.requests>,
  { colleagues, employees, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const month = monthOf(today);
  const giver = principal.id;
  const [employee, seed] = await Promise.all([employees.get(giver), colleagues.seed(month)]);
  const nips = await feedbackSubjectsOf(
    employee,
    { today, month, seed, city },
    colleagues,
    linesOn(today, colleagues, employees),
  );
  const givings = nips.map((nip) => ({ giver, nip, month }));
  const [subjects, given] = await Promise.all([employees.findMany(nips), colleagues.areGiven(givings, seed)]);
  const items = nips.map((nip, index) => ({
    nip,
    name: subjects[index]?.name ?? "",
    isGiven: given[index] ?? false,
  }));
  return { month, items };
}
