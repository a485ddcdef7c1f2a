import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { FeedbackRepository } from "../../shared/table/feedback/feedback.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly feedback: FeedbackRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

export async function listFeedback(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof feedbackRoutes.list>,
  { feedback, employees, city }: Deps,
) {
  requireCanSee(principal, await employees.get(nip), localDay(at, city.timeZone));
  return feedback.ofMonth(nip, month, page);
}
