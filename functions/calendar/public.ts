import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { cityCalendarRepository } from "../../shared/table/city-calendars.ts";
import type { Table } from "../../shared/table/table.ts";
import { publicCalendarRoutes } from "./contract.ts";
import { readDaysOff } from "./read.ts";

export const handler = httpUnit(publicCalendarRoutes, { daysOff: readDaysOff }, (table: Table) => ({
  calendars: cityCalendarRepository(table),
  city: cityOfProcess(),
}));
