import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { headsUnit, placeOn } from "../../shared/domain/organisation/employee.ts";
import {
  isMeant,
  looksAfter,
  meantAmong,
  refuseNotAddressed,
  requireAuthor,
} from "../../shared/domain/socialisation/audience.ts";
import { understandingOf } from "../../shared/domain/socialisation/reach.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { announcementRoutes } from "./announcement-contract.ts";
import type { Deps } from "./deps.ts";

type Asking = Pick<Input<typeof announcementRoutes.reach>, "params" | "principal" | "at">;

/** For whom it addresses, and those who look after it: counts tell of nobody. */
export async function readReach({ params, principal, at }: Asking, deps: Deps) {
  const { announcements } = deps;
  const { announcement, addressed } = await sightOf({ params, principal, at }, deps);
  const ids = [...addressed.keys()];
  const [counts, units] = await Promise.all([
    announcements.reachOf(announcement.id, ids),
    announcements.units(),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const lines = ids.map((unitId) => ({
    ...{ unitId, name: names.get(unitId) ?? unitId, addressed: addressed.get(unitId) ?? 0 },
    ...countsOf(counts.get(unitId)),
  }));
  const total = (name: "addressed" | "reached" | "answered") =>
    lines.reduce((sum, one) => sum + one[name], 0);
  const share = ({ addressed: of, reached }: (typeof lines)[number]) => reached / of;
  return {
    ...{ addressed: total("addressed"), reached: total("reached"), answered: total("answered") },
    units: lines.toSorted((one, other) => share(one) - share(other) || (one.name < other.name ? -1 : 1)),
  };
}

/** By name for the unit's heads, HR and the head of the city; as counts for whoever else may read it. */
export async function readUnitReach(
  { params: { announcementId, unitId }, principal, at }: Input<typeof announcementRoutes.unitReach>,
  deps: Deps,
) {
  const { announcements, city } = deps;
  const today = localDay(at, city.timeZone);
  const { announcement, addressed, asker, isShown } = await known(
    { params: { announcementId }, principal, at },
    deps,
  );
  const unit = await announcements.unit(unitId);
  const isHead = unit !== undefined && addressed.has(unitId) && headsUnit(asker, unit, today);
  if (!isShown && !isHead) throw refuseNotAddressed();
  const addressedThere = found(addressed.get(unitId));
  const { id, audience } = announcement;
  const counts = await announcements.reachOf(id, [unitId]);
  const line = {
    unitId,
    name: unit?.name ?? unitId,
    addressed: addressedThere,
    ...countsOf(counts.get(unitId)),
  };
  const isByName = isHead || principal.roles.includes("HR") || principal.roles.includes("HEAD_OF_CITY");
  if (!isByName) return line;
  const staff = meantAmong(
    audience,
    (await announcements.staffOf([unitId])).get(unitId) ?? [],
    unitId,
    today,
  );
  const readers = await announcements.readersAmong(id, staff);
  return { ...line, missingNips: staff.map(({ nip }) => nip).filter((nip) => !readers.has(nip)) };
}

/** For those who look after it. */
export async function readUnderstanding(
  { params, principal, at }: Input<typeof announcementRoutes.understanding>,
  { announcements, city }: Deps,
) {
  const { announcement, addressed, text } = await announcements.withAddressed(
    params.announcementId,
    principal.id,
  );
  if (announcement === undefined) throw refuseNotAddressed();
  requireAuthor(principal, announcement);
  const { questions } = found(text);
  const { smallestGroup } = policyOn(city, localDay(at, city.timeZone)).socialisation;
  const [counts, units] = await Promise.all([
    announcements.reachOf(announcement.id, [...addressed.keys()]),
    announcements.units(),
  ]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const understanding = understandingOf(counts, questions.length, smallestGroup);
  return {
    ...{ questions, smallestGroup, ...understanding },
    units: understanding.units.map((one) => ({ ...one, name: names.get(one.unitId) ?? one.unitId })),
  };
}

const countsOf = ({ reached = 0, answered = 0 }: { reached?: number; answered?: number } = {}) => ({
  reached,
  answered,
});

async function sightOf(asking: Asking, deps: Deps) {
  const { isShown, ...rest } = await known(asking, deps);
  if (!isShown) throw refuseNotAddressed();
  return rest;
}

/** An announcement, and whether whoever asks is meant or looks after it. */
async function known({ params, principal, at }: Asking, { announcements, city }: Deps) {
  const today = localDay(at, city.timeZone);
  const { announcement, addressed, asker } = await announcements.withAddressed(
    params.announcementId,
    principal.id,
  );
  if (announcement === undefined) throw refuseNotAddressed();
  if (looksAfter(principal, announcement)) return { announcement, addressed, asker, isShown: true };
  const unit = await announcements.unit(placeOn(asker, today)?.unitId);
  const isShown =
    announcement.from <= today && isMeant(announcement.audience, { employee: asker, unit, day: today });
  return { announcement, addressed, asker, isShown };
}
