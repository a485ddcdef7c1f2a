import * as z from "zod";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { type Agenda, clashIn } from "./agenda.ts";
import { lastDayOf, type Meeting } from "./meetings.ts";
import { type Trainer, TrainerSchema } from "./trainer.ts";
import type { TrainingYear } from "./year.ts";

/** How much somebody teaches in a year; lesson hours, apart from those of learning. */
export const TeachingLoadSchema = /* @__PURE__ */ named("TeachingLoad", () =>
  z.object({
    /** Recorded. */
    taughtHours: z.int(),
    /** Of sessions that are not over. */
    plannedHours: z.int(),
  }),
);

export type TeachingLoad = z.infer<ReturnType<typeof TeachingLoadSchema>>;

/** A trainer for a session, with all that speaks for them and against. */
export const TrainerProposalSchema = /* @__PURE__ */ named("TrainerProposal", () =>
  z.object({
    nip: NipSchema(),
    ...TeachingLoadSchema().shape,
    yearlyHours: TrainerSchema().shape.yearlyHours,
    /** The course's subjects that they can teach. */
    matches: z.array(z.string()).readonly(),
    /** Whether nothing speaks against them. */
    isProposed: z.boolean(),
    /** Whether their year's hours would exceed their limit. */
    isOverloaded: z.boolean(),
    /** What they do already at that time. */
    clash: z.object({ title: z.string(), day: z.iso.date() }).exactOptional(),
  }),
);

export type TrainerProposal = z.infer<ReturnType<typeof TrainerProposalSchema>>;

export interface TrainerWithLoad {
  readonly trainer: Trainer;
  readonly agenda: Agenda | undefined;
  readonly year: TrainingYear | undefined;
}

interface Wanted {
  readonly subjects: readonly string[];
  readonly meetings: readonly Meeting[];
  /** Lesson hours of the session. */
  readonly hours: number;
  /** The session that the meetings are of; empty if it is not planned yet. */
  readonly sessionId: string;
  /** Local day. */
  readonly today: string;
}

/**
 * How much a trainer teaches in a year: what is recorded, and what their agenda has from today on.
 * @param year of the figures
 */
export function teachingLoad(
  { agenda, year: recorded }: Pick<TrainerWithLoad, "agenda" | "year">,
  year: string,
  today: string,
): TeachingLoad {
  const ahead = (agenda?.entries ?? []).filter(({ role, isOff, meetings }) => {
    const day = lastDayOf(meetings);
    return role === "INTERNAL_TRAINER" && !isOff && day >= today && day.startsWith(year);
  });
  return {
    taughtHours: recorded?.taughtHours ?? 0,
    plannedHours: ahead.reduce((sum, { hours = 0 }) => sum + hours, 0),
  };
}

/**
 * Trainers for a session, best first: who is free and below the limit of their year, then who can teach more of its subjects, then
 * who teaches the smaller share of what they may. Whom something speaks against comes last, with what it is. Only those who
 * can teach one of the subjects are named; anybody active where the course has none.
 * @source policy choice
 */
export function proposeTrainers(
  pool: readonly TrainerWithLoad[],
  { subjects, meetings, hours, sessionId, today }: Wanted,
): readonly TrainerProposal[] {
  const year = lastDayOf(meetings).slice(0, 4);
  return pool
    .filter(({ trainer }) => trainer.isActive)
    .map((one): TrainerProposal => {
      const { nip, yearlyHours, skills } = one.trainer;
      const load = teachingLoad(one, year, today);
      const clash = clashIn(one.agenda, meetings, sessionId);
      const isOverloaded = load.taughtHours + load.plannedHours + hours > yearlyHours;
      return {
        ...{ nip, ...load, yearlyHours, matches: matchesOf(subjects, skills) },
        ...{ isOverloaded, isProposed: !isOverloaded && clash === undefined },
        ...(clash && { clash: { title: clash.entry.title, day: clash.meeting.day } }),
      };
    })
    .filter(({ matches }) => subjects.length === 0 || matches.length > 0)
    .toSorted(
      (one, other) =>
        Number(other.isProposed) - Number(one.isProposed) ||
        other.matches.length - one.matches.length ||
        shareOf(one) - shareOf(other) ||
        (one.nip < other.nip ? -1 : 1),
    );
}

const shareOf = ({ taughtHours, plannedHours, yearlyHours }: TrainerProposal) =>
  (taughtHours + plannedHours) / yearlyHours;

const compared = (subject: string) => subject.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

function matchesOf(subjects: readonly string[], skills: readonly string[]): readonly string[] {
  const known = new Set(skills.map(compared));
  return subjects.filter((subject) => known.has(compared(subject)));
}
