import { CityCalendarSchema } from "../../../../shared/domain/calendar/city-calendar.ts";
import type * as items from "../../../../shared/table/calendar/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const CALENDAR_SCHEMAS = schemasOf<typeof items>()({ cityCalendar: aggregate(CityCalendarSchema) });
