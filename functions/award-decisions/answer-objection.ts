import { revokeAward } from "../../shared/domain/awards/decision/decision.ts";
import { answerObjection as answer } from "../../shared/domain/awards/decision/objection.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { awardDecisionRoutes } from "./decision-contract.ts";
import type { Deps } from "./deps.ts";

export async function listObjections(
  { query: { list, ...page } }: Input<typeof awardDecisionRoutes.objections>,
  { decisions }: Pick<Deps, "decisions">,
) {
  return decisions.objections(list, page);
}

export async function answerObjection(
  {
    params: { objectionCode: code },
    body: { isUpheld, text },
    principal,
    at,
  }: Input<typeof awardDecisionRoutes.answer>,
  { decisions, city }: Pick<Deps, "decisions" | "city">,
) {
  const objection = await decisions.editObjection(code);
  const { decision, asker } = await decisions.ofObjection(objection, principal.id);
  const today = localDay(at, city.timeZone);
  const act = { by: principal.id, at };
  const headed = await decisions.answeredBy(unitsHeadedOn(asker, today), today);
  const answered = answer(objection, { isUpheld, text, decision, headed, ...act });
  if (!isUpheld) return decisions.commitObjection(answered);
  const { winner } = decision;
  const headNip = winner.kind === "UNIT" ? await decisions.headOf(winner.unitId, today) : undefined;
  return decisions.commitObjection(answered, {
    revoked: revokeAward(decision, { ...act, answer: text, headNip }),
  });
}
