import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { type LocalDay, type LocalMonth, monthOf } from "../../calendar/calendar.ts";
import { EnteredDaySchema } from "../../calendar/entered-day.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { type Employee, NipSchema, placeOn } from "../../organisation/employee.ts";
import { leaveOn } from "../../organisation/leave/leave.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { refusals } from "../../refusal.ts";
import { PointCodeSchema } from "./code.ts";
import type { ServicePoint } from "./service-point.ts";

/** Who served at a point on one local day. */
const StaffedDaySchema = /* @__PURE__ */ named("StaffedDay", () =>
  z.strictObject({
    day: z.iso.date(),
    /** Empty if nobody served. */
    nips: z.array(NipSchema()).max(20),
  }),
);

export const StaffingChangeSchema = /* @__PURE__ */ named("StaffingChange", () =>
  z.strictObject({
    /** The days to record; other days stay as they are. */
    days: z
      .array(StaffedDaySchema().extend({ day: EnteredDaySchema() }))
      .min(1)
      .max(31),
    /** Why a past day is recorded or corrected only now. */
    reason: freeText().min(10).max(500).optional(),
  }),
);

/** What a change of a list changed, as its history keeps it: no day where the list was the same already. */
export const RecordedStaffingSchema = /* @__PURE__ */ named("RecordedStaffing", () =>
  z.object({ days: z.array(StaffedDaySchema()), reason: z.string().optional() }),
);

/** Who staffed a service point on each day of a month: this assigns citizens' feedback to those it concerns. */
export const StaffingSchema = /* @__PURE__ */ named("Staffing", () =>
  z.object({
    code: PointCodeSchema(),
    unitId: UnitIdSchema(),
    month: MonthSchema(),
    days: z.array(StaffedDaySchema()),
    version: z.int(),
  }),
);

export type StaffedDay = z.infer<ReturnType<typeof StaffedDaySchema>>;
export type Staffing = z.infer<ReturnType<typeof StaffingSchema>> & Aggregate;
export type StaffingEvent = DomainEvent<"STAFFING_WRITTEN">;
type StaffingChange = z.infer<ReturnType<typeof StaffingChangeSchema>>;

/** A month of a point that nobody has written yet: no days, of version 0. */
export function noStaffing(
  { code, unitId }: Pick<ServicePoint, "code" | "unitId">,
  month: LocalMonth,
): Staffing {
  return { ...NEW_AGGREGATE, code, unitId, month, days: [] };
}

/** Each person has an item that is written with the list, in one transaction. */
const MAX_PEOPLE = 40;

