import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { object } from "../../shared/domain/evaluation/objection/objection.ts";
import { acceptResult as accept, receive } from "../../shared/domain/evaluation/rating/rating.ts";
import { termsOfEmployee } from "../../shared/domain/evaluation/terms.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { servingDecider } from "../../shared/table/evaluation/serving-decider.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function confirmReceipt(
  { params: { nip, period }, principal, at }: Input<typeof ratingRoutes.receive>,
  { evaluations, employees, termsOf }: Deps,
) {
  requireSelf(principal, nip);
  const [[evaluation, calendar], [employee]] = await Promise.all([
    evaluations.editWithCalendar(nip, period),
    employees.findMany([nip]),
  ]);
  const terms = termsOfEmployee(termsOf(period, calendar), employee);
  const decision = receive(evaluation, { by: principal.id, at, terms, isDeemed: false });
  return evaluations.commit(decision, evaluation);
}

export async function acceptResult(
  { params: { nip, period }, principal, at }: Input<typeof ratingRoutes.accept>,
  { evaluations }: Deps,
) {
  requireSelf(principal, nip);
  const evaluation = await evaluations.edit(nip, period);
  return evaluations.commit(accept(evaluation, { by: principal.id, at, isSilent: false }), evaluation);
}

/** The objection goes to whoever rates the rater on this day, or, if they have left the service, to whoever serves above. */
export async function objectToResult(
  { params: { nip, period }, body, principal, at }: Input<typeof ratingRoutes.object>,
  { evaluations, employees, city, termsOf }: Deps,
) {
  requireSelf(principal, nip);
  const [evaluation, calendar] = await evaluations.editWithCalendar(nip, period);
  const { raterNip } = evaluation;
  const [rater] = raterNip === undefined ? [] : await employees.findMany([raterNip]);
  const day = localDay(at, city.timeZone);
  const deciderNip = await servingDecider(rater, nip, { day, lines: employees });
  const decision = object(
    evaluation,
    { reasons: body.reasons, deciderNip },
    { by: principal.id, at, terms: termsOf(period, calendar) },
  );
  return evaluations.commit(decision, evaluation);
}
