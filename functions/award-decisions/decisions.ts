import { randomBytes } from "node:crypto";
import {
  type AwardDecision,
  answerConsent as answer,
  decideAward as decide,
  requireWinner,
} from "../../shared/domain/awards/decision/decision.ts";
import { calendarOf, dueAt, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { headsUnit } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { AwardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import type { awardDecisionRoutes } from "./decision-contract.ts";
import type { Deps } from "./deps.ts";

/** A request for one decision, to read it or to print it. */
type Asked = Pick<Input<typeof awardDecisionRoutes.decision>, "params" | "principal" | "at">;

export async function decideAward(
  { params: { month }, body, principal, at }: Input<typeof awardDecisionRoutes.decide>,
  { decisions, city }: Pick<Deps, "decisions" | "city">,
) {
  const { panel, before } = await decisions.toDecide(month, body.category);
  const chosen = panel?.candidates.find(
    ({ category, id, kind }) => category === body.category && id === body.winnerId && kind === "UNIT",
  );
  const choice = {
    ...body,
    month,
    reason: body.reason,
    code: drawTrackingCode(randomBytes),
    headNip: chosen && (await decisions.headOf(chosen.unitId, localDay(at, city.timeZone))),
    by: principal.id,
    at,
  };
  return decisions.commit(decide(panel, before, choice));
}

export async function listDecisions(
  { query: { list, ...page } }: Input<typeof awardDecisionRoutes.decisions>,
  { decisions }: Pick<Deps, "decisions">,
) {
  return decisions.list(list, page);
}

export async function readDecision(
  { params: { month, category }, principal, at }: Asked,
  { decisions, city }: Pick<Deps, "decisions" | "city">,
) {
  const decision = await decisions.get(month, category);
  const isStaff = principal.roles.some((role) => role === "HR" || role === "HEAD_OF_CITY");
  if (!isStaff)
    requireWinner(
      await isWinner(decision, { nip: principal.id, day: localDay(at, city.timeZone) }, decisions),
    );
  return decision;
}

export async function answerConsent(
  {
    params: { month, category },
    body: { isGiven },
    principal,
    at,
  }: Input<typeof awardDecisionRoutes.consent>,
  { decisions, city }: Pick<Deps, "decisions" | "city">,
) {
  const { decision, calendar } = await decisions.toConsent(month, category);
  const day = localDay(at, city.timeZone);
  const { objectionWorkingDays } = policyOn(city, day).awards.decision;
  return decisions.commit(
    answer(decision, {
      isGiven,
      isWinner: await isWinner(decision, { nip: principal.id, day }, decisions),
      objectUntil: dueAt(at, objectionWorkingDays, calendarWith(calendarOf(city), calendar)),
      by: principal.id,
      at,
    }),
  );
}

/** The winner, or the head of the winning unit. */
async function isWinner(
  { winner }: AwardDecision,
  { nip, day }: { readonly nip: string; readonly day: string },
  decisions: AwardDecisionRepository,
): Promise<boolean> {
  if (winner.kind === "EMPLOYEE") return winner.id === nip;
  const { employee, unit } = await decisions.leadOf(nip, winner.unitId);
  return unit !== undefined && headsUnit(employee, unit, day);
}
