import * as z from "zod";
import { atLocalTime } from "../calendar/calendar.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { ClockTimeSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** When a session meets: a local day, and from when until when by the city's clocks. */
export const MeetingSchema = /* @__PURE__ */ named("TrainingMeeting", () =>
  z.strictObject({ day: EnteredDaySchema(), from: ClockTimeSchema(), until: ClockTimeSchema() }),
);

/** One as it is stored: days of any century were taken once. */
export const HeldMeetingSchema = /* @__PURE__ */ named("HeldTrainingMeeting", () =>
  MeetingSchema().extend({ day: z.iso.date() }),
);

export type Meeting = z.infer<ReturnType<typeof MeetingSchema>>;

const startOf = ({ day, from }: Meeting) => `${day}T${from}`;
const endOf = ({ day, until }: Meeting) => `${day}T${until}`;

/** Whether meetings follow each other, each ending after it begins and none before the previous one has ended. */
export function areInOrder(meetings: readonly Meeting[]): boolean {
  return meetings.every((meeting, index) => {
    const before = meetings[index - 1];
    return meeting.from < meeting.until && (before === undefined || endOf(before) <= startOf(meeting));
  });
}

/** The first meeting of some that overlaps one of others; one that begins as another ends does not. */
export function overlapOf(some: readonly Meeting[], others: readonly Meeting[]): Meeting | undefined {
  return some.find((one) =>
    others.some((other) => startOf(one) < endOf(other) && startOf(other) < endOf(one)),
  );
}

/** When some meetings take place, as one text to compare. */
export function timesOf(meetings: readonly Meeting[]): string {
  return meetings.map((meeting) => `${startOf(meeting)} ${endOf(meeting)}`).join(", ");
}

export function firstDayOf(meetings: readonly Meeting[]): string {
  return meetings[0]?.day ?? "";
}

export function lastDayOf(meetings: readonly Meeting[]): string {
  return meetings.at(-1)?.day ?? "";
}

/** The instant at which the first meeting begins. @param zone the city's time zone */
export function beginningOf(meetings: readonly Meeting[], zone: string): string {
  const [first] = meetings;
  return first === undefined ? "" : atLocalTime(first.day, first.from, zone);
}

/** The instant at which the last meeting ends. @param zone the city's time zone */
export function endingOf(meetings: readonly Meeting[], zone: string): string {
  const last = meetings.at(-1);
  return last === undefined ? "" : atLocalTime(last.day, last.until, zone);
}