const refuse = /* @__PURE__ */ refusals("staffing", {
  "other-month": {
    kind: "invalid",
    id: "Tanggal {day} tidak termasuk bulan {month}. Kirim daftar petugas setiap bulan sendiri-sendiri.",
    en: "{day} is not in {month}. Send a separate list for each month.",
  },
  "day-twice": {
    kind: "invalid",
    id: "Tanggal {day} disebut dua kali. Sebut setiap tanggal sekali, dengan semua petugasnya.",
    en: "{day} is named twice. Name each day once, with all who served on it.",
  },
  "reason-missing": {
    kind: "invalid",
    id: 'Tanggal {day} sudah lewat. Isi "reason" dengan alasan daftar petugasnya baru ditulis atau diperbaiki sekarang.',
    en: '{day} has passed. Say in "reason" why its list is recorded or corrected only now.',
    source: {
      id: "kebijakan: petugas dicatat sebelum warga memberi umpan balik",
      en: "policy: who serves is recorded before citizens give feedback",
    },
  },
  "too-many-people": {
    kind: "conflict",
    id: "Daftar petugas titik ini memuat {count} orang dalam sebulan, paling banyak {most}. Buka titik layanan lain untuk sebagian dari mereka.",
    en: "The list of this point has {count} people in the month; at most {most} are possible. Open another service point for some of them.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-serving": {
    kind: "conflict",
    id: "Pegawai dengan NIP {nip} tidak bertugas atau cuti pada {day}. Sebut petugas lain untuk hari itu.",
    en: "The employee with the NIP {nip} does not serve on {day}, or is on leave. Name somebody else for that day.",
    source: {
      id: "kebijakan: umpan balik warga menyangkut yang melayani mereka",
      en: "policy: citizens' feedback concerns whoever served them",
    },
  },
  "unknown-person": {
    kind: "invalid",
    id: "NIP {nip} tidak terdaftar. Periksa nomornya, atau daftarkan pegawainya dahulu.",
    en: "No employee has the NIP {nip}. Check it, or register the employee first.",
  },
});

/**
 * Requires that everybody listed is registered, and serves on the days for which they are listed.
 * @param employees in the order of `peopleOf(days)`; undefined if none has that NIP
 * @throws DomainError `staffing.unknown-person`, `staffing.not-serving`
 */
export function requireServing(
  days: readonly StaffedDay[],
  employees: readonly (Employee | undefined)[],
): void {
  const nips = peopleOf(days);
  const unknown = nips.find((_, place) => employees[place] === undefined);
  if (unknown !== undefined) throw refuse("unknown-person", { nip: unknown });
  for (const employee of employees) {
    const absent = days.find(
      ({ day, nips }) => nips.includes(employee?.nip ?? "") && !servesOn(employee, day),
    );
    if (employee && absent) throw refuse("not-serving", { nip: employee.nip, day: absent.day });
  }
}

/** Whether somebody can staff a service point on a local day: in service, and not on leave. */
export function servesOn(employee: Employee | undefined, day: LocalDay): boolean {
  return (
    placeOn(employee, day) !== undefined && employee !== undefined && leaveOn(employee, day) === undefined
  );
}

interface Stamp {
  readonly by: string;
  readonly at: string;
  /** The city's local day at `at`. */
  readonly today: LocalDay;
}

/**
 * Records or corrects who staffs a point on some days of a month; earlier entries stay in the history.
 * @param staffing undefined if nothing was recorded for that month
 * @throws DomainError `staffing.other-month`, `staffing.day-twice`, `staffing.reason-missing`, `staffing.too-many-people`
 * @source policy
 */
export function writeStaffing(
  staffing: Staffing | undefined,
  point: Pick<ServicePoint, "code" | "unitId">,
  { month, days, reason }: StaffingChange & { readonly month: LocalMonth },
  { by, at, today }: Stamp,
): Decision<Staffing, StaffingEvent> {
  requireDaysOf(month, days);
  const before = staffing ?? noStaffing(point, month);
  const listed = new Map(before.days.map(({ day, nips }) => [day, String(nips)]));
  const changed = days
    .map(({ day, nips }) => ({ day, nips: [...new Set(nips)].toSorted() }))
    .filter(({ day, nips }) => (listed.get(day) ?? "") !== String(nips));
  const past = changed.find(({ day }) => day < today);
  if (past !== undefined && reason === undefined) throw refuse("reason-missing", { day: past.day });
  const isChanged = new Set(changed.map(({ day }) => day));
  const after = [...before.days.filter(({ day }) => !isChanged.has(day)), ...changed]
    .filter(({ nips }) => nips.length > 0)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const count = peopleOf([...before.days, ...after]).length;
  if (count > MAX_PEOPLE) throw refuse("too-many-people", { count, most: MAX_PEOPLE });
  return {
    state: { ...before, days: after },
    event: { type: "STAFFING_WRITTEN", at, by, data: { days: changed, ...(reason && { reason }) } },
  };
}

function requireDaysOf(month: LocalMonth, days: readonly StaffedDay[]): void {
  const named = new Set<LocalDay>();
  for (const { day } of days) {
    if (monthOf(day) !== month) throw refuse("other-month", { day, month });
    if (named.has(day)) throw refuse("day-twice", { day });
    named.add(day);
  }
}

/** Everybody listed on some days. */
export function peopleOf(days: readonly StaffedDay[]): readonly string[] {
  return [...new Set(days.flatMap(({ nips }) => nips))];
}

/** The days on which somebody served. */
export function daysServed({ days }: Pick<Staffing, "days">, nip: string): readonly LocalDay[] {
  return days.filter(({ nips }) => nips.includes(nip)).map(({ day }) => day);
}
