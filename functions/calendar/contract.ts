import * as z from "zod";
import { CalendarDaySchema, DayOffSchema, LocalDaySchema } from "../../shared/domain/city-calendar.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

const ChangedDaySchema = once(() => CalendarDaySchema().extend({ day: LocalDaySchema(), version: z.int() }));

export const publicCalendarRoutes = {
  daysOff: {
    method: "GET",
    path: "/v1/public/calendar/{year}",
    roles: "PUBLIC",
    summary: {
      id: "Hari libur, cuti bersama, dan hari kota setahun: dasar setiap tenggat",
      en: "Holidays, joint leave and the city's own days of a year: what every deadline is counted by",
    },
    params: once(() => z.strictObject({ year: z.coerce.number().int().min(2_020).max(2_100) })),
    reply: once(() => z.object({ isKnown: z.boolean(), days: z.array(DayOffSchema()).readonly() })),
    cache: "public, max-age=300",
  },
} satisfies Contract;

export const calendarRoutes = {
  changeDay: {
    method: "PUT",
    path: "/v1/calendar/days/{day}",
    roles: ["ADMIN"],
    summary: {
      id: "Menetapkan hari libur, cuti bersama, atau hari kota; tenggat yang berjalan mengikutinya",
      en: "Sets a holiday, joint leave or a day of the city's own; deadlines that run follow",
    },
    params: once(() => z.strictObject({ day: LocalDaySchema() })),
    body: once(() => z.strictObject(CalendarDaySchema().shape)),
    reply: ChangedDaySchema,
  },
} satisfies Contract;
