import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { isOpenOn, requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import {
  publish,
  refuseUnknownUnit,
  remind,
  withdraw,
} from "../../shared/domain/socialisation/announcement.ts";
import {
  isUnitMeant,
  meantAmong,
  requireAuthor,
  requirePublisher,
} from "../../shared/domain/socialisation/audience.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { announcementRoutes } from "./announcement-contract.ts";
import type { Deps } from "./deps.ts";

/** One pass over the staff of the units meant tells how many are to be reached. */
export async function publishAnnouncement(
  { body, principal, at }: Input<typeof announcementRoutes.publish>,
  { announcements, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { audience } = body;
  const [{ asker, units, checked }, all] = await Promise.all([
    announcements.toPublish(body, principal.id),
    announcements.units(),
  ]);
  requirePublisher(principal, { employee: asker, units, day: today });
  const unknown = audience.unitIds.find((id) => units.every((unit) => unit.id !== id));
  if (unknown !== undefined) throw refuseUnknownUnit(unknown);
  requireOpenUnits(units, today);
  const meant = all.filter((unit) => isUnitMeant(audience, unit) && isOpenOn(unit, today));
  const staff = await announcements.staffOf(meant.map(({ id }) => id));
  const counts = [...staff].map(([id, some]) => [id, meantAmong(audience, some, id, today).length] as const);
  const addressed = new Map(counts.filter(([, count]) => count > 0));
  const policy = policyOn(city, today).socialisation;
  const decision = publish(sortableId(at), body, { addressed, checked, policy, by: principal.id, at, today });
  const { body: text, questions } = body;
  return announcements.publish(decision, { body: text, questions }, addressed);
}

export async function withdrawAnnouncement(
  { params, body, principal, at }: Input<typeof announcementRoutes.withdraw>,
  { announcements, city }: Deps,
) {
  const announcement = await announcements.edit(params.announcementId);
  requireAuthor(principal, announcement);
  const today = localDay(at, city.timeZone);
  return announcements.commit(withdraw(announcement, { reason: body.reason, by: principal.id, at, today }));
}

export async function remindReaders(
  { params, principal, at }: Input<typeof announcementRoutes.remind>,
  { announcements, city }: Deps,
) {
  const announcement = await announcements.edit(params.announcementId);
  requireAuthor(principal, announcement);
  const dayOf = (instant: string) => localDay(instant, city.timeZone);
  return announcements.commit(remind(announcement, { dayOf, by: principal.id, at, today: dayOf(at) }));
}
