import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import {
  assumingKnownYears,
  type Calendar,
  daysOfMonth,
  isWorkingDay,
  startOfDay,
} from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { type Employee, lastPlaceOn } from "../employee.ts";
import type { LeavePolicy } from "../policy.ts";
import { isInServiceOn, SERVICE_REASONS, type ServiceReason, turnOn } from "../service.ts";
import { LEAVE_KINDS, type LeaveKind, leaveOn } from "./leave.ts";

/** Before the first posting, or out of service without a reason that is known. */
const NOT_SERVING = "BELUM_ATAU_TIDAK_BERTUGAS";

type Why = LeaveKind | ServiceReason | typeof NOT_SERVING;

const WHY = [...LEAVE_KINDS, ...Object.keys(SERVICE_REASONS), NOT_SERVING] as [Why, ...Why[]];

/**
 * Why somebody was absent, in the words of a document that others read: not which leave, which may tell of an illness, nor why
 * a service was suspended.
 * @source UU 27/2022: no more personal data than the purpose needs
 */
export function absenceWords(why: Why): string {
  if (why === "CLTN") return "cuti di luar tanggungan negara";
  if (why === "TUGAS_BELAJAR") return "tugas belajar";
  return why.startsWith("CUTI_") ? "cuti" : "tidak bertugas";
}

/** Days of a month, or of a longer period's months, on which an employee did not serve: they are left out of its targets. */
export const AbsenceSchema = /* @__PURE__ */ named("Absence", () =>
  z.object({
    /** In a month: its working days. */
    workingDays: z.int().exactOptional(),
    /** In a month: those on which the employee served. */
    servedDays: z.int().exactOptional(),
    /** Served ÷ working days, 0 to 10,000, rounded half-up; in a longer period the sum over its months. */
    servedBasisPoints: z.int(),
    /** In a month: whether it has no result, as they served on so few days, or none, or no longer on its last one. */
    hasNoResult: z.literal(true).exactOptional(),
    leftOut: z.array(
      z.object({ from: z.iso.date(), until: z.iso.date(), workingDays: z.int(), why: z.enum(WHY) }),
    ),
  }),
);

export type Absence = z.infer<ReturnType<typeof AbsenceSchema>>;
type LeftOut = Absence["leftOut"][number];

/** What days are counted by. */
export interface Measuring {
  readonly calendar: Calendar;
  readonly leave: LeavePolicy;
}

/**
 * The days of a month on which an employee did not serve: leave, pauses and interruptions of service, and the days before
 * their first posting. Undefined if they served on every working day. Until the holidays of a year are known, its working
 * days are Monday to Friday.
 * @source policy: PP 30/2019 measures against the plan's targets, and says nothing of leave; PP 11/2017 jo. PP 17/2020 Ps 310
 * gives the right to it, so that it must not cost a result
 */
export function absenceIn(
  employee: Employee,
  month: string,
  { calendar, leave }: Measuring,
): Absence | undefined {
  const days = daysOfMonth(month);
  const known = assumingKnownYears(calendar, startOfDay(`${month}-01`, calendar.zone));
  const leftOut = days.reduce<readonly LeftOut[]>((runs, day) => {
    const why = whyAbsent(employee, day);
    return why === undefined ? runs : extended(runs, { day, why, isWorking: isWorkingDay(day, known) });
  }, []);
  const missed = leftOut.reduce((sum, run) => sum + run.workingDays, 0);
  if (missed === 0) return undefined;
  const workingDays = days.filter((day) => isWorkingDay(day, known)).length;
  const servedDays = workingDays - missed;
  const servedBasisPoints = divideHalfUp(
    BigInt(servedDays) * BigInt(WHOLE_BASIS_POINTS),
    BigInt(workingDays),
  );
  return {
    ...{ workingDays, servedDays, servedBasisPoints },
    ...(servedDays < leave.measuredFromWorkingDays && { hasNoResult: true }),
    leftOut: leftOut.filter((run) => run.workingDays > 0),
  };
}

/**
 * The days left out of a month that has no result at all, as its last day was no day of service: known only after it had closed.
 * @source policy: who serves on the last day of a month has a result of it, and nobody else
 */
export function absenceWithoutResult(employee: Employee, month: string, measuring: Measuring): Absence {
  const missed = absenceIn(employee, month, measuring);
  return { ...(missed ?? { servedBasisPoints: WHOLE_BASIS_POINTS, leftOut: [] }), hasNoResult: true };
}

/** Whether there is any day of a month on which an employee did not serve: without one, nothing is counted by its working days. */
export function isAbsentIn(employee: Employee, month: string): boolean {
  return daysOfMonth(month).some((day) => whyAbsent(employee, day) !== undefined);
}

function whyAbsent(employee: Employee, day: string): Why | undefined {
  if (lastPlaceOn(employee, day) === undefined) return NOT_SERVING;
  if (!isInServiceOn(employee, day)) return turnOn(employee, day)?.reason ?? NOT_SERVING;
  return leaveOn(employee, day)?.kind;
}

interface AbsentDay {
  readonly day: string;
  readonly why: Why;
  readonly isWorking: boolean;
}

/** Days of the same reason in a row are one run. */
function extended(runs: readonly LeftOut[], { day, why, isWorking }: AbsentDay): readonly LeftOut[] {
  const last = runs.at(-1);
  const workingDays = isWorking ? 1 : 0;
  if (last?.why !== why || !isNext(last.until, day))
    return [...runs, { from: day, until: day, workingDays, why }];
  return [...runs.slice(0, -1), { ...last, until: day, workingDays: last.workingDays + workingDays }];
}

/** Within one month. */
function isNext(before: string, day: string): boolean {
  return Number(day.slice(-2)) - Number(before.slice(-2)) === 1;
}

/** Whether a month has a result: the employee served on as many of its working days as the city asks for. */
export function hasResult(absence: Absence | undefined): boolean {
  return absence?.hasNoResult !== true;
}

/** How many months an employee served in, as a fraction: cumulative targets are shared out by it. */
export function monthsServed(absence: Absence | undefined, months = 1): number {
  return absence === undefined ? months : absence.servedBasisPoints / WHOLE_BASIS_POINTS;
}

/** The absence of several months in all; undefined if there was none. */
export function mergedAbsence(months: readonly (Absence | undefined)[]): Absence | undefined {
  if (months.every((absence) => absence === undefined)) return undefined;
  return {
    servedBasisPoints: months.reduce(
      (sum, absence) => sum + (absence?.servedBasisPoints ?? WHOLE_BASIS_POINTS),
      0,
    ),
    leftOut: months.flatMap((absence) => absence?.leftOut ?? []),
  };
}
