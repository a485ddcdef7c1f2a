import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import type { FeedbackRepository } from "../../shared/table/feedback/feedback.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly feedback: FeedbackRepository;
  readonly employees: EmployeeRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityFacts;
}

export async function listFeedback(
  { params: { nip }, query: { month, ...page }, principal, at }: Input<typeof feedbackRoutes.list>,
  { feedback, employees, sight, city }: Deps,
) {
  const [today, to] = [localDay(at, city.timeZone), feedbackRoutes.list.sight];
  await sight.require({ principal, employee: await employees.get(nip), period: month, today, to });
  return feedback.ofMonth(nip, month, page);
}
