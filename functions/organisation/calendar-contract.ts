import * as z from "zod";
import { CalendarDaySchema, LocalDaySchema } from "../../shared/domain/calendar/city-calendar.ts";
import { named, once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

const ChangedDaySchema = /* @__PURE__ */ named("ChangedDay", () =>
  CalendarDaySchema().extend({ day: z.iso.date(), version: z.int() }),
);

export const calendarRoutes = {
  changeDay: {
    method: "PUT",
    path: "/v1/calendar/days/{day}",
    roles: ["ADMIN"],
    summary: {
      id: "Menetapkan hari libur, cuti bersama, atau hari libur daerah; tenggat pengaduan yang berjalan mengikutinya, tenggat lain yang sudah ditetapkan tidak bergeser",
      en: "Set a holiday, joint leave or a city day off; running deadlines of complaints follow, others that are set already do not move",
    },
    params: once(() => z.strictObject({ day: LocalDaySchema() })),
    body: once(() => z.strictObject(CalendarDaySchema().shape)),
    reply: ChangedDaySchema,
  },
} satisfies Contract;
