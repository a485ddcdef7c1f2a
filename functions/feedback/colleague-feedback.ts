import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import {
  type ColleagueFeedback,
  replyToColleagues as reply,
  showColleagueFeedback,
  shownFromOf,
} from "../../shared/domain/feedback/colleague-feedback.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { requireCanSee, requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import { found } from "../../shared/table/found.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly colleagues: ColleagueFeedbackRepository;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

/** The employee, their rater and HR see the same feedback, from the same day on. */
export async function readColleagueFeedback(
  { params, principal, at }: Input<typeof feedbackRoutes.colleagueFeedback>,
  { colleagues, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { employee, feedback } = await show(params, today, { colleagues, city });
  requireCanSee(principal, employee, today);
  return feedback;
}

export async function replyToColleagues(
  { params, body, principal, at }: Input<typeof feedbackRoutes.replyToColleagues>,
  { colleagues, city }: Deps,
) {
  requireSelf(principal, params.nip);
  const { feedback } = await show(params, localDay(at, city.timeZone), { colleagues, city });
  return colleagues.commitReply(reply(feedback, { text: body.text, by: principal.id, at }));
}

async function show(
  { nip, month }: { readonly nip: string; readonly month: string },
  today: string,
  { colleagues, city }: Deps,
): Promise<{ readonly employee: Employee; readonly feedback: ColleagueFeedback }> {
  // The promise made to the givers stands, whatever the city decides later.
  const terms = policyOn(city, `${month}-01`).feedback;
  const { minimumGivers } = terms;
  const shownFrom = shownFromOf(month, terms);
  const [{ employee, reply: replied }, feedback] = await Promise.all([
    colleagues.withReply(nip, month),
    today < shownFrom ? [] : colleagues.ofMonth(nip, month),
  ]);
  const showing = { nip, month, feedback, minimumGivers, today, shownFrom, reply: replied };
  return { employee: found(employee), feedback: showColleagueFeedback(showing) };
}
