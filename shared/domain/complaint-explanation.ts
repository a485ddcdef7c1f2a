import * as z from "zod";
import { addDays, type Instant, type LocalDay, localDay } from "./calendar.ts";
import {
  type ComplaintTerms,
  clocksOf,
  dueAfter,
  pausedDays,
  type RunningClock,
} from "./complaint-clocks.ts";
import { COMPLAINT_CLOCKS, isStaffClock } from "./complaint-parts.ts";
import type { Timeline } from "./complaint-timeline.ts";
import { once } from "./once.ts";
import type { Language, Text } from "./text.ts";

const ClockExplanationSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: z.int(),
    /** The local day that is day zero. */
    fromDay: z.string(),
    workingDays: z.int(),
    /** The local day at whose end it is due; absent while it stands still. */
    dueDay: z.string().optional(),
    /** Working days that do not count, because the complainant was asked something. */
    pausedDays: z.array(z.string()).readonly(),
    /** Holidays and joint leave that would have been working days. */
    skipped: z.array(z.object({ day: z.string(), name: z.string() })).readonly(),
    /** Whether it has stopped, and stays as it is. */
    isSettled: z.boolean(),
    text: z.object({ id: z.string(), en: z.string() }),
  }),
);

export const ComplaintExplanationSchema = once(() =>
  z.object({ deadlines: z.array(ClockExplanationSchema()).readonly() }),
);

type Counted = z.infer<ReturnType<typeof ClockExplanationSchema>>;

interface Basis {
  readonly terms: ComplaintTerms;
  /** What a day off is called. */
  readonly nameOf: (day: LocalDay) => string | undefined;
}

/**
 * How each deadline was counted: from which day, how many working days, which days in between did not count and why.
 * @param timeline the facts, as the history tells them
 */
export function explainDeadlines(timeline: Timeline, basis: Basis): readonly Counted[] {
  return clocksOf(timeline, basis.terms).map((running) => explain(running, timeline, basis));
}

function explain(running: RunningClock, { pauses }: Timeline, { terms, nameOf }: Basis): Counted {
  const { clock, round, from, workingDays, dueAt, stoppedAt } = running;
  const { calendar } = terms;
  const { zone } = calendar;
  const fromDay = localDay(from, zone);
  const dueDay = dueAt && localDay(dueAt, zone);
  const mayPause = isStaffClock(clock);
  const still = new Set(mayPause ? pausedDays(pauses, zone) : []);
  const between = dueDay ? weekdaysAfter(fromDay, dueDay) : [];
  const holidays = between.filter((day) => calendar.holidays.has(day));
  const counted = {
    clock,
    round,
    fromDay,
    workingDays,
    ...(dueDay && { dueDay }),
    pausedDays: between.filter((day) => still.has(day) && !calendar.holidays.has(day)),
    skipped: holidays.map((day) => ({ day, name: nameOf(day) ?? day })),
    isSettled: stoppedAt !== undefined,
  };
  // What has stopped was counted by the calendar of its time, which may have been another.
  const asCounted = dueAfter(running, workingDays, { calendar, pauses });
  return { ...counted, text: sentences(counted, asCounted === dueAt || stoppedAt === undefined) };
}

function weekdaysAfter(first: LocalDay, last: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
}

function isWeekday(day: LocalDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function sentences(counted: Omit<Counted, "text">, isByThisCalendar: boolean): Text {
  return {
    id: sentence(counted, isByThisCalendar, "id"),
    en: sentence(counted, isByThisCalendar, "en"),
  };
}

const WORDS = {
  id: {
    start: (days: number, from: string) => `${days} hari kerja sejak ${from}, yang tidak ikut dihitung`,
    paused: (days: number) => `; ${days} hari kerja menunggu jawaban pengadu tidak dihitung`,
    skipped: (days: string) => `; hari libur dilewati: ${days}`,
    due: (day: string) => `. Jatuh tempo pada akhir ${day}.`,
    still: ". Tenggat berhenti selama menunggu jawaban pengadu.",
    fixed: " Tenggat ini sudah berakhir dan tetap, walaupun kalender berubah sesudahnya.",
  },
  en: {
    start: (days: number, from: string) => `${days} working days from ${from}, which is day zero`,
    paused: (days: number) => `, less ${days} paused for the complainant`,
    skipped: (days: string) => `, holidays skipped: ${days}`,
    due: (day: string) => `. Due at the end of ${day}.`,
    still: ". It stands still until the complainant replies.",
    fixed: " It has stopped and stays, although the calendar has changed since.",
  },
} as const;

function sentence(counted: Omit<Counted, "text">, isByThisCalendar: boolean, language: Language): string {
  const words = WORDS[language];
  const { workingDays, fromDay, dueDay, skipped } = counted;
  const names = skipped.map(({ day, name }) => `${dateOf(day, language)} (${name})`).join(", ");
  return [
    words.start(workingDays, dateOf(fromDay, language)),
    counted.pausedDays.length > 0 ? words.paused(counted.pausedDays.length) : "",
    names === "" ? "" : words.skipped(names),
    dueDay ? words.due(dateOf(dueDay, language)) : words.still,
    isByThisCalendar ? "" : words.fixed,
  ].join("");
}

const LOCALES: Record<Language, string> = { id: "id-ID", en: "en-GB" };

function dateOf(day: LocalDay | Instant, language: Language): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(new Date(`${day}T00:00:00Z`));
}
