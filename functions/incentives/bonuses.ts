import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import {
  decideBonus as decide,
  mayDecideBonus,
  proposeBonus as propose,
} from "../../shared/domain/incentives/project-bonus.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { Deps } from "./deps.ts";
import type { incentiveInputRoutes } from "./input-contract.ts";

export async function proposeBonus(
  { body: order, principal, at }: Input<typeof incentiveInputRoutes.proposeBonus>,
  { bonuses, city }: Pick<Deps, "bonuses" | "city">,
) {
  const day = localDay(at, city.timeZone);
  const nips = order.recipients.map(({ nip }) => nip);
  const people = await bonuses.people(principal.id, nips, { month: order.month, day });
  return bonuses.commit(propose({ id: sortableId(at), order, ...people, day, by: principal.id, at }));
}

export async function listBonuses(
  { query: { month, ...page }, principal, at }: Input<typeof incentiveInputRoutes.bonuses>,
  { bonuses, city }: Pick<Deps, "bonuses" | "city">,
) {
  const { bonusDeciderRoles: deciderRoles } = policyAt(city, at).incentives;
  const { items, ...rest } = await bonuses.list(month, page);
  const seesAll = principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  const seen = items.filter(({ proposedBy }) => seesAll || proposedBy === principal.id);
  return {
    ...rest,
    items: seen.map((one) => ({ ...one, mayDecide: mayDecideBonus(one, { principal, deciderRoles }) })),
  };
}

export async function decideBonus(
  { params: { bonusId }, body, principal, at }: Input<typeof incentiveInputRoutes.decideBonus>,
  { bonuses, city }: Pick<Deps, "bonuses" | "city">,
) {
  const bonus = await bonuses.edit(bonusId);
  const isPaid = await bonuses.isPaid(bonus.month);
  const { bonusDeciderRoles: deciderRoles } = policyAt(city, at).incentives;
  const { isApproved, reason } = body;
  return bonuses.commit(decide(bonus, { isApproved, reason, principal, deciderRoles, isPaid, at }));
}
