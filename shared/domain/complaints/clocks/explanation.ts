import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { addDays, type LocalDay, localDay } from "../../calendar/calendar.ts";
import { dayIn } from "../../day-words.ts";
import { named } from "../../once.ts";
import type { Language, Text } from "../../text.ts";
import { COMPLAINT_CLOCKS, type ComplaintClock, isStaffClock } from "../parts.ts";
import { type ComplaintTerms, clocksOf, dueAfter, pausedDays, type RunningClock } from "./terms.ts";
import type { Timeline } from "./timeline.ts";

const ClockExplanationSchema = /* @__PURE__ */ named("ClockExplanation", () =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: z.int(),
    /** The local day that is day zero. */
    fromDay: z.string(),
    workingDays: z.int(),
    /** The local day at whose end it is due; absent while paused. */
    dueDay: z.string().optional(),
    /** Working days that do not count because the complainant was asked something. */
    pausedDays: z.array(z.string()).readonly(),
    /** Holidays and joint leave that would otherwise be working days. */
    skipped: z.array(z.object({ day: z.string(), name: z.string() })).readonly(),
    /** Whether the clock has stopped for good. */
    isSettled: z.boolean(),
    text: BothLanguagesSchema(),
  }),
);

export const ComplaintExplanationSchema = /* @__PURE__ */ named("ComplaintExplanation", () =>
  z.object({ deadlines: z.array(ClockExplanationSchema()).readonly() }),
);

/** The same for the complainant, without internal names. */
export const CitizenExplanationSchema = /* @__PURE__ */ named("CitizenExplanation", () =>
  z.object({
    deadlines: z
      .array(
        ClockExplanationSchema().omit({ clock: true, round: true }).extend({ about: BothLanguagesSchema() }),
      )
      .readonly(),
  }),
);

type ExplainedClock = z.infer<ReturnType<typeof ClockExplanationSchema>>;

interface Basis {
  readonly terms: ComplaintTerms;
  /** The name of a day off. */
  readonly nameOf: (day: LocalDay) => string | undefined;
}

/**
 * How each deadline was counted: from which day, how many working days, and which days did not count and why.
 * @param timeline the facts from the history
 */
export function explainDeadlines(timeline: Timeline, basis: Basis): readonly ExplainedClock[] {
  return clocksOf(timeline, basis.terms).map((running) => explain(running, timeline, basis, "STAFF"));
}

/** The same for the complainant: each deadline named by what happens until then. */
export function explainToCitizen(
  timeline: Timeline,
  basis: Basis,
): z.infer<ReturnType<typeof CitizenExplanationSchema>>["deadlines"] {
  return clocksOf(timeline, basis.terms).map((running) => {
    const { clock, round: _, ...counted } = explain(running, timeline, basis, "CITIZEN");
    return { ...counted, about: ABOUT[clock] };
  });
}

const ABOUT: Record<ComplaintClock, Text> = {
  VERIFICATION: { id: "Pemeriksaan pengaduan Anda", en: "Your complaint is checked" },
  FIRST_RESPONSE: { id: "Tanggapan pertama kami", en: "We respond for the first time" },
  RESOLUTION: { id: "Penyelesaian pengaduan Anda", en: "Your complaint is resolved" },
  COMPLAINANT_REPLY: {
    id: "Waktu Anda untuk menanggapi jawaban kami",
    en: "Your time to say what you think of our answer",
  },
  QUESTION_REPLY: {
    id: "Waktu Anda untuk menjawab pertanyaan kami",
    en: "Your time to reply to our question",
  },
  REOPENING: { id: "Waktu Anda untuk membuka kembali pengaduan", en: "Your time to reopen the complaint" },
};

type Reader = "STAFF" | "CITIZEN";

function explain(
  running: RunningClock,
  timeline: Timeline,
  { terms, nameOf }: Basis,
  reader: Reader,
): ExplainedClock {
  const { clock, round, from, workingDays, dueAt, stoppedAt } = running;
  // Questions asked after the clock stopped took nothing from it.
  const pauses = timeline.pauses.filter((pause) => stoppedAt === undefined || pause.from < stoppedAt);
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
  // A clock that has stopped was counted by the calendar of its time, which may differ.
  const asCounted = dueAfter(running, workingDays, { calendar, pauses });
  const isByThisCalendar = asCounted === dueAt || stoppedAt === undefined;
  return { ...counted, text: sentences(counted, isByThisCalendar, reader) };
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

function sentences(counted: Omit<ExplainedClock, "text">, isByThisCalendar: boolean, reader: Reader): Text {
  const inputs = { counted, isByThisCalendar, reader };
  return { id: sentence(inputs, "id"), en: sentence(inputs, "en") };
}

const COMPLAINANT_WORDS = {
  id: { STAFF: "pengadu", CITIZEN: "Anda" },
  en: { STAFF: "the complainant", CITIZEN: "you" },
} as const;

const WORDS = {
  id: {
    start: (days: number, from: string) => `${days} hari kerja sejak ${from}, yang tidak ikut dihitung`,
    paused: (days: number, who: string) => `; ${days} hari kerja menunggu jawaban ${who} tidak dihitung`,
    skipped: (days: string) => `; hari libur dilewati: ${days}`,
    due: (day: string) => `. Jatuh tempo pada akhir ${day}.`,
    still: (who: string) => `. Tenggat berhenti selama menunggu jawaban ${who}.`,
    fixed: " Tenggat ini sudah berakhir dan tetap, walaupun kalender berubah sesudahnya.",
  },
  en: {
    start: (days: number, from: string) => `${days} working days from ${from}, which is day zero`,
    paused: (days: number, who: string) => `, less ${days} paused for ${who}`,
    skipped: (days: string) => `, holidays skipped: ${days}`,
    due: (day: string) => `. Due at the end of ${day}.`,
    still: (who: string) => `. It is paused until a reply comes from ${who}.`,
    fixed: " It has stopped and stays, although the calendar has changed since.",
  },
} as const;

interface SentenceInputs {
  readonly counted: Omit<ExplainedClock, "text">;
  readonly isByThisCalendar: boolean;
  readonly reader: Reader;
}

function sentence({ counted, isByThisCalendar, reader }: SentenceInputs, language: Language): string {
  const words = WORDS[language];
  const who = COMPLAINANT_WORDS[language][reader];
  const { workingDays, fromDay, dueDay, skipped } = counted;
  const names = skipped.map(({ day, name }) => `${dayIn(day, language)} (${name})`).join(", ");
  return [
    words.start(workingDays, dayIn(fromDay, language)),
    counted.pausedDays.length > 0 ? words.paused(counted.pausedDays.length, who) : "",
    names === "" ? "" : words.skipped(names),
    dueDay ? words.due(dayIn(dueDay, language)) : words.still(who),
    isByThisCalendar ? "" : words.fixed,
  ].join("");
}
