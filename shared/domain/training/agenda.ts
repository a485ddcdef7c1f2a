import * as z from "zod";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { firstDayOf, HeldMeetingSchema, type Meeting, overlapOf } from "./meetings.ts";
import { TrainingIdSchema } from "./training.ts";

/** A session in which somebody takes part, or that they give. */
export const AgendaEntrySchema = /* @__PURE__ */ named("AgendaEntry", () =>
  z.object({
    sessionId: TrainingIdSchema(),
    title: z.string(),
    role: z.enum(["PARTICIPANT", "INTERNAL_TRAINER"]),
    meetings: z.array(HeldMeetingSchema()).readonly(),
    /** Lesson hours that a trainer teaches in it. */
    hours: z.int().exactOptional(),
    /** Withdrawn, rejected or cancelled: it takes no time. */
    isOff: z.literal(true).exactOptional(),
  }),
);

export type AgendaEntry = z.infer<ReturnType<typeof AgendaEntrySchema>>;

/** The sessions of an employee, to tell what overlaps; the newest hundred. */
export const AgendaSchema = /* @__PURE__ */ named("Agenda", () =>
  z.object({
    nip: NipSchema(),
    entries: z.array(AgendaEntrySchema()).readonly(),
    /** How often it has changed: a change rests on the agenda that it was decided on. */
    moves: z.int(),
  }),
);

export type Agenda = Readonly<z.infer<ReturnType<typeof AgendaSchema>>>;

const KEPT = 100;

/**
 * What somebody does already at one of some meetings; undefined if they are free.
 * @param sessionId the session that the meetings are of, which does not get into its own way
 */
export function clashIn(
  agenda: Agenda | undefined,
  meetings: readonly Meeting[],
  sessionId: string,
): { readonly entry: AgendaEntry; readonly meeting: Meeting } | undefined {
  for (const entry of agenda?.entries ?? []) {
    if (entry.isOff || entry.sessionId === sessionId) continue;
    const meeting = overlapOf(meetings, entry.meetings);
    if (meeting !== undefined) return { entry, meeting };
  }
  return undefined;
}

/** An agenda with a session in it, or with what it says of that session replaced. */
export function withEntry(agenda: Agenda | undefined, nip: string, entry: AgendaEntry): Agenda {
  const { entries = [], moves = 0 } = agenda ?? {};
  const others = entries.filter(({ sessionId }) => sessionId !== entry.sessionId);
  const sorted = [...others, entry].toSorted((one, other) =>
    firstDayOf(one.meetings) < firstDayOf(other.meetings) ? -1 : 1,
  );
  return { nip, entries: sorted.slice(-KEPT), moves: moves + 1 };
}

/** An agenda in which a session takes no time any more; undefined if it took none. */
export function withoutSession(agenda: Agenda | undefined, sessionId: string): Agenda | undefined {
  const entry = agenda?.entries.find((one) => one.sessionId === sessionId && !one.isOff);
  return agenda && entry && withEntry(agenda, agenda.nip, { ...entry, isOff: true });
}
