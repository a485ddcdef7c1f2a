import { lastDayOfMonth, localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isMonthClosed } from "../../shared/domain/evaluation/close/reopening.ts";
import {
  giveFeedback as give,
  replyToFeedback as reply,
  requireNotSelf,
} from "../../shared/domain/feedback/feedback.ts";
import { requireRater, requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { FeedbackRepository } from "../../shared/table/feedback/feedback.ts";
import { found } from "../../shared/table/found.ts";
import type { feedbackRoutes } from "./contract.ts";

interface Deps {
  readonly feedback: FeedbackRepository;
  readonly city: CityFacts;
}

/** For the employee's rater in that month: today's, or the one of its last day once it is over. */
export async function giveFeedback(
  { params: { nip }, body, principal, at }: Input<typeof feedbackRoutes.give>,
  { feedback, city }: Deps,
) {
  requireNotSelf(principal.id, nip);
  const { month } = body;
  const today = localDay(at, city.timeZone);
  const { employee, period } = await feedback.context(nip, month);
  const { unitId, raterNip } = postingOn(found(employee), earlier(today, lastDayOfMonth(month)));
  requireRater(principal, raterNip);
  return feedback.commit(
    give({
      id: `${month}-${sortableId(at)}`,
      nip,
      unitId,
      content: body,
      currentMonth: monthOf(today),
      isMonthClosed: isMonthClosed(period, { month, today }),
      by: principal.id,
      at,
    }),
  );
}

export async function replyToFeedback(
  { params: { nip, feedbackId }, body, principal, at }: Input<typeof feedbackRoutes.reply>,
  { feedback }: Deps,
) {
  requireSelf(principal, nip);
  return feedback.commit(
    reply(await feedback.edit(nip, feedbackId), { text: body.text, by: principal.id, at }),
  );
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
