import { type City, policyOn } from "../../shared/cities/city.ts";
import { localDay, monthOf, previousMonth } from "../../shared/domain/calendar.ts";
import { beginClose as begin, completeClose, type Period, resumeClose } from "../../shared/domain/period.ts";
import { closeReopening, openReopenings } from "../../shared/domain/reopening.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import type { CloseMessage } from "./messages.ts";
import { messagesOf } from "./reopen-period.ts";

/** A reopening ends within weeks, so older months need no look. */
const PERIODS_FOLLOWED = 24;

interface Deps {
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly city: City;
  readonly send: (messages: readonly CloseMessage[]) => Promise<void>;
}

/**
 * Closes last month once its day has come, unit by unit through the queue. It runs every day: a run that was missed is
 * made up for by the next, a close that died midway goes on with the units that are not done, and a closed month stays.
 */
export async function beginClose(at: string, deps: Deps) {
  const run = await closeLastMonth(at, deps);
  await followReopenings(at, deps);
  return run;
}

/** Closes again what is open again and whose time is over; what was ordered and lost on its way is sent again. */
async function followReopenings(at: string, { periods, send }: Deps): Promise<void> {
  const { items } = await periods.list({ limit: PERIODS_FOLLOWED });
  for (const listed of items.filter((one) => openReopenings(one).length > 0)) {
    let period = listed;
    for (const reopening of openReopenings(listed)) {
      const closing = closeReopening(period, reopening, at);
      if (closing) period = await periods.commit(closing);
      const isClosing = closing !== undefined || reopening.closingSince !== undefined;
      await send(messagesOf(reopening, period.month, isClosing ? "CLOSE_AGAIN" : "REOPEN", at));
    }
  }
}

async function closeLastMonth(at: string, { periods, units, city, send }: Deps) {
  const today = localDay(at, city.timeZone);
  const { closesOnDay } = policyOn(city, today).evaluation;
  if (Number(today.slice(8)) < closesOnDay) return { outcome: "not-due", units: 0 };
  const month = previousMonth(monthOf(today));
  const before = await periods.find(month);
  if (before?.state === "CLOSED") return { outcome: "closed-before", units: 0 };

  const all = await units.all();
  const start = before ? resumeClose(before, all.length, at) : begin(month, all.length, at);
  const period = start ? await periods.commit(start) : (before as Period);
  const done = await periods.closedUnits(month);
  const open = all.filter(({ id }) => !done.has(id));
  await send(open.map(({ id }) => ({ month, unitId: id, at })));
  const completion = open.length === 0 ? completeClose(period, at) : undefined;
  if (completion) await periods.commit(completion);
  return { outcome: "closing", units: open.length };
}
