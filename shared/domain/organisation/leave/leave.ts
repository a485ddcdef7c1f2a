import * as z from "zod";
import { lastDayOfMonth } from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import type { Text } from "../../text.ts";

/**
 * Kinds of leave during which somebody stays in service, and keeps their position. The annual and the joint leave are not
 * among them: a year's targets allow for those. CLTN and tugas belajar pause the service instead.
 * @source PP 11/2017 jo. PP 17/2020 Ps 310 names the kinds; PP 49/2018 those of PPPK
 */
export const LEAVE_KINDS = ["CUTI_MELAHIRKAN", "CUTI_SAKIT", "CUTI_BESAR", "CUTI_ALASAN_PENTING"] as const;

export type LeaveKind = (typeof LEAVE_KINDS)[number];

export const LeaveKindSchema = /* @__PURE__ */ named("LeaveKind", () => z.enum(LEAVE_KINDS));

export const LEAVE_WORDS: Readonly<Record<LeaveKind, Text>> = {
  CUTI_MELAHIRKAN: { id: "cuti melahirkan", en: "maternity leave" },
  CUTI_SAKIT: { id: "cuti sakit", en: "sick leave" },
  CUTI_BESAR: { id: "cuti besar", en: "long leave (cuti besar)" },
  CUTI_ALASAN_PENTING: { id: "cuti karena alasan penting", en: "leave for an important reason" },
};

/** Whether a reason for absence is one of these kinds of leave. */
export function isLeave(why: string): why is LeaveKind {
  return (LEAVE_KINDS as readonly string[]).includes(why);
}

/** Days on which an employee in service does not work, as HR entered them. */
export const LeaveSchema = /* @__PURE__ */ named("Leave", () =>
  z.object({
    kind: LeaveKindSchema(),
    from: z.iso.date(),
    /** The last day. */
    until: z.iso.date(),
    /** The decision, for example its number. */
    basis: z.string(),
    /** Whether it is so long that meanwhile somebody else rates those they rate. */
    handsOver: z.literal(true).exactOptional(),
  }),
);

export type Leave = z.infer<ReturnType<typeof LeaveSchema>>;

export interface OnLeave {
  /** Ascending by `from`, without overlap; absent if there is none. */
  readonly leaves?: readonly Leave[] | undefined;
}

/** The leave that somebody is on on a local day; undefined if they are not on leave. */
export function leaveOn({ leaves = [] }: OnLeave, day: string): Leave | undefined {
  return leaves.find(({ from, until }) => from <= day && day <= until);
}

/** Whether leave covers a whole month; nothing is asked of them then, and nobody is asked about them. */
export function isAwayThroughout(
  leaves: readonly Pick<Leave, "from" | "until">[] | undefined,
  month: string,
): boolean {
  const lastDay = lastDayOfMonth(month);
  return (leaves ?? []).some(({ from, until }) => from <= `${month}-01` && lastDay <= until);
}

/** Whether somebody else rates in their place on a local day, because their leave is long. */
export function isAwayFromOffice(employee: OnLeave, day: string): boolean {
  return leaveOn(employee, day)?.handsOver === true;
}
